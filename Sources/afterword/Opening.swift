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
  /// Those of them that concern rules.
  let lintCautions: [String]

  /// Loads what stands at `root`.
  ///
  /// - Parameter buffers: texts that stand for files, by absolute path; these need not exist.
  /// - Throws: `CommandFailure` where a path does not exist, the settings cannot be understood, or nothing is found.
  init(
    _ root: Root, files: [String]?, buffers: [String: [UInt8]] = [:], _ options: ReadingOptions,
    shownFrom folder: String
  ) async throws {
    for path in files ?? [root.path] where buffers[path] == nil && !FileReader.exists(path) {
      throw CommandFailure("\(PathName.relative(path, to: folder)): there is no such file or folder")
    }
    let base = await Loader.load(
      root: root, files: files, buffers: buffers, asOf: options.asOf, today: try Today.day(),
      width: options.width)
    var faulty = base.faulty.filter { $0.path == Root.settingsName }
    var ruleFaults: [Fault] = []
    lintSettings = LintSettings(
      reading: base.settings.rules, overrides: base.settings.overrides, descriptions: Catalogue.descriptions,
      faults: &ruleFaults)
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
    guard found > 0 || !base.ignored.named.isEmpty else {
      let place = PathName.absolute(root.hasSettings ? base.settings.content : ".", in: root.path)
      throw CommandFailure(
        "no Markdown documents in \(PathName.relative(place, to: folder)); incidents belong in content/incidents/"
          + IgnoredText.passedBy(base.ignored)
      )
    }
    lintCautions = Opening.cautions(Opening.idleOverrides(of: lintSettings, in: base), root, folder)
    self.cautions = Opening.cautions(cautions, root, folder) + lintCautions
    self.root = root
    self.base = base
  }

  /// Patterns of overrides that match no document.
  private static func idleOverrides(of settings: LintSettings, in base: KnowledgeBase) -> [Fault] {
    guard !settings.overrides.isEmpty else { return [] }
    let paths =
      base.incidents.map(\.document.path) + base.pages.map(\.path) + base.unreadable.map(\.path)
    return settings.overrides.flatMap { $0.paths.idle(among: paths) }.map {
      Fault(.invalidValue, at: $0.range, "\"\($0.value)\" matches no document")
    }
  }

  private static func cautions(_ faults: [Fault], _ root: Root, _ folder: String) -> [String] {
    // The file was read a moment ago; should it be gone now, the next run says so.
    guard !faults.isEmpty, case .some(let bytes) = try? FileReader.read(root.settingsPath) else { return [] }
    let file = FaultyFile(path: Root.settingsName, source: bytes, faults: faults)
    return lines(of: [file], root: root, folder: folder)
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
