import Linting
import Postmortem
import Reporting
import Testing

/// The baseline as it lies in a repository.
@Suite struct BaselineFileTests {
  static let one = String(repeating: "1", count: 64)
  static let two = String(repeating: "2f", count: 32)

  static let baseline = Baseline([
    Baseline.Entry(path: "content/b.md", rule: "human-error", fingerprint: one),
    Baseline.Entry(path: "content/a.md", rule: "action-owner", fingerprint: two),
    Baseline.Entry(path: "content/a.md", rule: "action-due", fingerprint: one),
  ])

  static let text = """
    {
      "tool": "afterword",
      "schemaVersion": 1,
      "findings": [
        "content/a.md action-due \(one)",
        "content/a.md action-owner \(two)",
        "content/b.md human-error \(one)"
      ]
    }

    """

  /// What is wrong with a text, as line, column and message.
  static func faults(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    let source = SourceFile(bytes)
    let reading = BaselineFile.read(bytes)
    #expect((reading.baseline == nil) == !reading.faults.isEmpty)
    return reading.faults.map { fault in
      let place = source.position(at: fault.range.lowerBound)
      return "\(place.line):\(place.character): \(fault.message)"
    }
  }

  @Test("One finding a line, sorted, with a line feed at the end")
  func writes() {
    #expect(String(decoding: BaselineFile.bytes(of: Self.baseline), as: UTF8.self) == Self.text)
  }

  @Test("What was written is read again, also where paths are strange")
  func roundTrip() {
    let strange = [
      "content/a b.md", "content/\"q\"\\.md", "content/tab\tline\nfeed\r.md", "content/日本語 🚒.md", "null", "~",
      "content/\u{85}\u{2028}\u{FEFF}\u{9F}\u{7F}.md", "#a: b",
      String(repeating: "long/", count: 800) + "a.md",
    ]
    let baseline = Baseline(strange.map { Baseline.Entry(path: $0, rule: "raw-html", fingerprint: Self.one) })
    for value in [baseline, Self.baseline, Baseline([])] {
      let reading = BaselineFile.read(BaselineFile.bytes(of: value))
      #expect(reading.faults == [])
      #expect(reading.baseline == value)
    }
  }

  @Test("What was merged is read: any order, repeats, a comma too many or one too few between lines")
  func readsMerged() {
    let merged = """
      {"schemaVersion": 1, "findings": [
        "content/b.md human-error \(Self.one)"
        "content/a.md action-owner \(Self.two)",
          "content/a.md action-owner \(Self.two)"
      \t
        "content/a.md action-due \(Self.one)",
      ], "added-later": 3, "tool": "afterword"}
      """
    #expect(BaselineFile.read(Array(merged.utf8)).baseline == Self.baseline)
  }

  @Test("The marks of a merge conflict are named with their line")
  func conflict() {
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    let text = (lines.prefix(5) + ["<<<<<<< HEAD"] + lines.dropFirst(5)).joined(separator: "\n")
    #expect(
      Self.faults(of: text) == [
        "6:1: a merge conflict is left here: keep the lines of both sides and remove its marks"
      ])
  }

  /// A text that is no baseline, and what is said of it.
  struct Broken: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let faults: [String]

    init(_ name: String, _ text: String, _ faults: String...) {
      testDescription = name
      self.text = text
      self.faults = faults
    }
  }

  static let broken = [
    Broken("empty", "", "1:1: this is no baseline: it has to be a JSON object"),
    Broken("list", "[]", "1:1: this is no baseline: it has to be a JSON object"),
    Broken("other object", "{\"a\": 1}", "1:1: this is no baseline: it has no schemaVersion"),
    Broken(
      "newer", "{\n  \"schemaVersion\": 2\n}",
      "2:20: this version of Afterword reads schemaVersion 1: use the one that wrote this"),
    Broken("no findings", "{\"schemaVersion\": 1}", "1:1: the list of findings is missing"),
    Broken(
      "findings of another type", "{\"schemaVersion\": 1, \"findings\": {}}",
      "1:34: findings has to be a list"),
    Broken(
      "finding of another type", "{\"schemaVersion\": 1, \"findings\": [[]]}",
      "1:35: a finding is a path, a rule and a fingerprint of 64 hexadecimal digits"),
    Broken(
      "fingerprint cut short, and no path",
      "{\"schemaVersion\": 1, \"findings\": [\n\"a.md action-due 12\",\n\"action-due \(one)\"]}",
      "2:1: a finding is a path, a rule and a fingerprint of 64 hexadecimal digits",
      "3:1: a finding is a path, a rule and a fingerprint of 64 hexadecimal digits"),
    Broken(
      "comma missing within a line", "{\"schemaVersion\": 1, \"findings\": [\"a\" \"b\"]}",
      "1:39: a list in '[' is never closed, or lacks a ','"),
  ]

  @Test("What is no baseline is refused with its place and what would be one", arguments: broken)
  func refuses(_ broken: Broken) {
    #expect(Self.faults(of: broken.text) == broken.faults)
  }

  @Test("A file that is cut anywhere is never half a baseline")
  func cut() {
    let bytes = BaselineFile.bytes(of: Self.baseline)
    for count in 0..<bytes.count - 2 {
      #expect(BaselineFile.read(Array(bytes.prefix(count))).baseline == nil, "\(count) bytes")
    }
  }

  @Test("Counts are grouped in threes")
  func counts() {
    let shown = [0, 7, 999, 1000, 12_345, 1_234_567].map(CountText.grouped)
    #expect(shown == ["0", "7", "999", "1,000", "12,345", "1,234,567"])
    #expect(CountText.of(1, "entry", "entries") == "1 entry")
    #expect(CountText.of(0, "entry", "entries") == "0 entries")
  }
}
