import Linting

/// Findings in Markdown: for a comment on a pull request, or for the summary of a step in GitHub Actions.
///
/// The heaviest findings come first; those beyond the first rows are folded away, and what would make the text longer
/// than its place allows is counted instead. Nothing of a document becomes markup, and nobody is notified by a name
/// that a document holds.
package struct MarkdownReport: FindingsReport {
  /// Characters that a comment on GitHub may have, and some to spare.
  package static let comment = 65_000
  /// Bytes that the summary of a step may have (1 MiB), and some to spare.
  package static let summary = 1_000_000

  private let longest: Int
  private let openRows: Int

  /// - Parameters:
  ///   - longest: bytes that the report has at most.
  ///   - openRows: findings that are seen without unfolding anything.
  package init(longest: Int = MarkdownReport.comment, openRows: Int = 25) {
    self.longest = longest
    self.openRows = openRows
  }

  package func write(_ outcome: LintOutcome, into output: inout [UInt8]) {
    output.writeLine("## Afterword")
    output.writeLine()
    output.writeLine(Self.headline(outcome))
    guard !outcome.findings.isEmpty else { return }
    let findings = outcome.findings.enumerated().sorted { left, right in
      left.element.level == right.element.level
        ? left.offset < right.offset : left.element.level > right.element.level
    }.map(\.element)
    let rows = findings.map { Self.row($0, outcome.files[$0.path]) }
    // What stands around the rows takes some room of its own.
    let room = longest - output.count - 600
    var used = 0
    let fitting = rows.prefix { row in
      used += row.utf8.count + 1
      return used <= room
    }
    Self.writeTable(fitting.prefix(openRows), &output)
    let folded = fitting.dropFirst(openRows)
    if !folded.isEmpty {
      output.writeLine()
      output.writeLine("<details>")
      output.writeLine("<summary>\(CountText.of(folded.count, "more finding", "more findings"))</summary>")
      Self.writeTable(folded, &output)
      output.writeLine()
      output.writeLine("</details>")
    }
    if rows.count > fitting.count {
      output.writeLine()
      output.writeLine(
        "\(CountText.of(rows.count - fitting.count, "more finding is", "more findings are")) not shown here: run `afterword lint`."
      )
    }
  }

  /// "**2 errors, 1 warning** in 2 of 5 documents."
  private static func headline(_ outcome: LintOutcome) -> String {
    let linted = CountText.of(outcome.census.linted, "document", "documents")
    let known = outcome.silenced.count { $0.silence == .baseline }
    let suppressed = outcome.silenced.count - known
    var rest: [String] = []
    if known > 0 { rest.append("\(CountText.grouped(known)) known from the baseline") }
    if suppressed > 0 { rest.append("\(CountText.grouped(suppressed)) suppressed") }
    let beside = rest.isEmpty ? "" : " Not shown: \(rest.joined(separator: ", "))."
    if outcome.findings.isEmpty { return "No findings in \(linted).\(beside)" }
    let touched = Set(outcome.findings.map(\.path)).count
    return "**\(RunSummary.tally(outcome.findings[...]))** in \(touched) of \(linted).\(beside)"
  }

  private static func writeTable(_ rows: ArraySlice<String>, _ output: inout [UInt8]) {
    guard !rows.isEmpty else { return }
    output.writeLine()
    output.writeLine("| Level | Place | Finding | Rule |")
    output.writeLine("|---|---|---|---|")
    for row in rows { output.writeLine(row) }
  }

  private static func row(_ finding: Finding, _ file: SourceFile?) -> String {
    let line = file?.position(at: finding.range.lowerBound).line
    let place = finding.path + (line.map { ":\($0)" } ?? "")
    let hint = finding.suggestion.map { "<br>" + MarkdownText.cell($0) } ?? ""
    return
      "| \(finding.level.rawValue) | \(MarkdownText.cell(place)) | \(MarkdownText.cell(finding.message))\(hint) | \(finding.rule) |"
  }
}
