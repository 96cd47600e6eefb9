import Foundation
import Linting
import Reporting
import Testing

/// The formats for programs, on one small run: a finding behind characters of several widths, one with a fix, one
/// that is suppressed and one that the baseline knows.
@Suite struct FormatTests {
  // "é" has two bytes, "🚒" four, and two units of UTF-16.
  static let source = "# T\r\n\r\né🚒 soon & <b> \"x\"\r\nmitigating\r\n"

  static func finding(
    _ rule: String, _ level: RuleLevel, _ range: Range<Int>, _ message: String, fix: Fix? = nil,
    print: String
  ) -> Finding {
    var finding = Finding(
      rule: rule, level: level, path: "content/a b.md", range: range, message: message, fix: fix)
    finding.fingerprint = print
    return finding
  }

  static let due = finding("action-due", .error, 14..<18, "write a day, @ada & <all>", print: "aa")
  static let word = finding(
    "comms-vocabulary", .warning, 30..<40, "write identified", fix: Fix(30..<40, "identified"), print: "bb")
  static let outcome = LintOutcome(
    findings: [due, word],
    silenced: [
      SilencedFinding(
        finding("raw-html", .warning, 21..<24, "write Markdown", print: "cc"),
        .suppression(reason: "a quotation")),
      SilencedFinding(finding("action-owner", .error, 14..<18, "name one", print: "dd"), .baseline),
    ],
    files: ["content/a b.md": SourceFile(Array(source.utf8))],
    linted: ["content/a b.md", "content/clean.md"],
    census: LintOutcome.Census(found: 2, linted: 2, skipped: []))

  private func text(_ report: any FindingsReport, _ outcome: LintOutcome = outcome) -> String {
    var bytes: [UInt8] = []
    report.write(outcome, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func json(_ report: any FindingsReport, _ outcome: LintOutcome = outcome) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text(report, outcome).utf8))
  }

  @Test("GitLab gets an array with relative paths, lines and unique fingerprints")
  func gitLab() throws {
    let found = try #require(try json(GitLabReport()) as? [[String: Any]])
    #expect(found.count == 2)
    #expect(found.map { $0["check_name"] as? String } == ["action-due", "comms-vocabulary"])
    #expect(found.map { $0["severity"] as? String } == ["major", "minor"])
    #expect(found.map { $0["fingerprint"] as? String } == ["aa", "bb"])
    let place = try #require(found[1]["location"] as? [String: Any])
    #expect(place["path"] as? String == "content/a b.md")
    #expect((place["lines"] as? [String: Int]) == ["begin": 4, "end": 4])
    #expect(text(GitLabReport(), SampleOutcome.clean) == "[]\n")
    let twice = LintOutcome(
      findings: [Self.due, Self.due], files: Self.outcome.files, census: Self.outcome.census)
    let prints = try #require(try json(GitLabReport(), twice) as? [[String: Any]])
    #expect(prints.map { $0["fingerprint"] as? String } == ["aa", "aa-2"])
  }

  @Test("Checkstyle counts code points, and nothing of a document is markup")
  func checkstyle() {
    #expect(
      text(CheckstyleReport()) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
          <file name="content/a b.md">
            <error line="3" column="4" severity="error" message="write a day, @ada &amp; &lt;all&gt;" source="afterword.action-due"/>
            <error line="4" column="1" severity="warning" message="write identified" source="afterword.comms-vocabulary"/>
          </file>
        </checkstyle>

        """)
  }

  @Test("JUnit fails what fails the run, skips what is silenced, and passes a clean document")
  func junit() {
    #expect(
      text(JUnitReport()) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="afterword" tests="5" failures="1" errors="0" skipped="2">
          <testsuite name="content/a b.md" tests="4" failures="1" errors="0" skipped="2">
            <testcase name="action-due at 3:4" classname="content/a b.md">
              <failure type="action-due" message="write a day, @ada &amp; &lt;all&gt;">content/a b.md:3:4: error: write a day, @ada &amp; &lt;all&gt; [action-due]</failure>
            </testcase>
            <testcase name="comms-vocabulary at 4:1" classname="content/a b.md">
              <system-out>content/a b.md:4:1: warning: write identified [comms-vocabulary]</system-out>
            </testcase>
            <testcase name="raw-html at 3:11" classname="content/a b.md">
              <skipped message="suppressed, a quotation: write Markdown"/>
            </testcase>
            <testcase name="action-owner at 3:4" classname="content/a b.md">
              <skipped message="known from the baseline: name one"/>
            </testcase>
          </testsuite>
          <testsuite name="content/clean.md" tests="1" failures="0" errors="0" skipped="0">
            <testcase name="no findings" classname="content/clean.md"/>
          </testsuite>
        </testsuites>

        """)
    #expect(text(JUnitReport(failing: .warning)).contains("tests=\"5\" failures=\"2\""))
    #expect(text(JUnitReport(failing: .off)).contains("tests=\"5\" failures=\"0\""))
  }

  @Test("No character that XML forbids, and no line end of a message, is lost or breaks the file")
  func forbidden() throws {
    let bad = Self.finding("raw-html", .error, 0..<1, "a\u{1}b\nc\td\u{FFFE}", print: "ee")
    let outcome = LintOutcome(findings: [bad], files: [:], census: Self.outcome.census)
    #expect(text(CheckstyleReport(), outcome).contains("message=\"a\u{FFFD}b&#10;c&#9;d\u{FFFD}\""))
  }

  @Test("rdjson counts bytes with an exclusive end, and suggests what the fix writes")
  func rdjson() throws {
    let root = try #require(try json(RDJSONReport()) as? [String: Any])
    let found = try #require(root["diagnostics"] as? [[String: Any]])
    #expect(found.count == 2)
    let place = try #require(found[0]["location"] as? [String: Any])
    #expect(place["path"] as? String == "content/a b.md")
    let range = try #require(place["range"] as? [String: [String: Int]])
    #expect(range == ["start": ["line": 3, "column": 8], "end": ["line": 3, "column": 12]])
    #expect(found.map { $0["severity"] as? String } == ["ERROR", "WARNING"])
    let suggestions = try #require(found[1]["suggestions"] as? [[String: Any]])
    #expect(suggestions.map { $0["text"] as? String } == ["identified"])
    #expect(
      (suggestions[0]["range"] as? [String: [String: Int]])
        == ["start": ["line": 4, "column": 1], "end": ["line": 4, "column": 11]])
  }

  @Test("Several edits of a fix are one suggestion, but for one that would repeat a secret")
  func joinedSuggestion() throws {
    func suggestions(_ source: String) throws -> [String] {
      let end = source.utf8.count
      let fix = Fix(edits: [Fix.Edit(0..<1, "A"), Fix.Edit(end - 1..<end, "Z")])
      let finding = Finding(
        rule: "timeline-order", level: .error, path: "a.md", range: 0..<1, message: "m", fix: fix)
      let outcome = LintOutcome(
        findings: [finding], files: ["a.md": SourceFile(Array(source.utf8))], census: Self.outcome.census)
      let root = try #require(try json(RDJSONReport(), outcome) as? [String: Any])
      let found = try #require(root["diagnostics"] as? [[String: Any]])
      return (found[0]["suggestions"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
    }
    #expect(try suggestions("a\nmiddle\nz") == ["A\nmiddle\nZ"])
    #expect(try suggestions("a\n" + "AKIA" + "2E7QXH4MZT3WBN5K" + "\nz") == [])
  }

  @Test("SARIF leaves out what is silenced: code scanning would show it as an open alert")
  func sarifWithoutSilenced() throws {
    let root = try #require(try json(SARIFReport(toolVersion: "1.2.3")) as? [String: Any])
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleId"] as? String } == ["action-due", "comms-vocabulary"])
    #expect(results.allSatisfy { $0["baselineState"] == nil && $0["suppressions"] == nil })
  }

  @Test("SARIF counts UTF-16, and tells on demand what is suppressed and known")
  func sarif() throws {
    let root = try #require(
      try json(SARIFReport(toolVersion: "1.2.3", withSilenced: true)) as? [String: Any])
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(
      results.map { $0["ruleId"] as? String } == [
        "action-due", "comms-vocabulary", "raw-html", "action-owner",
      ])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    let locations = try #require(results[0]["locations"] as? [[String: [String: Any]]])
    let place = try #require(locations.first?["physicalLocation"])
    #expect((place["artifactLocation"] as? [String: String]) == ["uri": "content/a%20b.md"])
    #expect(
      (place["region"] as? [String: Int])
        == ["startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9])
    #expect(
      (results[0]["partialFingerprints"] as? [String: String]) == ["primaryLocationLineHash": "aa:1"])
    #expect(results.map { $0["baselineState"] as? String } == ["new", "new", "new", "unchanged"])
    let suppressions = try #require(results[2]["suppressions"] as? [[String: String]])
    #expect(suppressions == [["kind": "inSource", "justification": "a quotation"]])
    #expect(results[0]["fixes"] == nil)
    #expect(results[1]["fixes"] != nil)
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "warning", "error"])
  }

  @Test("SARIF keeps the heaviest where there is no room for all, and says so")
  func sarifLimit() throws {
    let report = SARIFReport(toolVersion: "1", limit: 1)
    let light = LintOutcome(
      findings: [Self.word, Self.due], files: Self.outcome.files, census: Self.outcome.census)
    let root = try #require(try json(report, light) as? [String: Any])
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [[String: Any]])?.map { $0["ruleId"] as? String } == ["action-due"])
    #expect(text(report, light).contains("1 more findings are not in this file"))
    #expect(!text(SARIFReport(toolVersion: "1")).contains("invocations"))
  }

  @Test("Where there is no room for all, silenced results go first, and of them the lightest")
  func sarifLimitOfSilenced() throws {
    let note = Self.finding("evidence", .note, 0..<1, "link one", print: "ff")
    let outcome = LintOutcome(
      findings: [Self.word],
      silenced: [SilencedFinding(note, .baseline), SilencedFinding(Self.due, .baseline)],
      files: Self.outcome.files, census: Self.outcome.census)
    let report = SARIFReport(toolVersion: "1", limit: 2, withSilenced: true)
    let root = try #require(try json(report, outcome) as? [String: Any])
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    #expect(
      (run["results"] as? [[String: Any]])?.map { $0["ruleId"] as? String }
        == ["comms-vocabulary", "action-due"])
  }

  @Test("No two tests of a document have one name in JUnit")
  func junitNames() {
    let outcome = LintOutcome(
      findings: ["a", "b", "c"].map { Self.finding("required-section", .error, 0..<1, $0, print: $0) },
      files: Self.outcome.files, linted: ["content/a b.md"], census: Self.outcome.census)
    let report = text(JUnitReport(), outcome)
    let names = report.split(separator: "\n").filter { $0.contains("<testcase") }.map {
      $0.split(separator: "\"")[1]
    }
    #expect(
      names == [
        "required-section at 1:1", "required-section at 1:1, no. 2", "required-section at 1:1, no. 3",
      ])
  }

  @Test("A line end of a name begins no line of an XML report")
  func noLineOfItsOwn() {
    let finding = Finding(
      rule: "raw-html", level: .error, path: "a\n::error::b.md", range: 0..<1, message: "c\n::error::d",
      suggestion: "e")
    let outcome = LintOutcome(findings: [finding], files: [:], census: Self.outcome.census)
    for report in [text(JUnitReport(), outcome), text(CheckstyleReport(), outcome)] {
      #expect(!report.split(separator: "\n").contains { $0.hasPrefix("::") })
    }
  }

  @Test("A log that shows the text gives its runner no command")
  func noCommandInText() {
    let source = Array("It said ##[error]Process completed.\n".utf8)
    let finding = Finding(
      rule: "raw-html", level: .error, path: "::error::a.md", range: 0..<2, message: "mend ##[group]x")
    let outcome = LintOutcome(
      findings: [finding], files: ["::error::a.md": SourceFile(source)], census: Self.outcome.census)
    let report = text(TextReport(), outcome)
    #expect(!report.contains("##["))
    #expect(!report.split(separator: "\n").contains { $0.hasPrefix("::") })
    #expect(report.contains("./::error::a.md:1:1: error:"))
  }

  @Test("Markdown shows the heaviest first, folds the rest, and notifies nobody")
  func markdown() {
    let zero = "\u{200B}"
    #expect(
      text(MarkdownReport()) == """
        ## Afterword

        **1 error, 1 warning** in 1 of 2 documents. Not shown: 1 known from the baseline, 1 suppressed.

        | Level | Place | Finding | Rule |
        |---|---|---|---|
        | error | content/a b.md:3 | write a day, @\(zero)ada &amp; &lt;all&gt; | action-due |
        | warning | content/a b.md:4 | write identified | comms-vocabulary |

        """)
    #expect(text(MarkdownReport(openRows: 1)).contains("<summary>1 more finding</summary>"))
    #expect(text(MarkdownReport(), SampleOutcome.clean) == "## Afterword\n\nNo findings in 1 document.\n")
  }

  @Test("Markdown never grows beyond its limit")
  func markdownLimit() {
    let many = LintOutcome(
      findings: Array(repeating: Self.due, count: 5000), files: Self.outcome.files,
      census: Self.outcome.census)
    let short = text(MarkdownReport(), many)
    #expect(short.utf8.count <= MarkdownReport.comment)
    #expect(short.contains("more findings are not shown here: run `afterword lint`."))
    #expect(short.split(separator: "\n").count > 500)
  }
}
