import Markdown
import Testing

/// What cmark-gfm 0.29.0.gfm.6 places wrongly, and where each piece really stands.
///
/// A case lists every node below the document in order, as its kind and the file's bytes under its range. The
/// letters of a case differ, so that a slice has one place only.
@Suite struct RangeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let source: String
    let expected: [String]
    var testDescription: String { source.debugDescription }

    init(_ source: String, _ expected: String...) {
      self.source = source
      self.expected = expected
    }
  }

  static let breaks = [
    Case("a\nb", "paragraph|a\nb", "text|a", "softBreak|\n", "text|b"),
    Case("a  \r\n  b", "paragraph|a  \r\n  b", "text|a", "hardBreak|  \r\n  ", "text|b"),
    Case("a\\\nb", "paragraph|a\\\nb", "text|a", "hardBreak|\\\n", "text|b"),
    Case(
      "a\\\n*b* c", "paragraph|a\\\n*b* c", "text|a", "hardBreak|\\\n", "emphasis|*b*", "text|b", "text| c"),
    Case("> a\nb", "blockQuote|> a\nb", "paragraph|a\nb", "text|a", "softBreak|\n", "text|b"),
    Case("> a\n> b", "blockQuote|> a\n> b", "paragraph|a\n> b", "text|a", "softBreak|\n> ", "text|b"),
    Case(
      "- a\n\t`b`", "list|- a\n\t`b`", "item|- a\n\t`b`", "paragraph|a\n\t`b`", "text|a", "softBreak|\n\t",
      "codeSpan|`b`"),
  ]

  static let blocks = [
    Case(
      "ab\ncd\n===\n\ne", "heading|ab\ncd\n===", "text|ab", "softBreak|\n", "text|cd", "paragraph|e", "text|e"
    ),
    Case("ab\n---", "heading|ab\n---", "text|ab"),
    Case("[x]: /u\nab\n---\n", "heading|ab\n---", "text|ab"),
    Case("## ab ##  \n", "heading|## ab ##", "text|ab"),
    Case("#", "heading|#"),
    Case("    a\n\n    b\n\nc", "codeBlock|a\n\n    b", "paragraph|c", "text|c"),
    Case("```q\na\n```\nb", "codeBlock|```q\na\n```", "paragraph|b", "text|b"),
    Case("> ```\n> a\nb", "blockQuote|> ```\n> a", "codeBlock|```\n> a", "paragraph|b", "text|b"),
    Case(
      "- ```\n  a\n```\nb\n", "list|- ```\n  a", "item|- ```\n  a", "codeBlock|```\n  a", "codeBlock|```\nb"),
    Case("<!-- a -->\nb", "htmlBlock|<!-- a -->", "paragraph|b", "text|b"),
    Case(
      "- a\n- b\n\nc", "list|- a\n- b", "item|- a", "paragraph|a", "text|a", "item|- b", "paragraph|b",
      "text|b",
      "paragraph|c", "text|c"),
    Case("-\n- b", "list|-\n- b", "item|-", "item|- b", "paragraph|b", "text|b"),
    Case("- [x] a", "list|- [x] a", "task|- [x] a", "paragraph|a", "text|a"),
    Case("***\na", "thematicBreak|***", "paragraph|a", "text|a"),
    Case(
      "a[^n]\n\n[^n]: b\n    c\n\nd", "paragraph|a[^n]", "text|a", "footnoteReference|[^n]", "paragraph|d",
      "text|d",
      "footnoteDefinition|[^n]: b\n    c", "paragraph|b\n    c", "text|b", "softBreak|\n    ", "text|c"),
    Case("[x]: /u\n[y]: /v\n  'w'\na *b*", "paragraph|a *b*", "text|a ", "emphasis|*b*", "text|b"),
  ]

  static let tables = [
    Case(
      "ab\ncd\n|e|\n|-|\n|f|\n\ng", "paragraph|ab\ncd", "text|ab", "softBreak|\n", "text|cd",
      "table||e|\n|-|\n|f|",
      "tableRow||e|", "tableCell|e", "text|e", "tableRow||f|", "tableCell|f", "text|f", "paragraph|g",
      "text|g"),
    Case(
      "|a|b|\n|-|-|\n| c\\|d **e** | `f\\|g` |", "table||a|b|\n|-|-|\n| c\\|d **e** | `f\\|g` |",
      "tableRow||a|b|",
      "tableCell|a", "text|a", "tableCell|b", "text|b", "tableRow|| c\\|d **e** | `f\\|g` |",
      "tableCell|c\\|d **e**", "text|c\\|d ", "strong|**e**", "text|e", "tableCell|`f\\|g`",
      "codeSpan|`f\\|g`"),
    Case(
      "a|b\n-|-\nc", "table|a|b\n-|-\nc", "tableRow|a|b", "tableCell|a", "text|a", "tableCell|b", "text|b",
      "tableRow|c", "tableCell|c", "text|c", "tableCell|"),
    Case(
      "> |a|\n> |-|\n>  |b|", "blockQuote|> |a|\n> |-|\n>  |b|", "table||a|\n> |-|\n>  |b|", "tableRow||a|",
      "tableCell|a", "text|a", "tableRow||b|", "tableCell|b", "text|b"),
    Case(
      "|a|\n|-|\n||\n", "table||a|\n|-|\n||", "tableRow||a|", "tableCell|a", "text|a", "tableRow|||",
      "tableCell|"),
  ]

  static let inlines = [
    Case(
      "a `b` ``c`d`` e", "paragraph|a `b` ``c`d`` e", "text|a ", "codeSpan|`b`", "text| ", "codeSpan|``c`d``",
      "text| e"),
    Case("***a** b*", "paragraph|***a** b*", "emphasis|***a** b*", "strong|**a**", "text|a", "text| b"),
    Case(
      "~a~ ~~b~~", "paragraph|~a~ ~~b~~", "strikethrough|~a~", "text|a", "text| ", "strikethrough|~~b~~",
      "text|b"),
    Case(
      "[a\nb](/u\n\"t)\") c", "paragraph|[a\nb](/u\n\"t)\") c", "link|[a\nb](/u\n\"t)\")", "text|a",
      "softBreak|\n",
      "text|b", "text| c"),
    Case(
      "[a][x] [x][] [x] ![b](/i)\n\n[x]: /u", "paragraph|[a][x] [x][] [x] ![b](/i)", "link|[a][x]", "text|a",
      "text| ",
      "link|[x][]", "text|x", "text| ", "link|[x]", "text|x", "text| ", "image|![b](/i)", "text|b"),
    Case(
      "<http://a.b/&amp;> c", "paragraph|<http://a.b/&amp;> c", "link|<http://a.b/&amp;>",
      "text|http://a.b/&amp;",
      "text| c"),
    Case(
      "x www.a.b, http://c.d e@f.gh", "paragraph|x www.a.b, http://c.d e@f.gh", "text|x ", "link|www.a.b",
      "text|www.a.b", "text|, ", "link|http://c.d", "text|http://c.d", "text| ", "link|e@f.gh", "text|e@f.gh"),
    Case(
      "\\*a\\* &amp; &#98; &ngE; &nope; <i\nj='k'>", "paragraph|\\*a\\* &amp; &#98; &ngE; &nope; <i\nj='k'>",
      "text|\\*a\\* &amp; &#98; &ngE; &nope; ", "inlineHTML|<i\nj='k'>"),
    Case("\u{FEFF}# a", "heading|# a", "text|a"),
    Case("a\0b *c*", "paragraph|a\0b *c*", "text|a\0b ", "emphasis|*c*", "text|c"),
    Case("[^a\\*b] c", "paragraph|[^a\\*b] c", "text|[^a\\*b] c"),
  ]

  @Test("Each piece stands where it was written", arguments: breaks + blocks + tables + inlines)
  func ranges(_ expectation: Case) {
    let markup = Markup(parsing: Array(expectation.source.utf8))
    let found = markup.nodes.indices.dropFirst().map { index in
      "\(markup[index].kind.name)|" + String(decoding: markup.slice(markup[index].range), as: UTF8.self)
    }
    #expect(found == expectation.expected)
    #expect(markup.alignmentFailures == 0)
  }

  @Test("The front matter counts in every offset")
  func bodyStart() {
    let source = Array("---\nx: 1\n---\n# a\n\nb\n".utf8)
    let markup = Markup(parsing: source, from: 13)
    #expect(markup.nodes.map(\.range) == [13..<20, 13..<16, 15..<16, 18..<19, 18..<19])
  }

  @Test("A literal refers to the file where the bytes are the same")
  func literals() {
    let markup = Markup(parsing: Array("a &amp; b `c` ` d ` ``e\ng``\n\n```swift x\nf\n```".utf8))
    let literals = markup.nodes.indices.map { String(decoding: markup.literal(of: $0), as: UTF8.self) }
    #expect(literals == ["", "", "a & b ", "c", " ", "d", " ", "e g", "f\n"])
    #expect(markup[3].literal == .source(11..<12))
    #expect(markup[5].literal == .source(16..<17))
    #expect(markup.language(of: 8) == "swift")
  }
}

extension NodeKind {
  /// The case's name without its values.
  var name: String {
    let description = String(describing: self)
    return String(description.prefix { $0 != "(" })
  }
}
