/// An entity as it stands in text: how many bytes it takes, and what it stands for.
struct Entity {
  /// Bytes from `&` to `;`, both included.
  let length: Int
  let meaning: Meaning

  enum Meaning: Equatable {
    /// A numeric entity names its code point.
    case codePoint(UInt32)
    /// A named one stands for so many code points, if cmark-gfm knows the name.
    case named(codePoints: Int)
  }

  /// Reads what may be an entity at `start`, which holds `&`; nil where the bytes have no such form.
  init?(in content: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard start + 3 < content.count else { return nil }
    if content[start + 1] == UInt8(ascii: "#") {
      self.init(numericIn: content, at: start)
    } else {
      self.init(namedIn: content, at: start)
    }
  }

  private init?(numericIn content: UnsafeBufferPointer<UInt8>, at start: Int) {
    var position = start + 2
    let isHexadecimal = content[position] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { position += 1 }
    let digitsStart = position
    var value: UInt32 = 0
    while position < content.count, let digit = content[position].value(hexadecimal: isHexadecimal) {
      value = min(0x11_0000, value * (isHexadecimal ? 16 : 10) + digit)
      position += 1
    }
    guard (1...8).contains(position - digitsStart), position < content.count,
      content[position] == UInt8(ascii: ";")
    else { return nil }
    if value == 0 || (0xD800..<0xE000).contains(value) || value >= 0x11_0000 { value = 0xFFFD }
    length = position + 1 - start
    meaning = .codePoint(value)
  }

  private init?(namedIn content: UnsafeBufferPointer<UInt8>, at start: Int) {
    var position = start + 1
    let limit = min(content.count, start + 1 + Self.longestName)
    while position < limit, content[position].isLetter || content[position].isDigit { position += 1 }
    guard position < limit, content[position] == UInt8(ascii: ";"), position - start > 2 else { return nil }
    let name = UnsafeBufferPointer(rebasing: content[start + 1..<position])
    length = position + 1 - start
    meaning = .named(codePoints: Self.pairs.contains { $0.utf8.elementsEqual(name) } ? 2 : 1)
  }

  /// Whether the name is that of the ampersand: the one entity whose meaning begins like an entity.
  func isAmpersand(in content: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    length == 5 && content[start + 1] | 0x20 == UInt8(ascii: "a")
      && content[start + 2] | 0x20 == UInt8(ascii: "m")
      && content[start + 3] | 0x20 == UInt8(ascii: "p")
      && (content[start + 1] & 0x20 == content[start + 2] & 0x20
        && content[start + 2] & 0x20 == content[start + 3] & 0x20)
  }

  /// One more than the longest name of HTML 5.
  private static let longestName = 33

  /// The names of HTML 5 that stand for two code points.
  private static let pairs: [StaticString] = [
    "NotEqualTilde", "NotGreaterFullEqual", "NotGreaterGreater", "NotGreaterSlantEqual", "NotHumpDownHump",
    "NotHumpEqual", "NotLeftTriangleBar", "NotLessLess", "NotLessSlantEqual", "NotNestedGreaterGreater",
    "NotNestedLessLess", "NotPrecedesEqual", "NotRightTriangleBar", "NotSquareSubset", "NotSquareSuperset",
    "NotSubset", "NotSucceedsEqual", "NotSucceedsTilde", "NotSuperset", "ThickSpace", "acE", "bne",
    "bnequiv", "caps", "cups", "fjlig", "gesl", "gvertneqq", "gvnE", "lates", "lesg", "lvertneqq", "lvnE",
    "nGg", "nGt", "nGtv", "nLl", "nLt", "nLtv", "nang", "napE", "napid", "nbump", "nbumpe", "ncongdot",
    "nedot", "nesim", "ngE", "ngeqq", "ngeqslant", "nges", "nlE", "nleqq", "nleqslant", "nles", "notinE",
    "notindot", "nparsl", "npart", "npre", "npreceq", "nrarrc", "nrarrw", "nsce", "nsubE", "nsubset",
    "nsubseteqq", "nsucceq", "nsupE", "nsupset", "nsupseteqq", "nvap", "nvge", "nvgt", "nvle", "nvlt",
    "nvltrie", "nvrtrie", "nvsim", "race", "smtes", "sqcaps", "sqcups", "varsubsetneq", "varsubsetneqq",
    "varsupsetneq", "varsupsetneqq", "vnsub", "vnsup", "vsubnE", "vsubne", "vsupnE", "vsupne",
  ]
}

extension StaticString {
  fileprivate var utf8: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

extension UInt8 {
  fileprivate func value(hexadecimal: Bool) -> UInt32? {
    if isDigit { return UInt32(self - 0x30) }
    let lower = self | 0x20
    guard hexadecimal, lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "f") else { return nil }
    return UInt32(lower - UInt8(ascii: "a") + 10)
  }
}
