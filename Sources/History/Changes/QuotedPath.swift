/// Paths as git writes them into patches: as they are, or as a string of C.
enum QuotedPath {
  /// The bytes of the path; a path without quotation marks is its own.
  static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.first == UInt8(ascii: "\"") else { return Array(text) }
    var bytes: [UInt8] = []
    var rest = text.dropFirst()
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "a"): bytes.append(0x07)
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "v"): bytes.append(0x0B)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "0")...UInt8(ascii: "3"):
        // Three digits of eight, always.
        let value = rest.prefix(2).reduce(Int(escape - 48)) { $0 * 8 + Int($1 & 7) }
        rest = rest.dropFirst(2)
        bytes.append(UInt8(truncatingIfNeeded: value))
      default: bytes.append(escape)
      }
    }
    return bytes
  }
}
