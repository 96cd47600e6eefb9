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
    let check = try SettingsCheck(
      base.settings, faults: base.faulty.first { $0.path == Root.settingsName }?.faults ?? [],
      text: buffers[root.settingsPath], root: root, shownFrom: folder)
    lintSettings = check.lint
    theme = check.theme
    if let failure = base.unreadable.first(where: { $0.path == Root.settingsName }) {
      throw CommandFailure(failure.text)
    }
    if let content = Opening.missingContent(of: base.settings, root: root, files) {
      throw CommandFailure(content)
    }
    let found = base.incidents.count + base.pages.count + base.unreadable.count
    guard found > 0 || !base.ignored.named.isEmpty else {
      let place = PathName.absolute(root.hasSettings ? base.settings.content : ".", in: root.path)
      throw CommandFailure(
        "no Markdown documents in \(PathName.relative(place, to: folder)); incidents belong in content/incidents/"
          + IgnoredText.passedBy(base.ignored)
      )
    }
    lintCautions = check.lines(of: Opening.idleOverrides(of: lintSettings, in: base))
    cautions = check.lines(of: check.cautions) + lintCautions
    self.root = root
    self.base = base
  }

  /// What rules find in the knowledge base, each finding with its fingerprint.
  func lint(by rules: [Rule] = Catalogue.rules, width: Int) async -> LintResult {
    let context = LintContext(
      settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
    let linter = Linter(settings: lintSettings, context: context, rules: rules)
    return Fingerprint.stamped(await linter.result(base, width: width), of: base)
  }

  /// What to say where the folder of the documents is not there: it has another name, as a rule.
  private static func missingContent(of settings: Settings, root: Root, _ files: [String]?) -> String? {
    guard root.hasSettings, files == nil,
      !FileReader.exists(PathName.absolute(settings.content, in: root.path))
    else { return nil }
    let folders = FileWalk(root.path).files.map { PathName.relative($0, to: root.path) }
      .compactMap { $0.contains("/") ? $0.split(separator: "/").first.map { String($0) } : nil }
    let counts = Dictionary(folders.map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let hint = most.map { "; Markdown is in \($0.key)/: write content: \($0.key)" } ?? ""
    return "there is no folder \(settings.content)/, where \(Root.settingsName) looks for documents\(hint)"
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
}
