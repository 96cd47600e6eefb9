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
    occurrences = text.withUnsafeBufferPointer { TermText.occurrences(of: $0) }
  }

  /// The terms of a text in its order, for those who need no more of it.
  ///
  /// - Complexity: linear in the text.
  static func occurrences(in text: String) -> [Occurrence] {
    var text = text
    return text.withUTF8 { occurrences(of: $0) }
  }

  private static func occurrences(of text: UnsafeBufferPointer<UInt8>) -> [Occurrence] {
    var occurrences: [Occurrence] = []
    occurrences.reserveCapacity(text.count / 12 + 1)
    forEachOccurrence(in: text) { occurrences.append($0) }
    return occurrences
  }

  /// Calls `take` with the terms of a text in its order.
  ///
  /// - Parameter text: UTF-8.
  /// - Complexity: linear in the text.
  static func forEachOccurrence(in text: UnsafeBufferPointer<UInt8>, _ take: (Occurrence) -> Void) {
    // Words are cut in memory of the stack: most are dropped again, and none is worth an array.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + 8) {
      forEachOccurrence(text, $0, take)
    }
  }

  /// - Parameter word: room for the longest word and eight bytes.
  private static func forEachOccurrence(
    _ text: UnsafeBufferPointer<UInt8>, _ word: UnsafeMutableBufferPointer<UInt8>,
    _ take: (Occurrence) -> Void
  ) {
    let common = CommonWords.words
    var lastEnd = -2
    var index = 0
    while index < text.count {
      let start = index
      // Most words are but letters; every byte of another script counts as one.
      index = EightBytes.endOfRun(from: start, in: text, withDigits: false)
      var hasLetter = index > start
      var isPlain = true
      while index < text.count {
        let byte = text[index]
        if (byte | 0x20) &- UInt8(ascii: "a") < 26 {
          hasLetter = true
        } else if byte >= 0x80 {
          hasLetter = true
          isPlain = false
        } else if byte &- UInt8(ascii: "0") < 10 {
          isPlain = false
        } else {
          break
        }
        index += 1
      }
      // Numbers, single letters and common words do not say what a text is about; those have but letters.
      if index - start > 1, hasLetter,
        !isPlain || !common.contains(PackedWord(lowerCasing: start..<index, of: text))
      {
        let whole = UnsafeMutableBufferPointer(rebasing: word[..<(index - start)])
        copyLowerCasing(text, from: start, word, count: whole.count)
        let kept = isPlain ? Stem.cut(whole) : whole.count
        let isJoined =
          start == lastEnd + 1 && (text[lastEnd] == UInt8(ascii: " ") || text[lastEnd] == UInt8(ascii: "-"))
        take(Occurrence(term: Term(whole[..<kept]), word: start..<index, isJoined: isJoined))
        lastEnd = index
      }
      // What stands here is no part of a word.
      index += 1
    }
  }

  /// Every pair of neighbours once, sorted.
  var phrases: [Term] {
    var phrases: [Term] = []
    for index in occurrences.indices.dropFirst() where occurrences[index].isJoined {
      phrases.append(occurrences[index - 1].term.followed(by: occurrences[index].term))
    }
    phrases.sortOnce()
    return phrases
  }

  /// The word as a reader sees it, in lower case.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map(TermText.lower), as: UTF8.self)
  }

  /// Copies a word eight bytes at a time.
  private static func copyLowerCasing(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ word: UnsafeMutableBufferPointer<UInt8>, count: Int
  ) {
    var offset = 0
    while offset < count, start + offset + 8 <= text.count {
      UnsafeMutableRawBufferPointer(word).storeBytes(
        of: EightBytes(UnsafeRawBufferPointer(text), at: start + offset).lowerCased, toByteOffset: offset,
        as: UInt64.self)
      offset += 8
    }
    while offset < count {
      word[offset] = lower(text[start + offset])
      offset += 1
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }
}
