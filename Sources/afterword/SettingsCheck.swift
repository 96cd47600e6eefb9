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
  /// The settings as they are written, where that is not what stands on the disk.
  private let text: [UInt8]?

  /// - Parameters:
  ///   - faults: what could not be understood already.
  ///   - text: the bytes of the settings, where they are not those on the disk.
  /// - Throws: `CommandFailure` with a line for every mistake.
  init(
    _ settings: Settings, faults: [Fault], text: [UInt8]? = nil, root: Root, shownFrom folder: String
  ) throws {
    var faults = faults
    var cautions: [Fault] = []
    lint = LintSettings(
      reading: settings.rules, overrides: settings.overrides, descriptions: Catalogue.descriptions,
      faults: &faults)
    blameless = BlamelessSettings(reading: settings.blameless, faults: &faults)
    theme = ThemeSettings(reading: settings.theme, faults: &faults, cautions: &cautions)
    self.cautions = cautions
    self.root = root
    self.folder = folder
    self.text = text
    if !faults.isEmpty {
      throw CommandFailure("the settings cannot be used\n" + lines(of: faults).joined(separator: "\n"))
    }
  }

  /// `afterword.yml:5:13: …`, a line for each.
  func lines(of faults: [Fault]) -> [String] {
    zip(faults, places(of: faults.map(\.range))).map { fault, place in
      let hint = fault.suggestion.map { "; did you mean \"\($0)\"?" } ?? ""
      // A key may hold anything, line ends included.
      return DisplayWidth.shown("\(place ?? ""): \(fault.message)\(hint)").text
    }
  }

  /// `afterword.yml:5:13`: where a value of the settings stands; nil for one that stands nowhere.
  func places(of ranges: [Range<Int>?]) -> [String?] {
    guard ranges.contains(where: { $0 != nil }) else { return ranges.map { _ in nil } }
    // The file was read a moment ago; should it be gone now, the next run says so.
    let source = SourceFile(text ?? (try? FileReader.read(root.settingsPath)) ?? [])
    let path = PathName.relative(root.settingsPath, to: folder)
    return ranges.map { range in range.map { source.place($0.lowerBound, in: path) } }
  }
}
