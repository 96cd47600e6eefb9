import Linting

/// Findings in the XML of Checkstyle 4.3, which Jenkins and many other programs read.
///
/// Columns count Unicode code points from one.
package struct CheckstyleReport: FindingsReport {
  package init() {}

  package func write(_ outcome: LintOutcome, into output: inout [UInt8]) {
    output.writeLine("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    output.writeLine("<checkstyle version=\"4.3\">")
    var index = 0
    while index < outcome.findings.count {
      let path = outcome.findings[index].path
      output.write("  <file")
      output.writeAttribute("name", path)
      output.writeLine(">")
      while index < outcome.findings.count, outcome.findings[index].path == path {
        Self.write(outcome.findings[index], outcome.files[path], &output)
        index += 1
      }
      output.writeLine("  </file>")
    }
    output.writeLine("</checkstyle>")
  }

  private static func write(_ finding: Finding, _ file: SourceFile?, _ output: inout [UInt8]) {
    let start = file?.position(at: finding.range.lowerBound)
    output.write("    <error")
    output.writeAttribute("line", String(start?.line ?? 1))
    output.writeAttribute("column", String(start?.codePoint ?? 1))
    output.writeAttribute("severity", severity(of: finding.level))
    output.writeAttribute("message", finding.message + (finding.suggestion.map { " (\($0))" } ?? ""))
    output.writeAttribute("source", "afterword.\(finding.rule)")
    output.writeLine("/>")
  }

  private static func severity(of level: RuleLevel) -> String {
    switch level {
    case .error: "error"
    case .warning: "warning"
    case .note, .off: "info"
    }
  }
}
