import Linting

/// Findings as workflow commands: annotations of a pull request.
///
/// GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest without a word; the heaviest go
/// first, and the last notice says how many were left out. Every text is escaped, so that no line of the output can
/// begin a command of its own.
package struct GitHubReport: FindingsReport {
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
