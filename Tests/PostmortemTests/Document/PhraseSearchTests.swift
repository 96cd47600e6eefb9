import Testing

@testable import Postmortem

@Suite struct PhraseSearchTests {
  @Test("A phrase is found wherever it stands, whatever the case of its letters")
  func finds() {
    let search = PhraseSearch(["all times", "when"])
    #expect(search.isFound(in: "All Times are UTC".utf8))
    #expect(search.isFound(in: "the day WHEN".utf8))
    #expect(search.isFound(in: "when".utf8))
    #expect(!search.isFound(in: "whe".utf8))
    #expect(!search.isFound(in: "at all  times".utf8))
    #expect(!search.isFound(in: "".utf8))
  }

  @Test("A phrase of one byte is found, and no phrase nowhere")
  func shortest() {
    #expect(PhraseSearch(["a", "longer"]).isFound(in: "xyA".utf8))
    #expect(!PhraseSearch(["a"]).isFound(in: "xyz".utf8))
    #expect(!PhraseSearch([]).isFound(in: "abc".utf8))
    #expect(!PhraseSearch([""]).isFound(in: "abc".utf8))
  }

  @Test("Leaping finds what looking everywhere finds")
  func random() {
    var state: UInt64 = 3
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    // Few different bytes, so that phrases are found; some fold onto each other.
    let letters = Array("aAbB 0Pé".utf8)
    func text(_ count: Int) -> [UInt8] { (0..<count).map { _ in letters[next(letters.count)] } }
    for _ in 0..<20_000 {
      let phrases = (0..<1 + next(3)).map { _ in
        text(1 + next(7)).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      }.filter { String(validating: $0, as: UTF8.self) != nil }
      let text = text(next(30))
      let lower = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      let isThere = phrases.contains { phrase in
        lower.indices.contains { lower[$0...].starts(with: phrase) }
      }
      let search = PhraseSearch(phrases.map { String(decoding: $0, as: UTF8.self) })
      #expect(search.isFound(in: text) == isThere)
    }
  }
}
