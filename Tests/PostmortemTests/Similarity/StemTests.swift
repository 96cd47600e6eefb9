import Testing

@testable import Postmortem

@Suite struct StemTests {
  private func stem(_ word: String) -> String {
    var bytes = Array(word.utf8)
    let count = bytes.withUnsafeMutableBufferPointer { Stem.cut($0) }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  @Test(
    "Endings are cut, and what they did to the word is undone",
    arguments: [
      ("validating", "valid"), ("validation", "valid"), ("stopping", "stop"), ("calling", "call"),
      ("retries", "retri"), ("retry", "retri"), ("boxes", "box"), ("classes", "class"), ("status", "status"),
      ("happiness", "happi"), ("agreed", "agr"), ("nicely", "nic"), ("organisation", "organ"),
      ("organization", "organ"), ("internationalization", "international"),
    ])
  func cuts(word: String, stem: String) { #expect(self.stem(word) == stem) }

  @Test(
    "Short words stay, and so do words that only seem to have an ending",
    arguments: ["a", "bus", "ring", "tied", "sing", "gas"])
  func leaves(word: String) { #expect(stem(word) == word) }
}
