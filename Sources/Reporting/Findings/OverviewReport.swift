import Linting

/// Very many findings for people at a terminal, in sum: what was found by rule, where most of it is, and what to do
/// next. Only what can never be accepted is shown finding by finding.
///
/// Who lints a repository of old documents for the first time would otherwise see thousands of findings scroll by.
package struct OverviewReport: FindingsReport {
  /// Up to so many findings are worth reading one by one.
  package static let threshold = 50

  private let ink: Ink
  private let columns: Int
  private let commands: NextCommands
  private let findingReport: TextReport

  /// - Parameters:
  ///   - isColoured: whether escape sequences are written.
  ///   - columns: the width of the terminal.
  ///   - commands: how the run that is reported would be called again.
  package init(isColoured: Bool = false, columns: Int = 100, commands: NextCommands = NextCommands()) {
    ink = Ink(isColoured: isColoured)
    self.columns = max(60, columns)
    self.commands = commands
    findingReport = TextReport(isColoured: isColoured, columns: columns)
  }

  /// Whether there are so many findings that a sum says more than a list.
  package static func isCalledFor(by outcome: LintOutcome) -> Bool { outcome.findings.count > threshold }

  /// Appends the report.
  package func write(_ outcome: LintOutcome, into output: inout [UInt8]) {
    let overview = FindingsOverview(outcome.findings)
    let findings = CountText.of(outcome.findings.count, "finding", "findings")
    let documents = CountText.of(overview.documents.count, "document", "documents")
    output.writeLine(ink("\(findings) in \(documents), in sum:", .strong) + " --all prints each of them.")
    output.writeLine()
    writeUrgent(outcome, &output)
    writeRules(overview.rules, &output)
    writeDocuments(overview.documents, &output)
    writeNext(overview, &output)
    RunSummary(ink).write(outcome, into: &output)
  }

  /// What no baseline accepts, as in the full report.
  private func writeUrgent(_ outcome: LintOutcome, _ output: inout [UInt8]) {
    let urgent = outcome.findings.filter { !Baseline.canAccept($0.rule) }
    guard let first = urgent.first else { return }
    output.writeLine(ink("What cannot wait", .strong))
    output.writeLine()
    for finding in urgent.prefix(Self.urgentLimit) {
      findingReport.write(finding, outcome.files[finding.path], &output)
    }
    if urgent.count > Self.urgentLimit {
      let more = CountText.grouped(urgent.count - Self.urgentLimit)
      output.writeLine("  \(more) more: \(shown(commands.only(first.rule)))")
      output.writeLine()
    }
  }

  private func writeRules(_ rows: [FindingsOverview.RuleRow], _ output: inout [UInt8]) {
    output.writeLine(ink("What was found", .strong))
    let listed = rows.prefix(Self.ruleLimit)
    let rest = rows.dropFirst(Self.ruleLimit)
    let counts = Self.aligned(listed.map(\.count) + [rest.reduce(0) { $0 + $1.count }])
    let names = listed.map(\.rule.count).max() ?? 1
    let room = columns - counts[0].count - names - 15
    for (row, count) in zip(listed, counts) {
      let level = ink(Self.padded(row.level.rawValue, to: 7), Ink.Role(row.level))
      let summary = DisplayWidth.start(of: row.summary, columns: room)
      let line = "  \(count)  \(level)  "
      output.writeLine(
        summary.isEmpty
          ? line + row.rule : line + Self.padded(row.rule, to: names) + "  " + ink(summary, .faint))
    }
    if let count = counts.last, !rest.isEmpty {
      output.writeLine("  \(count)  under " + CountText.of(rest.count, "more rule", "more rules"))
    }
    output.writeLine()
  }

  private func writeDocuments(_ rows: [FindingsOverview.DocumentRow], _ output: inout [UInt8]) {
    output.writeLine(ink("Where most of it is", .strong))
    let listed = rows.prefix(Self.documentLimit)
    let rest = rows.dropFirst(Self.documentLimit)
    let counts = Self.aligned(listed.map(\.count) + [rest.reduce(0) { $0 + $1.count }])
    let room = columns - counts[0].count - 6 - (listed.map(\.tally.count).max() ?? 0)
    let paths = listed.map { DisplayWidth.end(of: $0.path, columns: room) }
    let widest = paths.map { DisplayWidth.shown($0).columns }.max() ?? 0
    for (index, row) in listed.enumerated() {
      let blanks = String(repeating: " ", count: widest - DisplayWidth.shown(paths[index]).columns)
      output.writeLine("  \(counts[index])  \(paths[index])\(blanks)  \(ink(row.tally, .faint))")
    }
    if let count = counts.last, !rest.isEmpty {
      output.writeLine("  \(count)  in " + CountText.of(rest.count, "more document", "more documents"))
    }
    output.writeLine()
  }

  private func writeNext(_ overview: FindingsOverview, _ output: inout [UInt8]) {
    guard let first = overview.rules.first?.rule else { return }
    output.writeLine(ink("What to do next", .strong))
    let mending = CountText.of(overview.mendable, "finding", "findings")
    let mend = ("see how \(mending) would be mended for you; without --diff it is done", commands.mend)
    for (purpose, command) in (overview.mendable > 0 ? [mend] : []) + [
      ("accept what there is, and hear only of what is new", commands.writeBaseline),
      ("work through one rule at a time", commands.only(first)),
      ("read why that rule is there, and what it accepts", "afterword explain \(first)"),
      ("print every finding", commands.all),
    ] {
      output.writeLine("  \(purpose):")
      output.writeLine("    " + ink(shown(command), .strong))
    }
    output.writeLine()
  }

  private func shown(_ text: String) -> String { DisplayWidth.shown(text).text }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// The numbers as texts of one width; one for each.
  private static func aligned(_ counts: [Int]) -> [String] {
    let texts = counts.map(CountText.grouped)
    let width = texts.map(\.count).max() ?? 0
    return texts.map { String(repeating: " ", count: width - $0.count) + $0 }
  }

  private static let urgentLimit = 5
  private static let ruleLimit = 16
  private static let documentLimit = 5
}
