import Postmortem

/// A hash of a word: of its letters, whatever their case, and the apostrophes and hyphens between them.
///
/// Letters are found and hashed eight at a time, since this is done with every word of every document.
struct WordHash: Sendable {
  private var value: UInt64 = 0x811C_9DC5

  /// The hash as a key, which is never zero.
  var key: UInt32 { UInt32(truncatingIfNeeded: value) | 1 }

  /// The key of a phrase by that of its opening and that of its next word.
  static func joined(_ opening: UInt32, _ next: UInt32) -> UInt32 {
    (opening &* 31 ^ next) &* 0x9E37_79B1 | 1
  }

  mutating func add(_ joint: WordJoint) { add(UInt64(joint.byte)) }

  /// Adds the letters that stand in a text at `index`; returns where they end.
  mutating func addLetters(of text: UnsafeBufferPointer<UInt8>, at index: Int, to end: Int) -> Int {
    var index = index
    while true {
      let lower = Self.eightBytes(of: text, at: index) | 0x2020_2020_2020_2020
      let count = min(Self.letterCount(lower), end &- index)
      guard count > 0 else { return index }
      add(lower & UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count))
      index &+= count
      if count < 8 { return index }
    }
  }

  private mutating func add(_ bytes: UInt64) {
    value = (value ^ bytes) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 32
  }

  /// How many of eight bytes are letters, up to the first other one.
  ///
  /// - Parameter lower: the bytes with the bit set that tells small letters from capitals.
  private static func letterCount(_ lower: UInt64) -> Int {
    // The highest bit of each byte tells whether it is a letter: no sum reaches the byte above.
    let low = lower & 0x7F7F_7F7F_7F7F_7F7F
    let others = ~(low &+ 0x1F1F_1F1F_1F1F_1F1F) | (low &+ 0x0505_0505_0505_0505) | lower
    return (others & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
  }

  /// The bytes from `index` on, the first the lowest; zeros stand behind the end.
  private static func eightBytes(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    if index &+ 8 <= text.count {
      let raw = UnsafeRawBufferPointer(text)
      return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    var bytes: UInt64 = 0
    for offset in index..<text.count { bytes |= UInt64(text[offset]) << UInt64(8 * (offset - index)) }
    return bytes
  }

  /// The key of the first word that stands in some bytes; nil where none does.
  static func key(ofFirstWordIn bytes: [UInt8]) -> UInt32? {
    guard let start = bytes.firstIndex(where: \.isASCIILetter) else { return nil }
    return bytes.withUnsafeBufferPointer { text in
      var hash = WordHash()
      var index = hash.addLetters(of: text, at: start, to: text.count)
      while let joint = WordJoint(at: index, text.count, text) {
        hash.add(joint)
        index = hash.addLetters(of: text, at: index + joint.width, to: text.count)
      }
      return hash.key
    }
  }
}

/// An apostrophe or hyphen with a letter behind it, which stands inside of a word.
struct WordJoint {
  /// A curly apostrophe counts as a straight one.
  let byte: UInt8
  let width: Int

  init?(at index: Int, _ end: Int, _ text: UnsafeBufferPointer<UInt8>) {
    guard index < end else { return nil }
    switch text[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "-"): (byte, width) = (text[index], 1)
    case 0xE2 where index + 2 < end && text[index + 1] == 0x80 && text[index + 2] == 0x99:
      (byte, width) = (UInt8(ascii: "'"), 3)
    default: return nil
    }
    guard index + width < end, text[index + width].isASCIILetter else { return nil }
  }
}
