/// Eight bytes of a text that are looked at together, as a number whose lowest byte stands first in the text.
///
/// Comparing works by adding: what is added to the lower seven bits of each byte carries into its highest bit from a
/// certain byte on, and never into the next one.
struct EightBytes {
  private let bytes: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  init(_ bytes: UInt64) { self.bytes = bytes }

  /// - Parameter index: at least eight bytes before the end of the text.
  init(_ text: UnsafeRawBufferPointer, at index: Int) {
    bytes = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The bytes in the order of memory, with ASCII letters in lower case.
  var lowerCased: UInt64 {
    // The bit that tells of a capital moves to where case is told.
    (bytes | within(UInt8(ascii: "A"), UInt8(ascii: "Z"), bytes & (0x7F * EightBytes.ones)) >> 2).littleEndian
  }

  /// How many ASCII letters, and digits as well, stand in front; eight where there is nothing else.
  private func runLength(withDigits: Bool) -> Int {
    let low = bytes & (0x7F * EightBytes.ones)
    let isLetter = within(UInt8(ascii: "a"), UInt8(ascii: "z"), low | (0x20 * EightBytes.ones))
    let isDigit = withDigits ? within(UInt8(ascii: "0"), UInt8(ascii: "9"), low) : 0
    return ((isLetter | isDigit) ^ EightBytes.highs).trailingZeroBitCount / 8
  }

  /// The highest bit of each byte that is ASCII and, as `low` has it, stands between two others.
  ///
  /// A call would cost as much as what it does, and both bytes are known where it is made.
  @inline(__always)
  private func within(_ first: UInt8, _ last: UInt8, _ low: UInt64) -> UInt64 {
    let isFrom = low &+ (UInt64(0x80 - first) &* EightBytes.ones)
    let isBehind = low &+ (UInt64(0x7F - last) &* EightBytes.ones)
    return isFrom & ~isBehind & ~bytes & EightBytes.highs
  }

  /// Where the ASCII letters end that stand at `start`, or the letters and digits.
  static func endOfRun(
    from start: Int, in text: UnsafeBufferPointer<UInt8>, withDigits: Bool = true
  ) -> Int {
    var index = start
    while index + 8 <= text.count {
      let length = EightBytes(UnsafeRawBufferPointer(text), at: index).runLength(withDigits: withDigits)
      index += length
      if length < 8 { return index }
    }
    while index < text.count, text[index].isASCIILetter || withDigits && text[index].isASCIIDigit {
      index += 1
    }
    return index
  }
}
