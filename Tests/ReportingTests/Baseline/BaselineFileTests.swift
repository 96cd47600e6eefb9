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
      "documents": [
        {
          "path": "content/a.md",
          "findings": [
            "action-due \(one)",
            "action-owner \(two)"
          ]
        },
        {
          "path": "content/b.md",
          "findings": [
            "human-error \(one)"
          ]
        }
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

  @Test("What people merged by hand is read: any order, repeats, a comma too many")
  func readsMerged() {
    let merged = """
      {"schemaVersion": 1, "documents": [
        {"path": "content/b.md", "findings": ["human-error \(Self.one)",]},
        {"path": "content/a.md", "findings": ["action-owner \(Self.two)", "action-owner \(Self.two)"]},
        {"findings": ["action-due \(Self.one)"], "path": "content/a.md", "added-later": 3},
      ], "tool": "afterword"}
      """
    #expect(BaselineFile.read(Array(merged.utf8)).baseline == Self.baseline)
  }

  @Test("The marks of a merge conflict are named with their line")
  func conflict() {
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    let text = (lines.prefix(7) + ["<<<<<<< HEAD"] + lines.dropFirst(7)).joined(separator: "\n")
    #expect(
      Self.faults(of: text) == [
        "8:1: a merge conflict is left here: keep the lines of both sides and remove its marks"
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
    Broken("no documents", "{\"schemaVersion\": 1}", "1:1: the list of documents is missing"),
    Broken(
      "documents of another type", "{\"schemaVersion\": 1, \"documents\": {}}",
      "1:35: documents has to be a list"),
    Broken(
      "document of another type", "{\"schemaVersion\": 1, \"documents\": [3]}",
      "1:36: a document has to be an object of a path and a list of findings"),
    Broken(
      "findings of another type",
      "{\"schemaVersion\": 1, \"documents\": [{\"path\": \"a\", \"findings\": 7}]}",
      "1:62: findings has to be a list"),
    Broken(
      "path of another type", "{\"schemaVersion\": 1, \"documents\": [{\"path\": [], \"findings\": []}]}",
      "1:45: path has to be a text"),
    Broken(
      "fingerprint cut short",
      "{\"schemaVersion\": 1, \"documents\": [{\"path\": \"a\", \"findings\": [\n\"action-due 12\"]}]}",
      "2:1: a finding has to be a rule, a blank and a fingerprint of 64 hexadecimal digits"),
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
