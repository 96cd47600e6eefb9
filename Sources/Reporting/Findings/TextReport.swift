import Linting

/// Findings for people at a terminal, grouped by file, each with the line it speaks of.
///
/// Columns count characters. Nothing of a document reaches the terminal that could steer it.
package struct TextReport: FindingsReport {
  private let ink: Ink
  private let columns: Int

  /// - Parameters:
  ///   - isColoured: whether escape sequences are written.
  ///   - columns: the width of the terminal.
  package init(isColoured: Bool = false, columns: Int = 100) {
    ink = Ink(isColoured: isColoured)
    self.columns = max(40, columns)
  }

  /// Appends the last lines alone: what was looked at, and how much was found.
  package func writeSummary(_ outcome: LintOutcome, into output: inout [UInt8]) {
    RunSummary(ink).write(outcome, into: &output)
  }

  /// Appends the report.
  package func write(_ outcome: LintOutcome, into output: inout [UInt8]) {
    var index = 0
    while index < outcome.findings.count {
      let path = outcome.findings[index].path
      let end = outcome.findings[index...].firstIndex { $0.path != path } ?? outcome.findings.count
      let own = outcome.findings[index..<end]
      output.writeLine(ink(place(path), .strong) + "  " + ink(RunSummary.tally(own), .faint))
      output.writeLine()
      for finding in own { write(finding, outcome.files[path], &output) }
      index = end
    }
    RunSummary(ink).write(outcome, into: &output)
  }

  /// Appends one finding with its line, and a blank line.
  func write(_ finding: Finding, _ file: SourceFile?, _ output: inout [UInt8]) {
    let start = file?.position(at: finding.range.lowerBound)
    let place = start.map { ":\($0.line):\($0.character)" } ?? ""
    let role = Ink.Role(finding.level)
    output.writeLine(
      ink(self.place(finding.path) + place + ":", .strong) + " " + ink(finding.level.rawValue + ":", role)
        + " "
        + shown(finding.message) + " " + ink("[\(finding.rule)]", .faint))
    var gutter = 1
    if let file, !finding.range.isEmpty || start?.line != nil && finding.range.lowerBound < file.bytes.count {
      let excerpt = Excerpt(finding.range, in: file, columns: columns - 8)
      gutter = String(excerpt.line).count
      let blank = String(repeating: " ", count: gutter)
      output.writeLine(ink("\(blank) |", .faint))
      output.writeLine(ink("\(excerpt.line) |", .faint) + " " + excerpt.text)
      let carets = String(repeating: "^", count: excerpt.width)
      output.writeLine(
        ink("\(blank) |", .faint) + " " + String(repeating: " ", count: excerpt.indent) + ink(carets, role))
    }
    if let hint = finding.suggestion {
      output.writeLine(
        String(repeating: " ", count: gutter) + ink(" = ", .faint) + ink("hint:", .strong) + " " + shown(hint)
      )
    }
    output.writeLine()
  }

  /// A path at the beginning of a line. With two colons in front it would be a command to the runner that logs it.
  private func place(_ path: String) -> String { shown(path.hasPrefix("::") ? "./" + path : path) }

  private func shown(_ text: String) -> String { DisplayWidth.shown(text).text }
}
