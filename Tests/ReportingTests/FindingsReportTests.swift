import Foundation
import Linting
import Reporting
import Testing

/// The reports as people and programs get them.
@Suite struct FindingsReportTests {
  @Test("Text shows each line with carets under the very words")
  func text() throws {
    var output: [UInt8] = []
    TextReport().write(SampleOutcome.full, into: &output)
    try Golden.expect(output, is: "findings.txt")
    #expect(!output.contains(0x1B), "a document steers the terminal")
  }

  @Test("Colours surround the text and change none of it")
  func colours() {
    var plain: [UInt8] = []
    var coloured: [UInt8] = []
    TextReport().write(SampleOutcome.full, into: &plain)
    TextReport(isColoured: true).write(SampleOutcome.full, into: &coloured)
    #expect(coloured.contains(0x1B))
    let stripped = String(decoding: coloured, as: UTF8.self).replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(stripped == String(decoding: plain, as: UTF8.self))
  }

  @Test("A clean run is calm")
  func clean() {
    var output: [UInt8] = []
    TextReport().write(SampleOutcome.clean, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "1 document found, 1 linted\nnothing to report\n")
  }

  @Test("A long line is cut around what it is about")
  func longLine() throws {
    let line = String(repeating: "word ", count: 200) + "here" + String(repeating: " word", count: 200)
    let finding = SampleOutcome.finding("raw-html", .warning, "a.md", line, "here", "look")
    let outcome = LintOutcome(
      findings: [finding], files: ["a.md": SourceFile(Array(line.utf8))], census: SampleOutcome.clean.census)
    var output: [UInt8] = []
    TextReport(columns: 80).write(outcome, into: &output)
    let lines = String(decoding: output, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let excerpt = try #require(lines.first { $0.hasPrefix("1 |") })
    let carets = try #require(lines.first { $0.contains("^") })
    #expect(excerpt.count <= 80)
    let start = try #require(carets.firstIndex(of: "^"))
    let column = carets.distance(from: carets.startIndex, to: start)
    #expect(excerpt.dropFirst(column).prefix(4) == "here")
    #expect(carets.filter { $0 == "^" }.count == 4)
  }

  @Test("JSON says the same, in units that are written down")
  func json() throws {
    var output: [UInt8] = []
    JSONReport(toolVersion: "0.0.0").write(SampleOutcome.full, into: &output)
    try Golden.expect(output, is: "findings.json")
    let root = try #require(try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any])
    #expect((root["findings"] as? [Any])?.count == SampleOutcome.full.findings.count)
    _ = try JSONSerialization.jsonObject(with: Data(JSONReport.schema.utf8))
  }

  @Test("Workflow commands carry positions, and nothing of a document begins a line")
  func gitHub() throws {
    var output: [UInt8] = []
    GitHubReport().write(SampleOutcome.full, into: &output)
    try Golden.expect(output, is: "findings.github.txt")
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == SampleOutcome.full.findings.count)
    #expect(
      lines.allSatisfy { $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") || $0.hasPrefix("::notice ") }
    )
  }

  @Test("Ten of each kind are written, errors first, and the rest is counted")
  func gitHubLimit() {
    let findings = (0..<40).map { index in
      Finding(
        rule: "raw-html", level: index % 2 == 0 ? .warning : .error, path: "a.md", range: 0..<1, message: "no"
      )
    }
    let outcome = LintOutcome(
      findings: findings, files: ["a.md": SourceFile([0x61])], census: SampleOutcome.clean.census)
    var output: [UInt8] = []
    GitHubReport().write(outcome, into: &output)
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("::error ") })
    #expect(lines.dropFirst(10).prefix(10).allSatisfy { $0.hasPrefix("::warning ") })
    #expect(lines.last == "::notice title=afterword::20 more findings not shown here: run afterword lint")
  }

  @Test("The summary of a step is a table in which nothing is markup")
  func gitHubSummary() throws {
    var output: [UInt8] = []
    MarkdownReport().write(SampleOutcome.full, into: &output)
    try Golden.expect(output, is: "findings.summary.md")
  }
}
