import Linting
import Reporting
import Testing

/// Very many findings, in sum.
@Suite struct OverviewReportTests {
  static func findings(_ rule: String, _ level: RuleLevel, _ path: String, _ count: Int) -> [Finding] {
    (0..<count).map { Finding(rule: rule, level: level, path: path, range: $0..<$0, message: "mend this") }
  }

  static func outcome(_ findings: [Finding], silenced: [SilencedFinding] = []) -> LintOutcome {
    let paths = Set(findings.map(\.path))
    return LintOutcome(
      findings: findings.sorted(by: Finding.comesBefore), silenced: silenced,
      files: ["content/a.md": SourceFile(Array("see: value\n".utf8))],
      census: LintOutcome.Census(found: paths.count + 1, linted: paths.count + 1, skipped: []))
  }

  static let many =
    findings("action-owner", .error, "content/a.md", 30)
    + findings("action-owner", .error, "content/b.md", 10)
    + findings("human-error", .error, "content/b.md", 3)
    + findings("human-error", .warning, "content/b.md", 12)
    + findings("five-whys-ends-at-person", .warning, "content/c.md", 5)
    + findings("section-order", .note, "content/c.md", 1)
    + [Finding(rule: "secret", level: .error, path: "content/a.md", range: 5..<10, message: "revoke this")]

  static func text(_ report: OverviewReport, _ outcome: LintOutcome) -> String {
    var output: [UInt8] = []
    report.write(outcome, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test("What cannot wait, then rules, documents, and what to do")
  func wholeReport() {
    let expected = """
      62 findings in 3 documents, in sum: --all prints each of them.

      What cannot wait

      content/a.md:1:6: error: revoke this [secret]
        |
      1 | see: value
        |      ^^^^^

      What was found
         1  error    secret                    A document holds no key, token…
        40  error    action-owner              An action item needs one named person…
        15  error    human-error               Human error is not given as a cause
         5  warning  five-whys-ends-at-person  The last answer names a condition of…
         1  note     section-order             Sections stand in the agreed order

      Where most of it is
        31  content/a.md  31 errors
        25  content/b.md  13 errors, 12 warnings
         6  content/c.md  5 warnings, 1 note

      What to do next
        accept what there is, and hear only of what is new:
          afterword lint --write-baseline --skip evidence 'my docs'
        work through one rule at a time:
          afterword lint --only secret --no-baseline --skip evidence 'my docs'
        read why that rule is there, and what it accepts:
          afterword explain secret
        print every finding:
          afterword lint --all --no-baseline --skip evidence 'my docs'

      4 documents found, 4 linted
      44 errors, 17 warnings, 1 note

      """
    let commands = NextCommands(scope: ["--skip", "evidence", "my docs"], reading: ["--no-baseline"])
    #expect(Self.text(OverviewReport(columns: 80, commands: commands), Self.outcome(Self.many)) == expected)
  }

  @Test("What a baseline knows is counted in the last line")
  func knownFindings() {
    let silenced = Self.findings("raw-html", .warning, "content/d.md", 1200).map {
      SilencedFinding($0, .baseline)
    }
    let text = Self.text(OverviewReport(columns: 80), Self.outcome(Self.many, silenced: silenced))
    #expect(text.hasSuffix("\n44 errors, 17 warnings, 1 note, 1,200 known from the baseline\n"))
  }

  @Test("Beyond sixteen rules, five documents and five secrets the rest is counted")
  func rest() {
    let rules = Catalogue.descriptions.map(\.id).filter { $0 != "secret" }.prefix(20)
    let few = rules.enumerated().flatMap { Self.findings($1, .note, "content/\($0 % 8).md", 20 - $0) }
    let secrets = Self.findings("secret", .error, "content/s.md", 9)
    let text = Self.text(OverviewReport(columns: 80), Self.outcome(few + secrets))
    // 1 + 2 + 3 + 4 + 5: the sixteen rows are the secrets and the fifteen most frequent rules.
    #expect(text.contains("\n  15  under 5 more rules\n"))
    #expect(text.contains(" more documents\n"))
    #expect(text.contains("\n  4 more: afterword lint --only secret\n"))
    #expect(text.split(separator: "\n").count { $0.hasSuffix("[secret]") } == 5)
  }

  @Test("What can be mended is said first among what to do, with its number")
  func mending() {
    let fixable = (0..<3).map {
      Finding(
        rule: "unknown-key", level: .warning, path: "content/a.md", range: $0..<$0 + 1, message: "mend this",
        fix: Fix($0..<$0 + 1, "x"))
    }
    let text = Self.text(OverviewReport(columns: 80), Self.outcome(Self.many + fixable))
    #expect(
      text.contains(
        "What to do next\n  see how 3 findings would be mended for you; without --diff it is done:\n"
          + "    afterword lint --fix --diff\n"))
    let others = Self.text(OverviewReport(columns: 80), Self.outcome(Self.many))
    #expect(!others.contains("--fix"))
  }

  @Test("No line of the tables is wider than the terminal", arguments: [60, 80, 120])
  func widths(columns: Int) {
    let long = String(repeating: "日本語の報告書/", count: 20) + "a.md"
    let plain = String(repeating: "long/", count: 60) + "b.md"
    let findings =
      Self.findings("five-whys-ends-at-person", .error, long, 1300)
      + Self.findings("secret", .note, plain, 30)
      + Self.findings("unheard-of", .warning, plain, 30)
    let text = Self.text(OverviewReport(columns: columns), Self.outcome(findings))
    let tables = text.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.contains("afterword") }
    #expect(tables.count >= 7)
    for line in tables {
      #expect(DisplayWidth.shown(line).columns <= columns, "\(line)")
    }
  }

  @Test("Colours surround the text and change none of it; a document steers nothing")
  func colours() {
    let findings = Self.many + Self.findings("raw-html", .note, "content/\u{1B}[2J.md", 40)
    let plain = Self.text(OverviewReport(), Self.outcome(findings))
    let coloured = Self.text(OverviewReport(isColoured: true), Self.outcome(findings))
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("Fifty findings are listed, fifty-one are summed up")
  func threshold() {
    #expect(!OverviewReport.isCalledFor(by: Self.outcome(Self.findings("secret", .error, "a.md", 50))))
    #expect(OverviewReport.isCalledFor(by: Self.outcome(Self.findings("secret", .error, "a.md", 51))))
  }

  @Test(
    "An argument is one word to the shell",
    arguments: [
      ("docs/a.md", "docs/a.md"), ("it's", "'it'\\''s'"), ("$(rm)", "'$(rm)'"), ("", "''"), ("ä", "ä"),
    ])
  func quoting(argument: String, word: String) {
    let text = Self.text(
      OverviewReport(commands: NextCommands(scope: [argument])), Self.outcome(Self.many))
    #expect(text.contains("    afterword lint --all \(word)\n"))
  }
}
