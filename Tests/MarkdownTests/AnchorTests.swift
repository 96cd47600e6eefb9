import Markdown
import Testing

@Suite struct AnchorTests {
  @Test(
    "Anchors follow GitHub's rules",
    arguments: [
      ("What went well?", "what-went-well"), ("5 Whys: the *why*", "5-whys-the-why"), ("A & B", "a--b"),
      ("Größe ÄÖ", "größe-äö"), ("概要", "概要"), ("snake_case-x", "snake_case-x"), ("🔥 Fire", "-fire"),
      ("???", "section"),
    ])
  func slugs(text: String, anchor: String) {
    #expect(Anchors.slug(of: text.replacing("*", with: "")) == anchor)
  }

  @Test("What was taken gets a number, and a heading that looks numbered keeps its own")
  func duplicates() {
    let markup = Markup(parsing: Array("# A\n## a\n# a-1\n# A\n".utf8))
    #expect(markup.headings.map(\.anchor) == ["a", "a-1", "a-1-1", "a-2"])
    #expect(markup.headings.map(\.level) == [1, 2, 1, 1])
  }

  @Test("Markup in a heading leaves its text")
  func markup() {
    let markup = Markup(parsing: Array("a\n## `x` [l](/u) *e*\n\nb\nc\n---\n".utf8))
    #expect(markup.headings.map(\.text) == ["x l e", "b c"])
    #expect(markup.headings.map(\.anchor) == ["x-l-e", "bc"])
    #expect(markup.headings.map(\.range) == [2..<20, 22..<29])
    #expect(markup.headings.map(\.node) == [3, 11])
  }
}
