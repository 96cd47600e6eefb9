import Testing

@testable import Markdown

/// Documents are parsed with no more of the dialect than they use, and look as if they were parsed with all of it.
@Suite struct DialectTests {
  @Test(
    "Addresses are looked for where they may stand in text",
    arguments: [
      ("see http://a.b", true), ("[a](http://b.c) and [d]\n\n[d]: https://e.f\n", false),
      ("(http://a.b)", true),
      ("<http://a.b>", false), ("www.a.bc", true), ("[a](http://www.b.c)", false), ("a@b.cd", true),
      ("@ada, a @b", false),
      ("a\\@b.cd", true), ("a&#64;b.cd", true), ("10:04: R&D", false),
    ])
  func addresses(text: String, areLookedFor: Bool) {
    let dialect = Array(text.utf8).withUnsafeBufferPointer { Dialect(of: $0) }
    #expect(dialect.hasAddresses == areLookedFor)
  }

  @Test("Nothing that the whole dialect finds is missed", arguments: 0..<8)
  func missesNothing(seed: UInt64) {
    var numbers = SeededNumbers(seed: 9_000 + seed)
    var reduced = 0
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...8, using: &numbers) {
        text += Self.pieces.randomElement(using: &numbers) ?? ""
      }
      let source = Array(text.utf8)
      let dialect = source.withUnsafeBufferPointer { Dialect(of: $0) }
      if !dialect.hasAddresses || !dialect.hasFootnotes { reduced += 1 }
      let html = HTMLRenderer(Markup(parsing: source), options: .cmark).document().bytes
      #expect(html == Judge.html(of: source), "\(text.debugDescription)")
    }
    #expect(reduced > 1_000)
  }

  private static let pieces = [
    "[a](http://b.cd)", "[a](https://www.b.cd \"t\")", "](http://b.cd)", "[", "]", "(", ")",
    "![i](http://j.kl)", "<http://m.no>",
    "<http://m.no", "\n[r]: http://s.tu\n", "[r]: http://s.tu", "[r]", "[r][]", "`", "``", "*", "**", "~",
    "~~", "\\", "@ada", "@", "a",
    " ", " ", "\n", "\n\n", "\n- ", "\n> ", "\n| ", " | ", "\n|-|-|\n", "http", "://", ":", "w", "www", ".",
    "/", "<", ">", "ww ",
    "word", "&", "amp;", "#", "!", "_", "\n```\n", "<b>", "<!-- ", "-->", "  \n", "why ",
  ]
}
