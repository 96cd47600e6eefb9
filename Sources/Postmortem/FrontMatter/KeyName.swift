/// The spelling of keys.
enum KeyName {
  /// `startedAt`, `started_at`, `Started At` as `started-at`.
  static func kebab(_ name: String) -> String {
    var name = name
    return name.withUTF8 { String(decoding: Array(KebabBytes($0)), as: UTF8.self) }
  }
}

/// The bytes of a name in kebab case, one by one.
struct KebabBytes: Sequence, IteratorProtocol {
  private let name: UnsafeBufferPointer<UInt8>
  /// Whether a capital behind a small letter or a digit begins a word.
  private let hasHumps: Bool
  private var index = 0
  /// Whether the hyphen before the capital at `index` has been given.
  private var isBehindHyphen = false

  init(_ name: UnsafeBufferPointer<UInt8>, hasHumps: Bool = true) {
    self.name = name
    self.hasHumps = hasHumps
  }

  var underestimatedCount: Int { name.count }

  mutating func next() -> UInt8? {
    guard index < name.count else { return nil }
    let byte = name[index]
    if byte.isASCIIUppercase, hasHumps, !isBehindHyphen, index > 0 {
      let previous = name[index - 1]
      if previous.isASCIIDigit || previous.isASCIILetter && !previous.isASCIIUppercase {
        isBehindHyphen = true
        return UInt8(ascii: "-")
      }
    }
    isBehindHyphen = false
    index += 1
    return byte == UInt8(ascii: "_") || byte == 0x20 ? UInt8(ascii: "-") : byte.asciiLowercased
  }
}
