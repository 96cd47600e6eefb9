import ArgumentParser
import Linting
import Postmortem
import Reporting
import Site

/// A knowledge base as a command opened it.
struct Opening {
  let root: Root
  var base: KnowledgeBase
  let lintSettings: LintSettings
  let theme: ThemeSettings
  /// What the settings ask for and should not: `afterword.yml:5:13: …`, a line each.
  let cautions: [String]

  /// Loads what stands at `root`.
  ///
  /// - Parameter buffers: bytes that stand for a file's own, by absolute path.
  /// - Throws: `CommandFailure` where a path does not exist, the settings cannot be understood, or nothing is found.
  init(
    _ root: Root, files: [String]?, _ options: ReadingOptions, shownFrom folder: String,
    buffers: [String: [UInt8]] = [:]
  ) async throws {
    for path in files ?? [root.path] where !FileReader.exists(path) {
      throw CommandFailure("\(PathName.relative(path, to: folder)): there is no such file or folder")
    }
    let base = await Loader.load(
      root: root, files: files, buffers: buffers, asOf: options.asOf, today: try Today.day(),
      width: options.width)
    var faulty = base.faulty.filter { $0.path == Root.settingsName }
    var ruleFaults: [Fault] = []
    lintSettings = LintSettings(
      reading: base.settings.rules, descriptions: Catalogue.descriptions, faults: &ruleFaults)
    _ = BlamelessSettings(reading: base.settings.blameless, faults: &ruleFaults)
    var cautions: [Fault] = []
    theme = ThemeSettings(reading: base.settings.theme, faults: &ruleFaults, cautions: &cautions)
    if !ruleFaults.isEmpty, case .some(let bytes) = try? FileReader.read(root.settingsPath) {
      // The file was read a moment ago; should it be gone now, the next run says so.
      faulty.append(FaultyFile(path: Root.settingsName, source: bytes, faults: ruleFaults))
    }
    if !faulty.isEmpty { throw Opening.settingsFailure(faulty, root: root, folder: folder) }
    if let failure = base.unreadable.first(where: { $0.path == Root.settingsName }) {
      throw CommandFailure(failure.text)
    }
    let found = base.incidents.count + base.pages.count + base.unreadable.count
    guard found > 0 else {
      let place = PathName.absolute(root.hasSettings ? base.settings.content : ".", in: root.path)
      throw CommandFailure(
        "no Markdown documents in \(PathName.relative(place, to: folder)); incidents belong in content/incidents/"
      )
    }
    if !cautions.isEmpty, case .some(let bytes) = try? FileReader.read(root.settingsPath) {
      // As above.
      let file = FaultyFile(path: Root.settingsName, source: bytes, faults: cautions)
      self.cautions = Opening.lines(of: [file], root: root, folder: folder)
    } else {
      self.cautions = []
    }
    self.root = root
    self.base = base
  }

  private static func settingsFailure(_ faulty: [FaultyFile], root: Root, folder: String) -> CommandFailure {
    let lines = lines(of: faulty, root: root, folder: folder)
    return CommandFailure("the settings cannot be used\n" + lines.joined(separator: "\n"))
  }

  private static func lines(of faulty: [FaultyFile], root: Root, folder: String) -> [String] {
    var lines: [String] = []
    let shown = PathName.relative(root.settingsPath, to: folder)
    for file in faulty {
      let source = SourceFile(file.source)
      for fault in file.faults {
        let place = source.position(at: fault.range.lowerBound)
        let hint = fault.suggestion.map { "; did you mean \"\($0)\"?" } ?? ""
        lines.append("\(shown):\(place.line):\(place.character): \(fault.message)\(hint)")
      }
    }
    return lines
  }
}
