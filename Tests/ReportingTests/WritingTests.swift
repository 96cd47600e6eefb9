import Reporting
import Testing

/// What the writers do with awkward text.
@Suite struct WritingTests {
  @Test("JSON is escaped and indented")
  func json() {
    var writer = JSONWriter()
    writer.object { json in
      json.member("a\"b", "line\nend\\ \u{1} <b> \u{2028} 日")
      json.key("none")
      json.array { _ in }
      json.key("list")
      json.array { json in
        json.value(1)
        json.value(true)
        json.null()
      }
    }
    let wanted = """
      {
        "a\\"b": "line\\nend\\\\ \\u0001 \\u003cb\\u003e \\u2028 日",
        "none": [],
        "list": [
          1,
          true,
          null
        ]
      }
      """
    #expect(String(decoding: writer.bytes, as: UTF8.self) == wanted)
  }

  @Test("Every special of JSON is escaped, wherever it stands, and nothing else is touched")
  func jsonSpecials() {
    var writer = JSONWriter()
    writer.value("\u{0}\u{1F}\u{7F}\"\\<>&\u{2027}\u{2028}\u{2029}\u{202A}日🚒\r\t")
    let wanted =
      #""\u0000\u001f\u007f\"\\\u003c\u003e\u0026"# + "\u{2027}" + #"\u2028\u2029"# + "\u{202A}日🚒"
      + #"\r\t""#
    #expect(String(decoding: writer.bytes, as: UTF8.self) == wanted)
  }

  @Test(
    "XML is escaped, and what it forbids is replaced",
    arguments: [
      ("a <b> & \"c\" ]]> 'd'", "a &lt;b&gt; &amp; &quot;c&quot; ]]&gt; 'd'"),
      ("\u{0}\u{8}\u{B}\u{1F}\u{FFFE}\u{FFFF}", String(repeating: "\u{FFFD}", count: 6)),
      ("tab\t line\n return\r", "tab\t line&#10; return&#13;"), ("🚒 שלום \u{202E}", "🚒 שלום \u{202E}"),
    ])
  func xml(text: String, wanted: String) {
    var out: [UInt8] = []
    out.writeXML(text)
    #expect(String(decoding: out, as: UTF8.self) == wanted)
  }

  @Test(
    "Columns of a terminal",
    arguments: [("a", 1), ("日", 2), ("🚒", 2), ("e\u{301}", 1), ("한", 2), ("☁\u{FE0F}", 2), ("ﾊ", 1)])
  func columns(text: String, wanted: Int) {
    #expect(text.reduce(0) { $0 + DisplayWidth.columns(of: $1) } == wanted)
  }

  @Test("What steers a terminal is not shown")
  func shown() {
    let shown = DisplayWidth.shown("a\tb\u{1B}[31m\u{202E}c")
    #expect(shown.text == "a   b\u{FFFD}[31m\u{FFFD}c")
  }

  @Test("Positions count lines, characters and code points from one")
  func positions() {
    let file = SourceFile(Array("a\r\n日e\u{301}🚒x\n".utf8))
    let position = file.position(at: Array("a\r\n日e\u{301}🚒".utf8).count)
    #expect(position.line == 2)
    #expect(position.character == 4)
    #expect(position.codePoint == 5)
    #expect(file.position(at: 999).line == 3)
    #expect(file.position(at: -1).line == 1)
  }
}
