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
