/// A word in lower case, packed into a value that is compared and hashed like a number.
///
/// Words of more than fifteen bytes are told apart by their first fifteen alone.
package struct PackedWord: Sendable, Hashable {
  /// The first eight bytes from the highest down, and the seven behind them; the unused ones zero.
  @usableFromInline let high: UInt64
  @usableFromInline let low: UInt64

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// - Parameter word: in lower case.
  package init(_ word: some StringProtocol) { self.init(bytes: word.utf8) }

  /// - Parameter word: in lower case.
  init(bytes word: some Sequence<UInt8>) {
    var packer = Packer()
    for byte in word { packer.add(byte) }
    self = packer.word
  }

  /// The bytes of `range`, its ASCII letters in lower case.
  package init(lowerCasing range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    let start = range.lowerBound
    guard start >= 0, start + 16 <= text.count else {
      self = PackedWord.atEnd(range, of: text)
      return
    }
    // What stands behind the word is read with it, and cut off again.
    let bytes = UnsafeRawBufferPointer(text)
    let bits = UInt64(truncatingIfNeeded: min(range.count, 15)) &* 8
    let first = UInt64(bigEndian: EightBytes(bytes, at: start).lowerCased)
    if bits < 64 {
      self.init(high: first & ~(UInt64.max &>> bits), low: 0)
    } else {
      let second = UInt64(bigEndian: EightBytes(bytes, at: start + 8).lowerCased)
      self.init(high: first, low: second & ~(UInt64.max &>> (bits &- 64)))
    }
  }

  /// The bytes of `range` in lower case, where the text ends too soon for reading on.
  private static func atEnd(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> PackedWord {
    var word: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &word) { word in
      let count = min(range.count, 15)
      let bytes = UnsafeBufferPointer(rebasing: text[range.lowerBound..<range.lowerBound + count])
      word.copyMemory(from: UnsafeRawBufferPointer(bytes))
    }
    return PackedWord(
      high: UInt64(bigEndian: EightBytes(UInt64(littleEndian: word.0)).lowerCased),
      low: UInt64(bigEndian: EightBytes(UInt64(littleEndian: word.1)).lowerCased))
  }

  /// The bytes of a word, its ASCII letters in lower case.
  init(lowerCasing word: ArraySlice<UInt8>) {
    self = word.withUnsafeBufferPointer { PackedWord(lowerCasing: 0..<$0.count, of: $0) }
  }

  /// Written out, so that later modules need no call for it.
  @inlinable
  package static func == (left: PackedWord, right: PackedWord) -> Bool {
    left.high == right.high && left.low == right.low
  }

  /// No word at all.
  package static let none = PackedWord(high: 0, low: 0)

  @inlinable
  var isNone: Bool { high == 0 && low == 0 }

  /// A number that differs for different words, nearly always: for tables whose words nobody from outside chooses.
  @inlinable
  var mixed: Int {
    let folded = high ^ low &* 0x9E37_79B9_7F4A_7C15
    // Short words stand in the highest bits alone, and a product passes nothing down.
    return Int(truncatingIfNeeded: ((folded ^ folded >> 32) &* 0xD6E8_FEB8_6659_FD93) >> 33)
  }

  /// Bytes that were packed, fifteen at most.
  package var count: Int {
    if low != 0 { return 16 - low.trailingZeroBitCount / 8 }
    return high == 0 ? 0 : 8 - high.trailingZeroBitCount / 8
  }

  /// Whether the word begins with a figure: "14", "2nd", "30min".
  @inlinable
  package var beginsWithFigure: Bool { (0x30...0x39).contains(high >> 56) }

  /// Whether nothing of the word was left out: another one that is equal to it has the same bytes.
  var isWhole: Bool { count < 15 }

  /// The first `count` bytes of the word.
  package func prefix(_ count: Int) -> PackedWord {
    count < 8
      ? PackedWord(high: high & ~(UInt64.max >> UInt64(8 * count)), low: 0)
      : PackedWord(high: high, low: count < 16 ? low & ~(UInt64.max >> UInt64(8 * (count - 8))) : low)
  }

  /// The words of a text: runs of letters, digits and bytes beyond ASCII. Apostrophes, straight and curly, vanish:
  /// "wasn't" is "wasnt".
  ///
  /// - Complexity: O(n) in the bytes of the text.
  @inlinable
  package static func all(in text: some Collection<UInt8>) -> [PackedWord] {
    text.withContiguousStorageIfAvailable { all(in: $0) }
      ?? Array(text).withUnsafeBufferPointer { all(in: $0) }
  }

  package static func all(in text: UnsafeBufferPointer<UInt8>) -> [PackedWord] {
    var words: [PackedWord] = []
    words.reserveCapacity(text.count / 6 + 1)
    append(wordsOf: 0..<text.count, in: text, to: &words)
    return words
  }

  /// Adds the words of a stretch of a text to others, for those who read several into one list.
  package static func append(
    wordsOf range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, to words: inout [PackedWord]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      index = min(EightBytes.endOfRun(from: start, in: text), range.upperBound)
      guard index == range.upperBound || text[index] < 0x80 && text[index] != UInt8(ascii: "'") else {
        index = append(wordIn: start..<range.upperBound, of: text, to: &words)
        continue
      }
      if index > start { words.append(PackedWord(lowerCasing: start..<index, of: text)) }
      index += 1
    }
  }

  /// Adds the word that a range begins with, if one stands there, which holds more than ASCII letters and digits.
  ///
  /// - Returns: where to go on.
  private static func append(
    wordIn range: Range<Int>, of whole: UnsafeBufferPointer<UInt8>, to words: inout [PackedWord]
  ) -> Int {
    let text = whole[..<range.upperBound]
    var packer = Packer()
    var index = range.lowerBound
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): packer.add(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): packer.add(byte)
      case UInt8(ascii: "'"): break
      case 0xE2 where index + 1 < text.endIndex && text[index] == 0x80 && text[index + 1] == 0x99: index += 2
      case 0x80...:
        let width = separatorWidth(byte, text[index...])
        guard width > 0 else {
          packer.add(byte)
          continue
        }
        packer.end(&words)
        return index + width - 1
      default:
        packer.end(&words)
        return index
      }
    }
    packer.end(&words)
    return index
  }

  /// Bytes of a scalar that is punctuation, a symbol or a picture; zero for letters.
  private static func separatorWidth(_ lead: UInt8, _ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    guard let next = rest.first else { return 0 }
    switch lead {
    case 0xC2: return 2
    case 0xE2: return next < 0xB0 ? min(3, rest.count + 1) : 0
    case 0xE3: return next == 0x80 ? min(3, rest.count + 1) : 0
    case 0xF0: return next == 0x9F ? min(4, rest.count + 1) : 0
    default: return 0
    }
  }

  /// Takes the bytes of a word one by one.
  private struct Packer {
    private var high: UInt64 = 0
    private var low: UInt64 = 0
    private var count: UInt64 = 0

    var word: PackedWord { PackedWord(high: high, low: low) }

    mutating func add(_ byte: UInt8) {
      // The last byte stays free, so that no word fills it.
      if count < 8 {
        high |= UInt64(byte) << (56 - 8 * count)
      } else if count < 15 {
        low |= UInt64(byte) << (120 - 8 * count)
      }
      count += 1
    }

    mutating func end(_ words: inout [PackedWord]) {
      guard count > 0 else { return }
      words.append(word)
      self = Packer()
    }
  }
}

extension PackedWord: ExpressibleByStringLiteral {
  /// - Parameter value: in lower case.
  package init(stringLiteral value: StaticString) {
    self = value.withUTF8Buffer { PackedWord(bytes: $0) }
  }
}
