/// What paths are compared with: a pattern of `.gitignore`, read as git reads it.
///
/// `*` and `?` stop at a slash; `[a-z]`, `[!a]` and `[[:digit:]]` stand for one byte that is no slash; `**` between
/// slashes stands for any number of folders; a backslash takes the meaning from what follows it. Bytes are compared,
/// so capitals matter.
package struct PathPattern: Sendable, Equatable {
  /// All bytes before the first sign that has a meaning of its own.
  let beginning: [UInt8]
  let parts: [Part]

  /// One step through a path.
  enum Part: Sendable, Equatable {
    case byte(UInt8)
    /// `?`
    case anyByte
    /// `[…]`
    case oneOf(ByteSet)
    /// `*`
    case anyName
    /// `**/`: nothing, or everything up to some slash.
    case folders
    /// `**` at the end.
    case anything
  }

  /// Whether the pattern stands for the whole of `path`.
  ///
  /// - Complexity: at worst the square of the path's length times the pattern's; linear for usual patterns.
  package func matches(_ path: ArraySlice<UInt8>) -> Bool {
    guard path.starts(with: beginning) else { return false }
    return matchesParts(path.dropFirst(beginning.count))
  }

  /// Goes through parts and bytes side by side. Where they differ, the last `*` takes one byte more; where it cannot,
  /// the last `**` does. Earlier ones need no second try: what they would leave to the later ones is less.
  private func matchesParts(_ text: ArraySlice<UInt8>) -> Bool {
    var part = 0
    var byte = text.startIndex
    var name: (part: Int, byte: Int)?
    var far: (part: Int, byte: Int, endsAtSlash: Bool)?
    while true {
      if part == parts.count {
        if byte == text.endIndex { return true }
      } else {
        switch parts[part] {
        case .anyName:
          part += 1
          name = (part, byte)
          continue
        case .folders, .anything:
          far = (part + 1, byte, parts[part] == .folders)
          name = nil
          part += 1
          continue
        case .byte(let wanted) where byte < text.endIndex && text[byte] == wanted:
          part += 1
          byte += 1
          continue
        case .anyByte where byte < text.endIndex && text[byte] != UInt8(ascii: "/"):
          part += 1
          byte += 1
          continue
        case .oneOf(let set) where byte < text.endIndex && set.contains(text[byte]):
          part += 1
          byte += 1
          continue
        case .byte, .anyByte, .oneOf: break
        }
      }
      if let last = name, last.byte < text.endIndex, text[last.byte] != UInt8(ascii: "/") {
        name = (last.part, last.byte + 1)
        (part, byte) = (last.part, last.byte + 1)
        continue
      }
      guard let last = far, last.byte < text.endIndex else { return false }
      var next = last.byte
      if last.endsAtSlash {
        guard let slash = text[next...].firstIndex(of: UInt8(ascii: "/")) else { return false }
        next = slash
      }
      far = (last.part, next + 1, last.endsAtSlash)
      name = nil
      (part, byte) = (last.part, next + 1)
    }
  }
}

/// Some of the 256 bytes.
struct ByteSet: Sendable, Equatable {
  private var bits = SIMD4<UInt64>()

  func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] & (1 << UInt64(byte & 63)) != 0 }

  mutating func insert(_ byte: UInt8) { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  mutating func remove(_ byte: UInt8) { bits[Int(byte >> 6)] &= ~(1 << UInt64(byte & 63)) }

  /// All the others.
  var inverted: ByteSet {
    var others = self
    others.bits = ~bits
    return others
  }
}
