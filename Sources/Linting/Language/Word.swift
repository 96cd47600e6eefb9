import Postmortem

/// A word of a text, and where it stands.
package struct Word: Sendable, Equatable {
  /// Lower case, with straight apostrophes.
  package let text: String
  /// Bytes of the text that the word was read from.
  package let range: Range<Int>

  /// The words of a text: runs of letters, digits and letters beyond ASCII, with apostrophes and hyphens inside.
  ///
  /// - Complexity: O(n) in the bytes of the text.
  package static func all(in text: [UInt8]) -> [Word] {
    text.withUnsafeBufferPointer { bytes in
      var words: [Word] = []
      var index = 0
      while let range = next(in: bytes, from: &index) {
        words.append(Word(text: lowerCase(text[range]), range: range))
      }
      return words
    }
  }

  /// How many words a text has.
  static func count(in text: [UInt8]) -> Int {
    text.withUnsafeBufferPointer { bytes in
      var (count, index) = (0, 0)
      while next(in: bytes, from: &index) != nil { count += 1 }
      return count
    }
  }

  /// Whether a text has any word.
  static func isFound(in text: some Collection<UInt8>) -> Bool {
    func isFound(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      var index = 0
      return next(in: bytes, from: &index) != nil
    }
    return text.withContiguousStorageIfAvailable(isFound) ?? Array(text).withUnsafeBufferPointer(isFound)
  }

  /// Where the next word stands; nil behind the last one.
  private static func next(in text: UnsafeBufferPointer<UInt8>, from index: inout Int) -> Range<Int>? {
    while index < text.count {
      let start = index
      while index < text.count, let width = width(at: index, in: text, from: start) { index += width }
      if index == start {
        index += 1
        continue
      }
      var end = index
      while end > start, text[end - 1] == UInt8(ascii: "-") || text[end - 1] == UInt8(ascii: "'") { end -= 1 }
      return start..<end
    }
    return nil
  }

  /// A word in lower case, with straight apostrophes; nearly all words are ASCII and need no tables of Unicode.
  private static func lowerCase(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return String(lowerCasing: bytes)
    }
    let word = String(decoding: bytes, as: UTF8.self).lowercased()
    return String(word.map { $0 == "\u{2019}" ? "'" : $0 })
  }

  /// Bytes of the part of a word that stands at `index`; nil where none does.
  private static func width(
    at index: Int, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return 1
    case UInt8(ascii: "'"), UInt8(ascii: "-"): return index > start ? 1 : nil
    case 0xC2: return nil
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
      // U+2019, a curly apostrophe, counts where a letter follows; the rest of the block is punctuation.
      let follows = index + 3 < text.count && (text[index + 3] | 0x20) >= UInt8(ascii: "a")
      return text[index + 2] == 0x99 && index > start && follows ? 3 : nil
    case 0xE3 where index + 2 < text.count && text[index + 1] == 0x80: return nil
    case 0xC3...0xF4: return min(scalarWidth(byte), text.count - index)
    default: return nil
    }
  }

  private static func scalarWidth(_ lead: UInt8) -> Int { lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2 }
}

extension String {
  /// A text with its ASCII letters in lower case.
  ///
  /// - Parameter bytes: UTF-8.
  init(lowerCasing bytes: ArraySlice<UInt8>) {
    self.init(unsafeUninitializedCapacity: bytes.count) { buffer in
      for (offset, byte) in bytes.enumerated() {
        buffer[offset] = byte.asciiLowercased
      }
      return bytes.count
    }
  }
}
