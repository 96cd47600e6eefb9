/// A word in lower case, packed into a value that is compared and hashed like a number.
///
/// Words of more than fifteen bytes are told apart by their first fifteen alone.
package struct PackedWord: Sendable, Hashable {
  /// The bytes from the highest to the lowest, the unused ones zero.
  private let bits: UInt128

  private init(bits: UInt128) { self.bits = bits }

  /// - Parameter word: in lower case.
  package init(_ word: some StringProtocol) { self.init(bytes: word.utf8) }

  /// - Parameter word: in lower case.
  init(bytes word: some Sequence<UInt8>) {
    var packer = Packer()
    for byte in word { packer.add(byte) }
    bits = packer.bits
  }

  /// No word at all.
  package static let none = PackedWord(bits: 0)

  /// A number that differs for different words, nearly always: for tables whose words nobody from outside chooses.
  var mixed: Int {
    let folded =
      UInt64(truncatingIfNeeded: bits >> 64) ^ UInt64(truncatingIfNeeded: bits) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (folded &* 0xD6E8_FEB8_6659_FD93) >> 33)
  }

  /// Bytes that were packed, fifteen at most.
  package var count: Int { bits == 0 ? 0 : 16 - bits.trailingZeroBitCount / 8 }

  /// The first `count` bytes of the word.
  package func prefix(_ count: Int) -> PackedWord {
    count >= 16 ? self : PackedWord(bits: bits & ~(UInt128.max >> UInt128(8 * count)))
  }

  /// The words of a text: runs of letters, digits and bytes beyond ASCII. Apostrophes, straight and curly, vanish:
  /// "wasn't" is "wasnt".
  ///
  /// - Complexity: O(n) in the bytes of the text.
  package static func all(in text: some Collection<UInt8>) -> [PackedWord] {
    text.withContiguousStorageIfAvailable(all) ?? Array(text).withUnsafeBufferPointer(all)
  }

  private static func all(in text: UnsafeBufferPointer<UInt8>) -> [PackedWord] {
    var words: [PackedWord] = []
    var packer = Packer()
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): packer.add(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): packer.add(byte)
      case UInt8(ascii: "'"): break
      case 0xE2 where index + 1 < text.count && text[index] == 0x80 && text[index + 1] == 0x99: index += 2
      case 0x80...:
        let width = separatorWidth(byte, text[index...])
        if width > 0 {
          packer.end(&words)
          index += width - 1
        } else {
          packer.add(byte)
        }
      default: packer.end(&words)
      }
    }
    packer.end(&words)
    return words
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
    private(set) var bits: UInt128 = 0
    private var shift: UInt128 = 120

    mutating func add(_ byte: UInt8) {
      // The last byte stays free, so that no word fills it.
      guard shift > 0 else { return }
      bits |= UInt128(byte) << shift
      shift -= 8
    }

    mutating func end(_ words: inout [PackedWord]) {
      guard bits != 0 else { return }
      words.append(PackedWord(bits: bits))
      bits = 0
      shift = 120
    }
  }
}
