import Linting
import Postmortem
import Reporting
import Site

/// The settings of a knowledge base, read by every module that has a section of its own in them.
struct SettingsCheck {
  let lint: LintSettings
  let blameless: BlamelessSettings
  let theme: ThemeSettings
  /// What can be used and should not be.
  let cautions: [Fault]
  private let root: Root
  /// The working folder, from which paths are shown.
  private let folder: String

  /// - Parameter faulty: the settings, where something in them could not be understood.
  /// - Throws: `CommandFailure` with a line for every mistake.
  init(_ settings: Settings, faulty: FaultyFile?, root: Root, shownFrom folder: String) throws {
    var faults = faulty?.faults ?? []
    var cautions: [Fault] = []
    lint = LintSettings(
      reading: settings.rules, overrides: settings.overrides, descriptions: Catalogue.descriptions,
      faults: &faults)
    blameless = BlamelessSettings(reading: settings.blameless, faults: &faults)
    theme = ThemeSettings(reading: settings.theme, faults: &faults, cautions: &cautions)
    self.cautions = cautions
    self.root = root
    self.folder = folder
    if !faults.isEmpty {
      let lines = Self.lines(of: faults, in: faulty?.source, root, folder)
      throw CommandFailure("the settings cannot be used\n" + lines.joined(separator: "\n"))
    }
  }

  /// `afterword.yml:5:13: …`, a line for each.
  func lines(of faults: [Fault]) -> [String] { Self.lines(of: faults, in: nil, root, folder) }

  /// `afterword.yml:5:13`: where a value of the settings stands.
  func places(of ranges: [Range<Int>?]) -> [String?] {
    // The file was read a moment ago; should it be gone now, the next run says so.
    let source = SourceFile((try? FileReader.read(root.settingsPath)) ?? [])
    return ranges.map { $0.map { Self.place($0, in: source, root, folder) } }
  }

  private static func lines(
    of faults: [Fault], in bytes: [UInt8]?, _ root: Root, _ folder: String
  ) -> [String] {
    guard !faults.isEmpty else { return [] }
    // As above.
    let source = SourceFile(bytes ?? (try? FileReader.read(root.settingsPath)) ?? [])
    return faults.map { fault in
      let hint = fault.suggestion.map { "; did you mean \"\($0)\"?" } ?? ""
      return "\(place(fault.range, in: source, root, folder)): \(fault.message)\(hint)"
    }
  }

  private static func place(
    _ range: Range<Int>, in source: SourceFile, _ root: Root, _ folder: String
  ) -> String {
    let place = source.position(at: range.lowerBound)
    return "\(PathName.relative(root.settingsPath, to: folder)):\(place.line):\(place.character)"
  }
}
