import Linting
import Postmortem
import Testing

/// Where a comment silences, told by the lines whose findings are left.
///
/// The rule at hand is `placeholder-text`; each TBD is a finding, and its number says which.
@Suite struct SuppressionScopeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let body: String
    /// The numbers behind the words that are still reported.
    let left: [String]
    var testDescription: String { name }
  }

  /// `NEXT`, `LINE`, `FILE`, `BEGIN` and `END` stand for the comments in their block form, `:LINE` for the one that
  /// stands within a line.
  static let cases = [
    Case(
      name: "the next paragraph, however it is wrapped",
      body: "TBD 1\n\nNEXT\nIt is\nTBD 2 and\nTBD 3.\n\nTBD 4", left: ["1", "4"]),
    Case(name: "a blank line between is no matter", body: "NEXT\n\nTBD 1\n\nTBD 2", left: ["2"]),
    Case(
      name: "the next item, with what belongs to it", body: "NEXT\n- TBD 1\n  - TBD 2\n\n  TBD 3\n- TBD 4",
      left: ["4"]),
    Case(
      name: "the item behind a comment among items", body: "- TBD 1\n\nNEXT\n- TBD 2\n- TBD 3",
      left: ["1", "3"]),
    Case(
      name: "the item behind a comment at the end of an item", body: "- TBD 1\n\n  NEXT\n- TBD 2\n- TBD 3",
      left: ["1", "3"]),
    Case(
      name: "the whole table", body: "NEXT\n\n| TBD 1 | a |\n|---|---|\n| b | TBD 2 |\n\nTBD 3", left: ["3"]),
    Case(
      name: "the row that holds the comment",
      body: "| a | b |\n|---|---|\n| TBD 1 | x :LINE |\n| TBD 2 | y |", left: ["2"]),
    Case(
      name: "the row behind the comment's",
      body: "| a | b |\n|---|---|\n| TBD 1 | x :NEXT |\n| y | TBD 2 |\n| TBD 3 | z |", left: ["1", "3"]),
    Case(
      name: "the paragraph that holds the comment", body: "It is\nTBD 1 and\nTBD 2. :LINE\n\nTBD 3",
      left: ["3"]),
    Case(
      name: "the item's own text, not the items below", body: "- TBD 1 :LINE\n  - TBD 2\n- TBD 3",
      left: ["2", "3"]),
    Case(name: "the heading alone", body: "NEXT\n## TBD 1\n\nTBD 2", left: ["2"]),
    Case(name: "the heading that holds the comment", body: "## TBD 1 :LINE\n\nTBD 2", left: ["2"]),
    Case(
      name: "up to the comment that ends it", body: "TBD 1\n\nBEGIN\n\nTBD 2\n\n- TBD 3\n\nEND\n\nTBD 4",
      left: ["1", "4"]),
    Case(name: "two comments about one line", body: "NEXT\nOTHER\nTBD 1\n\nTBD 2", left: ["2"]),
    Case(name: "the whole file, above and below", body: "TBD 1\n\nFILE\n\nTBD 2", left: []),
    Case(name: "within a quotation only what is quoted", body: "> NEXT\n> a\n\nTBD 1", left: ["1"]),
    Case(
      name: "nothing, in code", body: "```\nNEXT\n```\nTBD 1\n\n`LINE` TBD 2\n\n    FILE", left: ["1", "2"]),
    Case(
      name: "nothing, in a script or a comment",
      body: "<script>\nFILE\n</script>\n\n<!-- was:\nFILE\n\nTBD 1", left: ["1"]),
    Case(name: "nothing, in preformatted HTML", body: "<pre>\nFILE\n</pre>\n\nTBD 1", left: ["1"]),
    Case(
      name: "nothing, where the comment never closes",
      body: "TBD 1\n\n<!-- afterword-disable-file placeholder-text: never closed", left: ["1"]),
  ]

  private static func written(_ body: String) -> String {
    let forms = [
      (":LINE", "<!-- afterword-disable-line placeholder-text: as the vendor has it -->"),
      (":NEXT", "<!-- afterword-disable-next-line placeholder-text: as the vendor has it -->"),
      ("NEXT", "<!-- afterword-disable-next-line placeholder-text -- as the vendor has it -->"),
      ("LINE", "<!-- afterword-disable-line placeholder-text -- as the vendor has it -->"),
      ("FILE", "<!-- afterword-disable-file placeholder-text -- as the vendor has it -->"),
      ("BEGIN", "<!-- afterword-disable placeholder-text -- as the vendor has it -->"),
      ("END", "<!-- afterword-enable placeholder-text -->"),
      ("OTHER", "<!-- afterword-disable-next-line raw-html -- as the vendor has it -->"),
    ]
    return forms.reduce(body) { $0.replacing($1.0, with: $1.1) }
  }

  @Test("Silenced is", arguments: cases, ["\n", "\r\n"])
  func silences(_ item: Case, lineEnd: String) async {
    let text = PlacedExample.bare(Self.written(item.body)).replacing("\n", with: lineEnd)
    let base = await ExampleBase.load([ExampleBase.path: text])
    let result = await ExampleBase.result(of: .document(PlaceholderText()), base)
    let source = Array(text.utf8)
    func numbers(_ findings: [Finding]) -> [String] {
      findings.filter { $0.rule == "placeholder-text" }.map { finding in
        String(decoding: source[finding.range.upperBound...].dropFirst().prefix(1), as: UTF8.self)
      }
    }
    #expect(numbers(result.findings) == item.left)
    for silenced in result.silenced {
      #expect(silenced.silence == .suppression(reason: "as the vendor has it"))
    }
  }
}
