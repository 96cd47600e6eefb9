/// XXH64 of bytes: tells changed files from unchanged ones; no protection against forgery is meant.
///
/// Source: Yann Collet, "xxHash fast digest algorithm", specification 0.2.0, XXH64 with seed 0.
package enum ContentHash {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  /// The hash of `bytes`; O(n), several gigabytes a second.
  package static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      var hash: UInt64
      if buffer.count >= 32 {
        hash = stripes(buffer, &offset)
      } else {
        hash = prime5
      }
      hash &+= UInt64(buffer.count)
      while offset + 8 <= buffer.count {
        hash ^= round(0, word(buffer, offset))
        hash = rotate(hash, 27) &* prime1 &+ prime4
        offset += 8
      }
      if offset + 4 <= buffer.count {
        let half = UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        hash ^= UInt64(half) &* prime1
        hash = rotate(hash, 23) &* prime2 &+ prime3
        offset += 4
      }
      while offset < buffer.count {
        hash ^= UInt64(buffer[offset]) &* prime5
        hash = rotate(hash, 11) &* prime1
        offset += 1
      }
      hash ^= hash >> 33
      hash &*= prime2
      hash ^= hash >> 29
      hash &*= prime3
      return hash ^ (hash >> 32)
    }
  }

  /// Sixteen lower-case hexadecimal digits.
  package static func hexadecimal(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func stripes(_ buffer: UnsafeRawBufferPointer, _ offset: inout Int) -> UInt64 {
    var lane1 = prime1 &+ prime2
    var lane2 = prime2
    var lane3: UInt64 = 0
    var lane4 = 0 &- prime1
    while offset + 32 <= buffer.count {
      lane1 = round(lane1, word(buffer, offset))
      lane2 = round(lane2, word(buffer, offset + 8))
      lane3 = round(lane3, word(buffer, offset + 16))
      lane4 = round(lane4, word(buffer, offset + 24))
      offset += 32
    }
    var hash = rotate(lane1, 1) &+ rotate(lane2, 7) &+ rotate(lane3, 12) &+ rotate(lane4, 18)
    for lane in [lane1, lane2, lane3, lane4] {
      hash ^= round(0, lane)
      hash = hash &* prime1 &+ prime4
    }
    return hash
  }

  private static func word(_ buffer: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func round(_ accumulator: UInt64, _ input: UInt64) -> UInt64 {
    rotate(accumulator &+ input &* prime2, 31) &* prime1
  }

  private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    value << bits | value >> (64 - bits)
  }
}
