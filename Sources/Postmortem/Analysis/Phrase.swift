import Glibc
import Markdown

/// Visible text that is searched for words and marks; offsets are those of the text.
struct Phrase {
  let prose: Prose
  /// ASCII letters in lower case; as long as the text itself.
  let lower: [UInt8]

  init(_ prose: Prose) {
    self.prose = prose
    lower = Phrase.lowerCased(prose.text)
  }

  /// Cells with a handle, a date or a word often have no capital: they are not copied.
  private static func lowerCased(_ text: [UInt8]) -> [UInt8] {
    var hasCapital = false
    for byte in text { hasCapital = hasCapital || byte.isASCIIUppercase }
    guard hasCapital else { return text }
    return [UInt8](unsafeUninitializedCapacity: text.count) { lower, count in
      count = text.count
      for index in 0..<count { lower[index] = text[index].asciiLowercased }
    }
  }

  var count: Int { lower.count }

  /// The byte at `index`; zero outside the text.
  func byte(_ index: Int) -> UInt8 { index >= 0 && index < lower.count ? lower[index] : 0 }

  /// Whether a byte stands anywhere; of letters the lower-case ones.
  func contains(_ byte: UInt8) -> Bool {
    lower.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
    }
  }

  /// The end of `word`, in lower case, where it stands at `index` and no letter or digit follows.
  ///
  /// Words are static strings: nearly all that are tried at a place differ in their first byte, and nothing else may
  /// cost anything then.
  func end(of word: StaticString, at index: Int) -> Int? {
    let count = word.utf8CodeUnitCount
    let bytes = word.utf8Start
    for offset in 0..<count where byte(index + offset) != bytes[offset] { return nil }
    let place = index + count
    return bytes[count - 1].isWordByte && byte(place).isWordByte ? nil : place
  }

  /// The end of the first of `words` that stands at `index`.
  func end(ofOne words: [StaticString], at index: Int) -> Int? {
    for word in words {
      if let end = end(of: word, at: index) { return end }
    }
    return nil
  }

  /// Whether a word may begin at `index`.
  func isWordStart(_ index: Int) -> Bool { index == 0 || !byte(index - 1).isWordByte }

  /// The first byte at or behind `index` that is no blank.
  func skipBlanks(_ index: Int, upTo end: Int? = nil) -> Int {
    var place = index
    let end = end ?? count
    while place < end {
      if byte(place) <= 0x20 {
        place += 1
      } else if byte(place) == 0xC2, byte(place + 1) == 0xA0 {
        place += 2
      } else {
        break
      }
    }
    return min(place, end)
  }

  /// Length of a separator that ends before or begins at a place: a comma, a dash, a bracket.
  func separator(at index: Int) -> Int {
    switch byte(index) {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"):
      1
    case UInt8(ascii: "-"): isWordStart(index) || byte(index + 1) <= 0x20 ? 1 : 0
    case 0xE2: byte(index + 1) == 0x80 && (0x92...0x95).contains(byte(index + 2)) ? 3 : 0
    default: 0
    }
  }

  /// `range` without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let lower = skipBlanks(range.lowerBound, upTo: range.upperBound)
    var upper = range.upperBound
    while upper > lower {
      if byte(upper - 1) <= 0x20 {
        upper -= 1
      } else if upper - 2 >= lower, byte(upper - 1) == 0xA0, byte(upper - 2) == 0xC2 {
        upper -= 2
      } else {
        break
      }
    }
    return lower..<upper
  }

  /// `range` without blanks and separators at its ends.
  func stripped(_ range: Range<Int>) -> Range<Int> {
    var result = trimmed(range)
    while !result.isEmpty, separator(at: result.lowerBound) > 0 {
      let next = result.lowerBound + separator(at: result.lowerBound)
      result = trimmed(min(next, result.upperBound)..<result.upperBound)
    }
    return strippedBehind(result)
  }

  /// `range` without blanks and separators at its end.
  ///
  /// - Parameter closing: whether closing brackets go too.
  func strippedBehind(_ range: Range<Int>, closing: Bool = true) -> Range<Int> {
    var result = trimmed(range)
    while !result.isEmpty {
      let last = result.upperBound - 1
      if !closing, [UInt8(ascii: ")"), UInt8(ascii: "]")].contains(byte(last)) { break }
      var length = separator(at: last) == 1 ? 1 : 0
      if length == 0, result.count >= 3, separator(at: last - 2) == 3 { length = 3 }
      guard length > 0 else { break }
      result = trimmed(result.lowerBound..<result.upperBound - length)
    }
    return result
  }

  func text(_ range: Range<Int>) -> String { String(decoding: prose.text[range], as: UTF8.self) }

  func lowerText(_ range: Range<Int>) -> String { String(decoding: lower[range], as: UTF8.self) }

  /// The text of a range, with its bytes in the file.
  func located(_ range: Range<Int>) -> Located<String> {
    Located(text(range), at: prose.source(of: range))
  }

  /// The whole text without blanks at its ends.
  var whole: Range<Int> { trimmed(0..<count) }

  /// The runs of letters and digits in a range.
  func words(_ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(range.count / 6 + 1)
    var rest = range
    while let word = firstWord(rest) {
      words.append(word)
      rest = word.upperBound..<range.upperBound
    }
    return words
  }

  /// The first run of letters and digits in a range, for those who rarely look further.
  func firstWord(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound, !byte(start).isWordByte { start += 1 }
    var end = start
    while end < range.upperBound, byte(end).isWordByte { end += 1 }
    return end > start ? start..<end : nil
  }

  /// A word in lower case, to be compared with others.
  func packed(_ word: Range<Int>) -> PackedWord {
    lower.withUnsafeBufferPointer { PackedWord(lowerCasing: word, of: $0) }
  }

  /// The end of the bold text that the phrase begins with; zero where it begins with none.
  var leadingStrongEnd: Int { strongEnd(from: 0) }

  /// The end of the bold text that begins at `start`; `start` itself where none does.
  ///
  /// - Parameter limit: where looking ends; bold text that goes on behind it ends there or later.
  /// - Complexity: O(log n) in the runs, and linear in those up to the limit.
  func strongEnd(from start: Int, upTo limit: Int = .max) -> Int {
    var end = start
    for run in prose.runs.dropFirst(prose.runIndex(at: start) ?? 0) {
      guard run.range.lowerBound < limit,
        run.style.contains(.strong) || (run.style.contains(.gap) && end > start)
      else { break }
      if run.style.contains(.strong) { end = run.range.upperBound }
    }
    return end
  }
}

extension UInt8 {
  /// A letter, a digit, or a part of a character beyond ASCII that is no dash or quotation mark.
  var isWordByte: Bool { isASCIIDigit || isASCIILetter || self >= 0xC3 && self != 0xE2 }
}
