import Linting
import Testing

/// Words, quotations and tags: what rules about language stand on.
@Suite struct WordTests {
  @Test(
    "Words are split at everything that is no letter, digit, apostrophe or hyphen",
    arguments: [
      ("Don’t page on-call twice.", ["don't", "page", "on-call", "twice"]),
      ("a—b “c” d…e", ["a", "b", "c", "d", "e"]),
      ("Zürich, 日本、東京", ["zürich", "日本", "東京"]),
      ("'quoted' - dash", ["quoted", "dash"]),
      ("", []),
    ])
  func splits(text: String, words: [String]) {
    #expect(Word.all(in: Array(text.utf8)).map(\.text) == words)
  }

  @Test("Words know where they stand, even in broken text")
  func rangesHold() {
    let text: [UInt8] = Array("ab".utf8) + [0xE2, 0x80] + Array(" cd".utf8) + [0xF0, 0x9F]
    for word in Word.all(in: text) {
      #expect(word.range.upperBound <= text.count)
      #expect(!word.range.isEmpty)
    }
  }

  @Test(
    "Quotations need both marks",
    arguments: [
      ("He said \"it works\" and left", ["\"it works\""]),
      ("“one” and „zwei“ and «trois»", ["“one”", "„zwei“", "«trois»"]),
      ("it’s 5\" wide", []),
      ("‘it’s quoted’", ["‘it’s quoted’"]),
    ])
  func findsQuotations(text: String, quoted: [String]) {
    let bytes = Array(text.utf8)
    #expect(QuotedText.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) } == quoted)
  }

  @Test(
    "A tag of HTML is told from a placeholder",
    arguments: [
      ("<br>", "br", false), ("<img src=\"a.png\">", "img", false), ("<number of users>", "number", true),
      ("<service-name>", "service-name", true),
    ])
  func tellsTags(html: String, name: String, isPlaceholder: Bool) throws {
    let tag = try #require(HTMLTag(Array(html.utf8)[...]))
    #expect(tag.name == name)
    #expect(tag.isPlaceholder == isPlaceholder)
    #expect(tag.length == html.utf8.count)
  }

  @Test("Comments and closing tags are no tags", arguments: ["<!-- x -->", "</b>", "<?php ?>", "text"])
  func leavesOthers(html: String) {
    #expect(HTMLTag(Array(html.utf8)[...]) == nil)
  }
}
