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

  /// The words by their definition, a byte at a time.
  private func plainWords(_ text: [UInt8]) -> [PackedWord] {
    text.split { byte in !(byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "'")) }
      .map { $0.filter { $0 != UInt8(ascii: "'") }.map(\.asciiLowercased) }
      .filter { !$0.isEmpty }.map { PackedWord(bytes: $0) }
  }

  @Test("Reading eight bytes at once gives what reading them one by one gives", arguments: 0..<40)
  func readsAtOnce(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("abcXYZ09'.- @[`{/:\u{7F}\u{0}".utf8)
    for length in [0, 1, 7, 8, 9, 15, 16, 17, 40, 200] {
      let rarely = Int.random(in: 1...12, using: &random)
      let text: [UInt8] = (0..<length).map { _ in
        Int.random(in: 0..<12, using: &random) < rarely
          ? UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z"), using: &random)
          : alphabet.randomElement(using: &random) ?? 0
      }
      #expect(PackedWord.all(in: text) == plainWords(text))
    }
  }

  @Test("A word packs the same wherever it stands; bytes beyond ASCII keep their case", arguments: 0..<40)
  func packsAnywhere(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let text = (0..<64).map { _ in UInt8.random(in: 1...255, using: &random) }
    for start in text.indices {
      let range = start..<min(text.count, start + Int.random(in: 0...20, using: &random))
      let packed = text.withUnsafeBufferPointer { PackedWord(lowerCasing: range, of: $0) }
      #expect(packed == PackedWord(bytes: text[range].map(\.asciiLowercased)))
    }
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
