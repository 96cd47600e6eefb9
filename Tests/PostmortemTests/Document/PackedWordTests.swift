import Testing

@testable import Postmortem

@Suite struct PackedWordTests {
  private func words(_ text: String) -> [PackedWord] { PackedWord.all(in: text.utf8) }

  private func packed(_ words: String...) -> [PackedWord] { words.map { PackedWord($0) } }

  @Test("Words are runs of letters and digits in lower case; apostrophes vanish")
  func splits() {
    #expect(words("The pool wasn't full: F2!") == packed("the", "pool", "wasnt", "full", "f2"))
    #expect(words("It wasn\u{2019}t \u{201C}down\u{201D}") == packed("it", "wasnt", "down"))
    #expect(words("").isEmpty)
    #expect(words(" - . ").isEmpty)
  }

  @Test("Dashes, arrows, no-break spaces, pictures and CJK punctuation part words; other scripts are letters")
  func splitsBeyondASCII() {
    #expect(words("a\u{2013}b \u{2192}c\u{A0}d\u{1F680}e\u{3002}f") == packed("a", "b", "c", "d", "e", "f"))
    #expect(words("Größe 障害") == packed("größe", "障害"))
  }

  @Test("A text that ends within a character gives no crash and no word of separators")
  func broken() {
    for bytes: [UInt8] in [[0xE2], [0xE2, 0x80], [0xC2], [0xF0, 0x9F, 0x9A], [0x61, 0xE2]] {
      #expect(PackedWord.all(in: bytes).count <= 1)
    }
  }

  @Test("Fifteen bytes are kept and counted; longer words are told apart by them alone")
  func bounds() {
    #expect(PackedWord("acknowledgement").count == 15)
    #expect(PackedWord("acknowledgements") == PackedWord("acknowledgement"))
    #expect(PackedWord("pool").count == 4)
    #expect(PackedWord.none.count == 0)
    #expect(PackedWord("connection").prefix(5) == PackedWord("conne"))
    #expect(PackedWord("pool").prefix(9) == PackedWord("pool"))
    #expect(PackedWord("acknowledgement").prefix(9) == PackedWord("acknowled"))
  }

  @Test("A table holds its words and no others")
  func table() {
    let words = (0..<500).map { "word\($0)" }
    let table = WordTable(words)
    #expect(words.allSatisfy { table.contains(PackedWord($0)) })
    #expect((500..<1500).allSatisfy { !table.contains(PackedWord("word\($0)")) })
    #expect(!WordTable([]).contains(PackedWord("a")))
  }
}
