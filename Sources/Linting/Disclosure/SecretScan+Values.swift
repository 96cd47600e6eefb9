/// What a value looks like.
extension SecretScan {
  /// Whether a value mixes letters and figures as no name does; hashes and UUIDs are left alone.
  func isMixed(_ value: Range<Int>) -> Bool {
    var (lower, upper, digits, hex) = (0, 0, 0, 0)
    for byte in text[value] {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): lower += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): upper += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      default: break
      }
      if byte.isHexadecimal || byte == UInt8(ascii: "-") { hex += 1 }
    }
    guard hex < value.count, digits > 0, lower + upper > 3 else { return false }
    guard Self.variety(text[value]) >= 8 else { return false }
    // Words joined by hyphens or dots with a number behind them are a name.
    let joints = text[value].count {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/")
    }
    if upper == 0, joints > 0, digits < 4 { return false }
    return upper > 0 && lower > 0 || value.count >= 20 && joints == 0
  }

  /// Values that documents write in place of a secret.
  func isPlaceholder(_ value: Range<Int>) -> Bool {
    if text[value].allSatisfy({ $0 == text[value.lowerBound] }) { return true }
    if let first = text[value].first, "$<{[*%".utf8.contains(first) { return true }
    if isExample(value) { return true }
    let lower = String(decoding: text[value].map { $0 | 0x20 }, as: UTF8.self)
    if ["pass", "xxx", "pwd"].contains(lower) { return true }
    let rest = Self.placeholders.reduce(lower) { $0.replacing($1, with: "") }
    guard rest != lower else { return false }
    // A password may hold the word: "my-secret-token" says nothing, but "Secret" among letters and figures does.
    let letters = rest.utf8.count { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    let digits = rest.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return letters <= 3 || digits == 0 || !isMixed(value)
  }

  /// Words for what stands in a secret's place.
  private static let placeholders = [
    "password", "passwd", "secret", "token", "redacted", "changeme", "hidden", "masked",
  ]

  /// Whether a value calls itself an example, or repeats one byte or a short one.
  func isExample(_ value: Range<Int>) -> Bool {
    let lower = String(decoding: text[value].map { $0 | 0x20 }, as: UTF8.self)
    return Self.examples.contains { lower.contains($0) } || Self.variety(text[value]) < 4
  }

  /// How far into an example others may begin that are examples for the same reason.
  func reach(ofExample value: Range<Int>) -> Int {
    if Self.variety(text[value]) < 4 { return value.upperBound }
    let last = value.last { place in
      Self.examples.contains { word in
        let rest = text[place..<value.upperBound].prefix(word.utf8.count)
        return rest.elementsEqual(word.utf8) { $0 | 0x20 == $1 }
      }
    }
    return last.map { $0 + 1 } ?? value.lowerBound
  }

  private static let examples = ["example", "xxxx", "redacted"]

  /// How many different bytes there are.
  static func variety(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var seen: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for byte in value {
      let bit = UInt64(1) << UInt64(byte & 63)
      switch byte >> 6 {
      case 0: seen.0 |= bit
      case 1: seen.1 |= bit
      case 2: seen.2 |= bit
      default: seen.3 |= bit
      }
    }
    return seen.0.nonzeroBitCount + seen.1.nonzeroBitCount + seen.2.nonzeroBitCount + seen.3.nonzeroBitCount
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
