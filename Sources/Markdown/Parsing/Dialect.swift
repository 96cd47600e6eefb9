/// What of GitHub's dialect a body may make use of. What it cannot hold is not asked of cmark-gfm, for the library then
/// looks for it in every text.
struct Dialect {
  /// References to notes, and the notes.
  let hasFootnotes: Bool
  /// Addresses in running text, which become links.
  ///
  /// Where it is false, an address stands as the target of a link at most. What seems to be a target may be none: a tree
  /// that was parsed without addresses and has one in its text has to be parsed again.
  let hasAddresses: Bool

  /// All of it.
  static let whole = Dialect(hasFootnotes: true, hasAddresses: true)

  private init(hasFootnotes: Bool, hasAddresses: Bool) {
    self.hasFootnotes = hasFootnotes
    self.hasAddresses = hasAddresses
  }

  /// - Complexity: O(n), some leaps of the library through the bytes.
  init(of body: UnsafeBufferPointer<UInt8>) {
    // An entity may stand for any sign.
    let hasEntities = body.hasPlace(of: UInt8(ascii: "&")) { Entity(in: body, at: $0) != nil }
    hasFootnotes = hasEntities || body.hasPlace(of: UInt8(ascii: "^")) { _ in true }
    hasAddresses =
      hasEntities || body.hasPlace(of: UInt8(ascii: ":")) { Dialect.isInText(schemeEnd: $0, in: body) }
      || body.hasPlace(of: UInt8(ascii: "@")) { $0 > 0 && body[$0 - 1].mayEndMailbox }
      || body.hasPlace(of: UInt8(ascii: "w")) { Dialect.isInText(host: $0, in: body) }
  }

  /// Whether text that was parsed without addresses holds one.
  static func isMissed(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.hasPlace(of: UInt8(ascii: ":")) { isScheme(endingAt: $0, in: text) }
  }

  private static func isScheme(endingAt colon: Int, in body: UnsafeBufferPointer<UInt8>) -> Bool {
    colon + 2 < body.count && body[colon + 1] == UInt8(ascii: "/") && body[colon + 2] == UInt8(ascii: "/")
  }

  /// Whether an address stands at a colon, and does not seem to be a target: behind `](`, `<` or `]: `.
  private static func isInText(schemeEnd colon: Int, in body: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isScheme(endingAt: colon, in: body) else { return false }
    var start = colon
    while start > 0, body[start - 1].isLetter { start -= 1 }
    guard start > 0 else { return true }
    switch body[start - 1] {
    case UInt8(ascii: "<"): return false
    case UInt8(ascii: "("): return start < 2 || body[start - 2] != UInt8(ascii: "]")
    case UInt8(ascii: " "):
      return start < 3 || body[start - 2] != UInt8(ascii: ":") || body[start - 3] != UInt8(ascii: "]")
    default: return true
    }
  }

  /// Whether `www.` stands at `place`; behind a slash the library never takes it for the beginning of an address.
  private static func isInText(host place: Int, in body: UnsafeBufferPointer<UInt8>) -> Bool {
    place + 3 < body.count && body[place + 1] == UInt8(ascii: "w") && body[place + 2] == UInt8(ascii: "w")
      && body[place + 3] == UInt8(ascii: ".") && (place == 0 || body[place - 1] != UInt8(ascii: "/"))
  }
}

extension UInt8 {
  /// Whether the byte may stand before the `@` of a mail address; a backslash may vanish from between.
  fileprivate var mayEndMailbox: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\\"): true
    default: isLetter || isDigit
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a place of `byte` satisfies a condition.
  fileprivate func hasPlace(of byte: UInt8, _ condition: (Int) -> Bool) -> Bool {
    var index = 0
    while let place = place(of: byte, in: index..<count) {
      if condition(place) { return true }
      index = place + 1
    }
    return false
  }
}
