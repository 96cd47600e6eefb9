import Linting
import Postmortem
import Testing

/// What is left of a document once a comment that silences nothing was taken out.
@Suite struct CommentRemovalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let before: String
    let after: String
    var testDescription: String { name }
  }

  /// `C` stands for the comment in its block form, `:C` for the one within a line.
  static let cases = [
    Case(name: "with one of the blank lines around it", before: "a\n\nC\n\nb", after: "a\n\nb"),
    Case(name: "at the top of the body", before: "C\n\nb", after: "b"),
    Case(name: "with its line, before a block", before: "a\n\nC\nb", after: "a\n\nb"),
    Case(name: "with its line, behind a block", before: "a\nC\n\nb", after: "a\n\nb"),
    Case(name: "leaving a blank line where it parts two paragraphs", before: "a\nC\nb", after: "a\n\nb"),
    Case(name: "joining the list that it parted", before: "- a\nC\n- b", after: "- a\n- b"),
    Case(name: "from within an item", before: "- a\n\n  C\n- b", after: "- a\n\n- b"),
    Case(name: "at the end of the file", before: "a\n\nC", after: "a"),
    Case(name: "from a quotation", before: "> a\n>\n> C\n>\n> b", after: "> a\n>\n> \n>\n> b"),
    Case(name: "behind words", before: "a :C\nb", after: "a\nb"),
    Case(name: "between words", before: "a :C b", after: "a b"),
    Case(name: "within a word", before: "a:C b", after: "a b"),
    Case(
      name: "from a cell", before: "| a | b |\n|---|---|\n| c | d :C |",
      after: "| a | b |\n|---|---|\n| c | d |"),
    Case(
      name: "from a cell without blanks", before: "|a|b|\n|---|---|\n|c|d:C|",
      after: "|a|b|\n|---|---|\n|c|d|"),
    Case(name: "keeping a break of the line", before: "a :C  \nb", after: "a  \nb"),
    Case(name: "from a heading", before: "## a :C\n\nb", after: "## a\n\nb"),
    Case(name: "not where text behind it would come to light", before: "a\n\nC b", after: "a\n\nC b"),
  ]

  private static func written(_ text: String) -> String {
    text.replacing(":C", with: "<!-- afterword-disable-line file-name: as the tracker has it -->")
      .replacing("C", with: "<!-- afterword-disable-next-line file-name -- as the tracker has it -->")
  }

  @Test("A comment goes", arguments: cases, ["\n", "\r\n"])
  func removes(_ item: Case, lineEnd: String) async throws {
    // The front matter holds a C of its own.
    let head = PlacedExample.bare("").dropLast()
    func whole(_ body: String) -> String { (head + body + "\n").replacing("\n", with: lineEnd) }
    let before = whole(Self.written(item.before))
    let base = await ExampleBase.load([ExampleBase.path: before])
    let context = LintContext(
      settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
    let rules = Catalogue.rules.filter { ["file-name", "suppression-unused"].contains($0.about.id) }
    let findings = await Linter(context: context, rules: rules).findings(base)
    #expect(findings.count == 1, "\(findings)")
    let text = FixedText(Array(before.utf8), answering: findings)
    let after = String(decoding: text?.bytes ?? Array(before.utf8), as: UTF8.self)
    #expect(after == whole(Self.written(item.after)))
  }
}
