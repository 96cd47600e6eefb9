import Testing

@testable import Postmortem

@Suite struct BytePairsTests {
  private func places(_ pairs: BytePairs, _ text: String) -> [Int] { pairs.places(in: Array(text.utf8)[...]) }

  @Test("A pair is found wherever it stands, and neither of its bytes alone")
  func pairs() {
    var pairs = BytePairs()
    pairs.insert(UInt8(ascii: "a"), UInt8(ascii: "b"))
    #expect(places(pairs, "abab") == [0, 2])
    #expect(places(pairs, "ba a b aa bb") == [])
    #expect(places(pairs, "xab") == [1])
    #expect(places(pairs, "") == [])
  }

  @Test("A byte that anything may follow is found at the end as well")
  func lastByte() {
    var pairs = BytePairs()
    pairs.insert(UInt8(ascii: ":"))
    #expect(places(pairs, "a:b:") == [1, 3])
    #expect(places(pairs, ":") == [0])
  }

  @Test("A phrase opens with letters of either case", arguments: ["to do", "To do", "tO do", "TO DO"])
  func bothCases(text: String) {
    var pairs = BytePairs()
    pairs.insert(opening: "to do".utf8)
    #expect(places(pairs, text) == [0])
  }

  @Test("Bytes beyond ASCII are bytes like others")
  func foreign() {
    var pairs = BytePairs()
    pairs.insert(opening: "é".utf8)
    #expect(places(pairs, "caf\u{E9}") == [3])
    #expect(places(pairs, "caf\u{EA}") == [])
  }

  @Test("A search goes on where it is told to")
  func resumes() {
    var pairs = BytePairs()
    pairs.insert(UInt8(ascii: "a"))
    var seen: [Int] = []
    Array("aaaaa".utf8).withUnsafeBufferPointer { text in
      pairs.forEachPlace(in: text) { index in
        seen.append(index)
        return index + 2
      }
    }
    #expect(seen == [0, 2, 4])
  }
}
