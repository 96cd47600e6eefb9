import Linting

/// Findings as workflow commands: annotations of a pull request.
///
/// GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest without a word; the heaviest go
/// first, and the last notice says how many were left out. Every text is escaped, so that no line of the output can
/// begin a command of its own.
package struct GitHubReport: Sendable {
  /// What GitHub shows of each kind in one step.
  package static let limit = 10

  package init() {}

  /// Appends the commands, one a line.
  package func write(_ outcome: LintOutcome, into output: inout [UInt8]) {
    var left = 0
    for level in [RuleLevel.error, .warning, .note] {
      let own = outcome.findings.filter { $0.level == level }
      let isLast = level == .note
      let isOver = left > 0 || own.count > Self.limit
      // The notice about what was left out takes the place of one.
      let room = isLast && isOver ? Self.limit - 1 : Self.limit
      for finding in own.prefix(room) { write(finding, outcome.files[finding.path], &output) }
      left += max(0, own.count - room)
    }
    if left > 0 {
      output.writeLine(
        "::notice title=afterword::\(left) more \(left == 1 ? "finding" : "findings") not shown here: run afterword lint"
      )
    }
  }

  private func write(_ finding: Finding, _ file: SourceFile?, _ output: inout [UInt8]) {
    let command =
      switch finding.level {
      case .error: "error"
      case .warning: "warning"
      case .note, .off: "notice"
      }
    var properties = ["file=\(Self.property(finding.path))"]
    if let file {
      let start = file.position(at: finding.range.lowerBound)
      let end = file.position(at: finding.range.upperBound)
      properties.append("line=\(start.line)")
      properties.append("endLine=\(end.line)")
      // Columns are accepted only within one line.
      if start.line == end.line {
        properties.append("col=\(start.codePoint)")
        properties.append("endColumn=\(end.codePoint)")
      }
    }
    properties.append("title=\(Self.property(finding.rule))")
    let hint = finding.suggestion.map { "\n\($0)" } ?? ""
    output.writeLine(
      "::\(command) \(properties.joined(separator: ","))::\(Self.message(finding.message + hint))")
  }

  /// A message as a command carries it: percent signs and line ends escaped.
  static func message(_ text: String) -> String { escape(text, []) }

  /// A property's value: colons and commas are escaped as well.
  static func property(_ text: String) -> String { escape(text, [":", ","]) }

  private static func escape(_ text: String, _ more: Set<Unicode.Scalar>) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "%" || scalar == "\r" || scalar == "\n" || more.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped.append(contentsOf: ("%" + (digits.count < 2 ? "0" : "") + digits).unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

extension GitHubReport {
  /// Appends the same findings in Markdown, for the file that `GITHUB_STEP_SUMMARY` names.
  ///
  /// - Parameter rows: findings that the table holds at most; the summary of a step is limited in size.
  package func writeSummary(_ outcome: LintOutcome, rows: Int = 200, into output: inout [UInt8]) {
    output.writeLine("## Afterword")
    output.writeLine()
    let tally = outcome.findings.isEmpty ? "nothing to report" : RunSummary.tally(outcome.findings[...])
    output.writeLine("\(outcome.census.linted) of \(outcome.census.found) documents linted: \(tally)")
    guard !outcome.findings.isEmpty else { return }
    output.writeLine()
    output.writeLine("| Level | Place | Finding | Rule |")
    output.writeLine("|---|---|---|---|")
    let heaviest = outcome.findings.enumerated().sorted { left, right in
      left.element.level == right.element.level
        ? left.offset < right.offset : left.element.level > right.element.level
    }
    for (_, finding) in heaviest.prefix(rows) {
      let line = outcome.files[finding.path]?.position(at: finding.range.lowerBound).line
      let place = finding.path + (line.map { ":\($0)" } ?? "")
      output.writeLine(
        "| \(finding.level.rawValue) | \(Self.cell(place)) | \(Self.cell(finding.message)) | \(finding.rule) |"
      )
    }
    if heaviest.count > rows {
      output.writeLine()
      output.writeLine("\(heaviest.count - rows) more findings are not shown.")
    }
  }

  /// A text inside a table's cell, in which nothing is markup.
  private static func cell(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\n", "\r", "\r\n": escaped += " "
      case "|", "*", "_", "`", "[", "]", "<", ">", "\\", "#", "@", "~", "!": escaped += "\\\(character)"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
