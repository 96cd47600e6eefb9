/// Finds the sentence that tells of a complete outage for everybody.
enum OutageWords {
  /// Phrases that say that nothing worked.
  static let outages = [
    "complete outage", "total outage", "full outage", "completely down", "completely unavailable",
    "fully down",
    "entirely unavailable", "entirely down", "entire site was down", "whole site was down",
    "entire platform was down",
    "whole platform was down", "complete loss of service",
  ]

  /// The place of such a phrase in a sentence that speaks of all or most users and limits it nowhere.
  ///
  /// - Complexity: O(n) in the bytes, times the number of phrases.
  static func range(in text: [UInt8]) -> Range<Int>? {
    var start = 0
    for index in 0...text.count {
      let isEnd = index == text.count
      guard isEnd || text[index] == UInt8(ascii: ".") && (index + 1 == text.count || text[index + 1] <= 0x20)
      else {
        continue
      }
      if let range = range(in: text, sentence: start..<index) { return range }
      start = index + 1
    }
    return nil
  }

  private static func range(in text: [UInt8], sentence: Range<Int>) -> Range<Int>? {
    let lower = text[sentence].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for phrase in outages {
      let wanted = Array(phrase.utf8)
      guard let place = lower.indices.first(where: { lower[$0...].starts(with: wanted) }) else { continue }
      let words = Set(Word.all(in: lower).map(\.text))
      let isOfEverything = phrase.contains("site") || phrase.contains("platform")
      guard isOfEverything || !words.isDisjoint(with: universal), words.isDisjoint(with: limiting) else {
        return nil
      }
      return sentence.lowerBound + place..<sentence.lowerBound + place + wanted.count
    }
    return nil
  }

  private static let universal: Set<String> = [
    "all", "every", "most", "everyone", "everybody", "nobody", "any",
  ]

  /// Words that deny, imagine or limit what they stand with.
  private static let limiting: Set<String> = [
    "no", "not", "never", "without", "avoided", "prevented", "could", "would", "might", "may", "close",
    "almost",
    "nearly", "if", "risk", "potential", "potentially", "one", "some", "few", "only", "subset", "part",
    "partial",
    "test", "staging", "development", "internal", "region", "beta", "country", "briefly", "seconds",
    "instead",
  ]
}
