import ArgumentParser
import Linting
import Postmortem
import Reporting

/// `afterword lint`
struct Lint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what documents lack, with the place and the remedy.",
    discussion: """
      Without paths, everything in the knowledge base is linted. With paths, only those are reported; rules that \
      compare documents still see all of them. Settings are found from each file upward.
      """)

  @Argument(help: "Files and folders. Default: the knowledge base that holds the working folder.")
  var paths: [String] = []

  @Option(help: "How findings are written: text, json or github.")
  var format = ReportFormat.text

  @Option(help: ArgumentHelp("Apply only these rules or groups.", valueName: "rule,…"))
  var only: String?

  @Option(help: ArgumentHelp("Leave these rules or groups out.", valueName: "rule,…"))
  var skip: String?

  @Option(help: "The level from which findings fail the run: error, warning, note or never.")
  var failOn = FailingLevel.error

  @Option(help: ArgumentHelp("Fail where there are more warnings than this.", valueName: "n"))
  var maxWarnings: Int?

  @Option(help: "Colours: auto, always or never.")
  var color = Colour.auto

  @Flag(help: "Write nothing where there is nothing to report.")
  var quiet = false

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if let maxWarnings, maxWarnings < 0 { throw ValidationError("--max-warnings cannot be negative") }
  }

  func run() async throws {
    let rules = try RuleChoice.rules(only: only, skip: skip)
    let outcome = try await outcome(of: rules)
    var output: [UInt8] = []
    switch format {
    case .text:
      if !quiet || !outcome.findings.isEmpty {
        TextReport(isColoured: color.isOn, columns: Terminal.columns).write(outcome, into: &output)
      }
    case .json: JSONReport(toolVersion: Afterword.version).write(outcome, into: &output)
    case .github: GitHubReport().write(outcome, into: &output)
    }
    Terminal.write(output)
    let tooMany = maxWarnings.map { outcome.count(.warning) > $0 } ?? false
    if tooMany || failOn.isReached(by: outcome) { throw ExitStatus.findings }
  }

  /// The findings of every knowledge base that the paths belong to, with paths as seen from the working folder.
  private func outcome(of rules: [Rule]) async throws -> LintOutcome {
    let folder = Terminal.folder
    let groups: [(root: Root, paths: [String]?)] =
      paths.isEmpty
      ? [(Root.find(from: folder), nil)] : Root.groups(of: paths, in: folder).map { ($0.root, $0.paths) }
    var outcomes: [LintOutcome] = []
    for group in groups {
      let opening = try await Opening(group.root, files: group.paths, reading, shownFrom: folder)
      let base = opening.base
      // The process ends with this command: giving back each document's memory first would only take time.
      _ = Unmanaged.passRetained(Kept(base))
      let context = LintContext(
        settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
      let findings = await Linter(settings: opening.lintSettings, context: context, rules: rules)
        .findings(base, width: reading.width)
      let own = LintOutcome(findings: findings, base: base)
      outcomes.append(
        own.relocated { PathName.relative(PathName.absolute($0, in: group.root.path), to: folder) })
    }
    return LintOutcome.joined(outcomes)
  }
}

/// Holds a knowledge base for as long as the process lives.
private final class Kept: Sendable {
  let base: KnowledgeBase
  init(_ base: KnowledgeBase) { self.base = base }
}

/// How findings are written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github
}

/// The level from which findings fail a run.
enum FailingLevel: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note, never

  /// Whether any finding weighs as much.
  func isReached(by outcome: LintOutcome) -> Bool {
    let least: RuleLevel
    switch self {
    case .error: least = .error
    case .warning: least = .warning
    case .note: least = .note
    case .never: return false
    }
    return outcome.findings.contains { $0.level >= least }
  }
}
