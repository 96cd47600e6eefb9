/// Whether bytes are text.
enum UTF8Check {
  /// Offset of the first byte that is no UTF-8; nil where all are.
  ///
  /// - Complexity: O(n); eight bytes at a time while they are ASCII.
  static func firstFault(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var index = 0
      while index < bytes.count {
        if index + 8 <= bytes.count,
          bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
          continue
        }
        guard let length = length(of: bytes, at: index) else { return index }
        index += length
      }
      return nil
    }
  }

  /// Bytes of the character at `index`; nil where there is none (Unicode 15, table 3-7).
  private static func length(of bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
    let first = bytes[index]
    let lengths: (count: Int, second: ClosedRange<UInt8>)
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: lengths = (2, 0x80...0xBF)
    case 0xE0: lengths = (3, 0xA0...0xBF)
    case 0xED: lengths = (3, 0x80...0x9F)
    case 0xE1...0xEF: lengths = (3, 0x80...0xBF)
    case 0xF0: lengths = (4, 0x90...0xBF)
    case 0xF1...0xF3: lengths = (4, 0x80...0xBF)
    case 0xF4: lengths = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + lengths.count <= bytes.count, lengths.second.contains(bytes[index + 1]) else { return nil }
    for place in index + 2..<max(index + 2, index + lengths.count) where bytes[place] & 0xC0 != 0x80 {
      return nil
    }
    return lengths.count
  }
}
