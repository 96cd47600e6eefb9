/// The shape of an incident's id: literals, classes such as `[A-Z0-9]`, and `?`, `*`, `+`, `{n}`, `{m,n}` behind
/// either. Matching is by bytes, and bounded by the pattern's and the text's length.
package struct IdentifierPattern: Sendable, Equatable {
  private let parts: [Part]
  /// With which bytes an id may begin.
  let openings: BytePairs

  private struct Part: Sendable, Equatable {
    var accepted: [ClosedRange<UInt8>]
    var least = 1
    var most = 1

    var isLiteral: Bool { least == 1 && most == 1 && accepted.count == 1 && accepted[0].count == 1 }
  }

  /// The same as a regular expression, for the schema; nil where it speaks of more than ASCII.
  package var regularExpression: String? {
    var text = "^(?=.{1,\(Self.longest)}$)"
    for part in parts {
      guard part.accepted.allSatisfy({ $0.upperBound < 0x80 }) else { return nil }
      let ranges = part.accepted.map {
        $0.count == 1
          ? Self.escaped($0.lowerBound) : "\(Self.escaped($0.lowerBound))-\(Self.escaped($0.upperBound))"
      }
      text += "[\(ranges.joined())]"
      if part.least != 1 || part.most != 1 { text += "{\(part.least),\(part.most)}" }
    }
    return text + "$"
  }

  /// A byte inside of a class.
  private static func escaped(_ byte: UInt8) -> String {
    let sign = String(decoding: [byte], as: UTF8.self)
    return "\\]^-[".contains(sign) ? "\\" + sign : sign
  }

  /// An id has at most this many bytes.
  private static let longest = 64

  /// Nil where `pattern` is not of this form.
  package init?(_ pattern: String) {
    var cursor = TextCursor(Array(pattern.utf8)[...], at: 0)
    var parts: [Part] = []
    while !cursor.isAtEnd {
      let byte = cursor.peek()
      cursor.index += 1
      switch byte {
      case UInt8(ascii: "["):
        guard let ranges = cursor.takeClass() else { return nil }
        parts.append(Part(accepted: ranges))
      case UInt8(ascii: "\\"):
        guard !cursor.isAtEnd else { return nil }
        parts.append(Part(accepted: [cursor.peek()...cursor.peek()]))
        cursor.index += 1
      case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "{"):
        guard let last = parts.indices.last, let (least, most) = cursor.takeCount(byte, longest: Self.longest)
        else { return nil }
        parts[last].least = least
        parts[last].most = most
      case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"),
        UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "."):
        return nil
      default:
        parts.append(Part(accepted: [byte...byte]))
      }
    }
    guard !parts.isEmpty, parts.count <= Self.longest else { return nil }
    self.parts = parts
    openings = IdentifierPattern.openings(of: parts)
  }

  private static func openings(of parts: [Part]) -> BytePairs {
    var openings = BytePairs()
    let isOptional = parts[0].least == 0
    let second =
      parts[0].least == 1 && parts[0].most == 1 && parts.count > 1 && parts[1].least > 0 ? parts[1] : nil
    for first in isOptional ? [0...UInt8.max] : parts[0].accepted {
      for byte in first {
        guard let second else {
          openings.insert(byte)
          continue
        }
        for next in second.accepted.joined() { openings.insert(byte, next) }
      }
    }
    return openings
  }

  /// Whether the whole of `text` is such an id.
  package func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return end(in: bytes[...], at: 0) == bytes.count
  }

  /// Where an id that begins at `offset` ends: the longest one that no letter or digit follows; nil where none does.
  ///
  /// - Complexity: O(length of the pattern × square of the length of the id), which are at most 64 each.
  package func end(in text: ArraySlice<UInt8>, at offset: Int) -> Int? {
    // Nearly every word of a text is told apart by its first byte.
    if let first = parts.first, first.least > 0, offset < text.endIndex,
      !first.accepted.contains(where: { $0.contains(text[offset]) })
    {
      return nil
    }
    let text = text[offset..<min(text.endIndex, offset + Self.longest + 1)]
    // Literals at the front, such as "INC-", are compared at once.
    for (index, part) in parts.prefix(while: \.isLiteral).enumerated()
    where offset + index >= text.endIndex || text[offset + index] != part.accepted[0].lowerBound {
      return nil
    }
    // Every place that the parts so far can have come to, counted from the offset.
    var places = Places()
    places.insert(0)
    for part in parts {
      var next = Places()
      while let place = places.popFirst() {
        var index = offset + place
        var count = 0
        while true {
          if count >= part.least { next.insert(index - offset) }
          guard count < part.most, index < text.endIndex,
            part.accepted.contains(where: { $0.contains(text[index]) })
          else { break }
          index += 1
          count += 1
        }
      }
      if next.isEmpty { return nil }
      places = next
    }
    var longest: Int?
    while let place = places.popFirst() {
      let end = offset + place
      if place > 0, end == text.endIndex || !(text[end].isASCIILetter || text[end].isASCIIDigit) {
        longest = end
      }
    }
    return longest
  }

  /// Places of a text of 64 bytes and the one behind them, as bits.
  private struct Places {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    var isEmpty: Bool { low == 0 && high == 0 }

    /// - Parameter place: less than 128.
    mutating func insert(_ place: Int) {
      if place < 64 { low |= 1 << UInt64(place) } else { high |= 1 << UInt64(place - 64) }
    }

    mutating func popFirst() -> Int? {
      if low != 0 {
        defer { low &= low - 1 }
        return low.trailingZeroBitCount
      }
      guard high != 0 else { return nil }
      defer { high &= high - 1 }
      return 64 + high.trailingZeroBitCount
    }
  }
}

extension TextCursor {
  /// The rest of `[A-Z0-9_]`.
  fileprivate mutating func takeClass() -> [ClosedRange<UInt8>]? {
    var ranges: [ClosedRange<UInt8>] = []
    while !isAtEnd {
      let low = peek()
      index += 1
      if low == UInt8(ascii: "]") { return ranges.isEmpty ? nil : ranges }
      guard peek() == UInt8(ascii: "-"), peek(1) != UInt8(ascii: "]"), peek(1) != 0 else {
        ranges.append(low...low)
        continue
      }
      let high = peek(1)
      guard low <= high else { return nil }
      ranges.append(low...high)
      index += 2
    }
    return nil
  }

  /// How often the part before may occur; `sign` has been stepped over.
  fileprivate mutating func takeCount(_ sign: UInt8, longest: Int) -> (Int, Int)? {
    switch sign {
    case UInt8(ascii: "?"): return (0, 1)
    case UInt8(ascii: "*"): return (0, longest)
    case UInt8(ascii: "+"): return (1, longest)
    default:
      guard let least = number(1...2) else { return nil }
      var most = least
      if take(UInt8(ascii: ",")) { most = number(1...2) ?? longest }
      guard take(UInt8(ascii: "}")), least <= most else { return nil }
      return (least, min(most, longest))
    }
  }
}
