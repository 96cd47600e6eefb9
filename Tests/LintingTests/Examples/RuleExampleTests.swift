import Linting
import Postmortem
import Testing

/// Every example of every rule, as it stands and changed in ways that must not matter.
@Suite struct RuleExampleTests {
  /// One example, by the place where a failure is looked up.
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let example: RuleExample
    let number: Int
    var testDescription: String { "\(rule.about.id) \(number)" }
  }

  static let flagged = Catalogue.rules.flatMap { rule in
    rule.about.flagged.enumerated().map { Case(rule: rule, example: $1, number: $0 + 1) }
  }
  static let accepted = Catalogue.rules.flatMap { rule in
    rule.about.accepted.enumerated().map { Case(rule: rule, example: $1, number: $0 + 1) }
  }
  static let prose = flagged.filter { item in
    guard item.rule.about.readsProse else { return false }
    switch item.example.placement {
    case .body, .section: return true
    case .document, .frontMatter: return false
    }
  }

  @Test("A flagged example fires once, at its mark", arguments: flagged)
  func fires(_ item: Case) async throws {
    let placed = PlacedExample(item.example)
    let mark = try #require(placed.mark, "a flagged example needs a mark")
    let findings = await ExampleBase.findings(of: item.rule, in: placed.files, path: placed.path)
    #expect(findings.map(\.range.lowerBound) == [mark], "\(describe(findings))")
    for finding in findings {
      #expect(!finding.range.isEmpty)
      #expect(finding.message.hasSuffix(".") == false)
      #expect(finding.message.first?.isUppercase != true)
    }
  }

  @Test("An accepted example is silent", arguments: accepted)
  func isSilent(_ item: Case) async {
    let placed = PlacedExample(item.example)
    #expect(placed.mark == nil)
    let findings = await ExampleBase.findings(of: item.rule, in: placed.files, path: placed.path)
    #expect(findings.isEmpty, "\(describe(findings))")
  }

  @Test("Emoji and wide characters in front move the mark and nothing else", arguments: flagged)
  func survivesWideText(_ item: Case) async throws {
    let placed = PlacedExample(item.example, title: "火 🚒 Überlast: checkout e\u{301}".replacingColon)
    let findings = await ExampleBase.findings(of: item.rule, in: placed.files, path: placed.path)
    #expect(findings.map(\.range.lowerBound) == [try #require(placed.mark)], "\(describe(findings))")
  }

  @Test("Line ends of another system move the mark and nothing else", arguments: flagged)
  func survivesCarriageReturns(_ item: Case) async throws {
    let placed = PlacedExample(item.example) { text in
      String(text.unicodeScalars.flatMap { $0 == "\n" ? ["\r", "\n"] : [$0] }.map(Character.init))
    }
    let findings = await ExampleBase.findings(of: item.rule, in: placed.files, path: placed.path)
    #expect(findings.map(\.range.lowerBound) == [try #require(placed.mark)], "\(describe(findings))")
  }

  @Test("Prose in a code block, a quotation or a block quote is somebody else's", arguments: prose)
  func sparesQuotations(_ item: Case) async {
    let text = item.example.text.filter { $0 != "↓" }
    var quoted = ["```\n\(text)\n```", text.split(separator: "\n").map { "> \($0)" }.joined(separator: "\n")]
    if !text.contains("\n"), let first = text.first, first.isLetter || first == "[" {
      quoted.append("They wrote “\(text)” in the channel.")
    }
    for text in quoted {
      let example = RuleExample.section(.detection, severity: item.example.severity, text)
      let placed = PlacedExample(example)
      let findings = await ExampleBase.findings(of: item.rule, in: placed.files, path: placed.path)
      #expect(findings.isEmpty, "\(text): \(describe(findings))")
    }
  }

  @Test("Prose in the address of a link is no prose", arguments: prose)
  func sparesAddresses(_ item: Case) async {
    let words = item.example.text.filter { $0.isLetter || $0.isNumber || $0 == " " }
    let example = RuleExample.section(
      .detection, severity: item.example.severity,
      "See [the log](https://logs.example.com/\(words.replacing(" ", with: "-"))).")
    let placed = PlacedExample(example)
    let findings = await ExampleBase.findings(of: item.rule, in: placed.files, path: placed.path)
    #expect(findings.isEmpty, "\(describe(findings))")
  }

  @Test("Prose within a list item is prose", arguments: prose)
  func survivesIndentation(_ item: Case) async throws {
    let lines = item.example.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard !lines.contains(where: { $0.hasPrefix("#") }) else { return }
    let indented = "- It was so.\n\n" + lines.map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
    try await expectMark(item, text: indented)
  }

  @Test(
    "Prose within a cell is prose",
    arguments: prose.filter { !$0.example.text.contains { "\n|".contains($0) } })
  func survivesCells(_ item: Case) async throws {
    let text = item.example.text.drop { "- ".contains($0) }
    try await expectMark(item, text: "| Question | Answer |\n|---|---|\n| Why | \(text) |")
  }

  /// The finding of an example is made at its mark where its text stands in another frame.
  private func expectMark(_ item: Case, text: String) async throws {
    let example =
      switch item.example.placement {
      case .section(let kind): RuleExample.section(kind, severity: item.example.severity, text)
      default: RuleExample.body(severity: item.example.severity, text)
      }
    let placed = PlacedExample(example)
    let findings = await ExampleBase.findings(of: item.rule, in: placed.files, path: placed.path)
    #expect(findings.map(\.range.lowerBound) == [try #require(placed.mark)], "\(text): \(describe(findings))")
  }

  @Test(
    "A fixed text is clean, and nothing is left to fix in it", arguments: flagged.filter(\.rule.about.hasFix))
  func fixesForGood(_ item: Case) async throws {
    let placed = PlacedExample(item.example)
    let findings = await ExampleBase.findings(of: item.rule, in: placed.files, path: placed.path)
    let source = Array(try #require(placed.files[placed.path]).utf8)
    guard let text = FixedText(source, answering: findings) else { return }
    var files = placed.files
    files[placed.path] = String(decoding: text.bytes, as: UTF8.self)
    let rest = await ExampleBase.findings(of: item.rule, in: files, path: placed.path)
    #expect(rest.isEmpty, "\(describe(rest))")
  }

  private func describe(_ findings: [Finding]) -> String {
    findings.map { "\($0.range) \($0.message)" }.joined(separator: "; ")
  }
}

extension String {
  /// A title that needs no quotation marks in YAML.
  fileprivate var replacingColon: String { filter { $0 != ":" } }
}
