/// The terms of a text, one after the other.
struct TermText {
  /// A term where it stands.
  struct Occurrence {
    let term: Term
    /// The bytes of the word in the text.
    let word: Range<Int>
    /// Whether nothing but a blank or a hyphen parts it from the term before: both make a phrase.
    let isJoined: Bool
  }

  let bytes: [UInt8]
  let occurrences: [Occurrence]

  init(_ text: String) { self.init(Array(text.utf8)) }

  /// - Parameter text: UTF-8.
  /// - Complexity: linear in the text.
  init(_ text: [UInt8]) {
    bytes = text
    occurrences = text.withUnsafeBufferPointer { text in
      // Words are cut in memory of the stack: most are dropped again, and none is worth an array.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { TermText.occurrences(text, $0) }
    }
  }

  /// - Parameter word: room for the longest word.
  private static func occurrences(
    _ text: UnsafeBufferPointer<UInt8>, _ word: UnsafeMutableBufferPointer<UInt8>
  ) -> [Occurrence] {
    var occurrences: [Occurrence] = []
    occurrences.reserveCapacity(text.count / 12 + 1)
    let common = CommonWords.words
    var lastEnd = -2
    var index = 0
    while index < text.count {
      let start = index
      var hasLetter = false
      var isPlain = true
      while index < text.count {
        let byte = lower(text[index])
        guard isWordByte(byte) else { break }
        word[index - start] = byte
        hasLetter = hasLetter || byte >= UInt8(ascii: "a")
        isPlain = isPlain && byte &- UInt8(ascii: "a") < 26
        index += 1
      }
      // Numbers, single letters and common words do not say what a text is about.
      let whole = UnsafeMutableBufferPointer(rebasing: word[..<(index - start)])
      if whole.count > 1, hasLetter, !common.contains(PackedWord(bytes: UnsafeBufferPointer(whole))) {
        let kept = isPlain ? Stem.cut(whole) : whole.count
        let isJoined =
          start == lastEnd + 1 && (text[lastEnd] == UInt8(ascii: " ") || text[lastEnd] == UInt8(ascii: "-"))
        occurrences.append(Occurrence(term: Term(whole[..<kept]), word: start..<index, isJoined: isJoined))
        lastEnd = index
      }
      index = max(index, start + 1)
    }
    return occurrences
  }

  /// Every term once, sorted.
  var terms: [Term] {
    var terms = occurrences.map(\.term)
    terms.sortOnce()
    return terms
  }

  /// Every term of the first `count` bytes once, sorted; a word that ends behind them is left out.
  func terms(before count: Int) -> [Term] {
    var terms = occurrences.prefix { $0.word.upperBound <= count }.map(\.term)
    terms.sortOnce()
    return terms
  }

  /// Every pair of neighbours once, sorted.
  var phrases: [Term] {
    var phrases: [Term] = []
    appendPhrases(to: &phrases)
    phrases.sortOnce()
    return phrases
  }

  /// Adds every pair of neighbours in the order of the text.
  func appendPhrases(to phrases: inout [Term]) {
    for index in occurrences.indices.dropFirst() where occurrences[index].isJoined {
      phrases.append(occurrences[index - 1].term.followed(by: occurrences[index].term))
    }
  }

  /// The word as a reader sees it, in lower case.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map(TermText.lower), as: UTF8.self)
  }

  /// Letters and digits; every byte of another script counts as a letter.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte >= 0x80
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }
}
