/// SplitMix64: the same numbers on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Documents made of pieces on which parsers and range finders stumble.
struct RandomDocuments {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  /// Inlines and fragments of inlines.
  private static let inlines = [
    "alpha", "Größe", "日本語", "👩‍💻", "e\u{301}", "a\u{A0}b", " ", "  ", "\t", "*", "**", "***", "_", "__", "~",
    "~~", "~~~",
    "`", "``", "`` ` ``", "` a `", "`a b`", "`\\`", "*a*", "**b**", "_c_", "~~d~~", "~e~", "***f** g*", "[",
    "]", "[a](/b)",
    "[a](<b c> \"t\")", "[a](b 'x\\'y')", "[a](b (c\\)d))", "![i](/j.png \"k\")", "![a *b* `c`](d)", "[ref]",
    "[ref][]",
    "[x][ref]", "[x][nope]", "[Ünï]", "[a [b](c) d](e)", "![[x](y)](z)", "[^1]", "[^note]", "[^nope]",
    "[^a\\*b]",
    "[^a&amp;b]", "[^*x*]", "![^1]", "(", ")", "<", ">", "<b>", "</b>", "<br/>", "<a href='x'", "<!-- c -->",
    "<?p q?>",
    "<!X y>", "<![CDATA[z]]>", "<http://a.b/c?d=e&amp;f>", "<m@n.op>", "www.a.bc", "www.a.bc/d_(e)&amp;",
    "www.", "http://a.bc",
    "https://ä.bc/d?e=f&g.", "ftp://a.bc,", "(http://x.yz)", "e@f.gh", "mailto:e@f.gh", "xmpp:e@f.gh/i",
    "a.b-c_d@e.f.g.", "@",
    "&amp;", "&AMP;", "&amp;amp;", "&lt;", "&copy;", "&ngE;", "&fjlig;", "&#0;", "&#xD800;", "&#65;",
    "&#x1F600;",
    "&#1234567890;", "&nope;", "&", "&;", "&Amp;", "\\", "\\\\", "\\*", "\\[", "\\]", "\\`", "\\|", "\\a",
    "\\&amp;", "\\<", "|",
    "||", "\\\\|", "`a|b`", "`a\\|b`", "!", "!!", "#", "##", ":", "://", "w", "-", "+", "1.", "'", "\"",
    "\u{FEFF}", "\u{200B}", "\0",
    "javascript:x", "[j](javascript:x)", "[f](&#106;avascript:x)", "![d](data:image/png;base64,AA)",
    "[u](ü?é=%20\"')",
  ]

  private static let blocks = [
    "", "", "", "# ", "## ", "####### ", "#", "- ", "* ", "+ ", "-   ", "- [ ] ", "- [x] ", "* [X] ", "1. ",
    "2) ", "10. ", "> ",
    ">", "> > ", "> - ", "- > ", "1. - ", "    ", "\t", "  ", "   ", "[^1]: ", "[^note]: ", "[^9]:",
    "[^1]: > ", "<div>", "<!-- ",
    "-->", "<pre>", "</pre>", "<?", "[ref]: /url ", "[ref]: <a b> 'title", "[Ünï]: /ü \"t\"", "[ref]:", "| ",
    "|",
  ]

  private static let wholeLines = [
    "", "", "", "", "---", "===", "***", "- - -", "```", "~~~", "````", "```swift {x}", "~~~ a`b &amp; c",
    "|-|-|", "|:-|-:|", "-|-",
    "| :-: |", "|a|b|", "a | b", "|a\\|b|`c\\|d`|", "| x", "[ref]: /url", "[ref]: /url 'a", "b'", "-", "*",
    "1.", ">", "  ", "\t",
    "[^1]: note", "    more", "</div>", "> ", "- ", "#", "## ##", "[ref]", "[a]: <", "*[x]*: y",
  ]

  private static let lineEnds = [
    "\n", "\n", "\n", "\n", "\n", "\n", "\r\n", "\r", "  \n", "\\\n", " \n", "   \r\n", "\t\n",
  ]

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &numbers) }

  private mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }

  /// One document of up to about `lines` lines.
  mutating func next(lines: Int = 14) -> [UInt8] {
    var text = ""
    var prefix = ""
    for _ in 0..<below(lines) + 1 {
      if below(6) == 0 { prefix = pick(["", "", "> ", "  ", "    ", "> > ", ">", "   ", "\t", ">  "]) }
      if below(5) != 0 { text += prefix }
      switch below(10) {
      case 0..<3: text += pick(Self.wholeLines)
      case 3: text += table(prefix: prefix)
      default:
        text += pick(Self.blocks)
        for _ in 0..<below(9) + 1 { text += pick(Self.inlines) + (below(3) == 0 ? " " : "") }
      }
      text += pick(Self.lineEnds)
    }
    return Array(text.utf8)
  }

  /// A few pieces in a row, to be repeated.
  mutating func nextPiece() -> [UInt8] {
    var text = ""
    for _ in 0..<below(4) + 1 { text += pick(below(3) == 0 ? Self.blocks : Self.inlines) }
    if below(3) == 0 { text += pick(Self.lineEnds) + pick(Self.wholeLines) }
    return text.isEmpty ? [0x0A] : Array(text.utf8)
  }

  private mutating func table(prefix: String) -> String {
    let columns = below(4) + 1
    var text = (0..<columns).map { _ in pick(Self.inlines) }.joined(separator: "|")
    text += "\n\(prefix)" + String(repeating: "|-", count: columns) + "|\n"
    for _ in 0..<below(4) {
      text +=
        prefix + "|"
        + (0..<below(5) + 1).map { _ in pick(Self.inlines) + pick(Self.inlines) }.joined(separator: " | ")
      text += "\n"
    }
    return text
  }
}
