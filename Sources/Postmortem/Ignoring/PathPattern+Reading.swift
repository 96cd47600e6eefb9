extension PathPattern {
  /// Reads a pattern; nil where nothing can ever match it: a bracket that is never closed, a class that there is not,
  /// a lone backslash at the end.
  package init?(_ text: ArraySlice<UInt8>) {
    let start = text.firstIndex { Self.signs.contains($0) } ?? text.endIndex
    beginning = Array(text[..<start])
    var parts: [Part] = []
    // The rest is read on its own: as in git, it counts as beginning behind a slash.
    var rest = Cursor(text[start...])
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "?"): parts.append(.anyByte)
      case UInt8(ascii: "*"): parts.append(rest.stars())
      case UInt8(ascii: "["):
        guard let set = rest.bracket() else { return nil }
        parts.append(.oneOf(set))
      case UInt8(ascii: "\\"):
        guard let meant = rest.next() else { return nil }
        parts.append(.byte(meant))
      default: parts.append(.byte(byte))
      }
    }
    self.parts = parts
  }

  private static let signs: Set<UInt8> = Set("*?[\\".utf8)

  /// The part of a pattern that is still to be read.
  private struct Cursor {
    private let text: ArraySlice<UInt8>
    private var index: Int

    init(_ text: ArraySlice<UInt8>) {
      self.text = text
      index = text.startIndex
    }

    mutating func next() -> UInt8? {
      guard index < text.endIndex else { return nil }
      defer { index += 1 }
      return text[index]
    }

    private func peek(_ distance: Int = 0) -> UInt8? {
      index + distance < text.endIndex ? text[index + distance] : nil
    }

    /// What a run of stars means, the first of which was read.
    mutating func stars() -> Part {
      let first = index - 1
      while peek() == UInt8(ascii: "*") { index += 1 }
      guard index - first > 1, first == text.startIndex || text[first - 1] == UInt8(ascii: "/") else {
        return .anyName
      }
      switch peek() {
      case UInt8(ascii: "/"):
        index += 1
        return .folders
      case nil: return .anything
      case UInt8(ascii: "\\"): return peek(1) == UInt8(ascii: "/") ? .anything : .anyName
      default: return .anyName
      }
    }

    /// The bytes that a bracket stands for, whose `[` was read; nil where it cannot be understood.
    mutating func bracket() -> ByteSet? {
      var set = ByteSet()
      let isNegated = peek() == UInt8(ascii: "!") || peek() == UInt8(ascii: "^")
      if isNegated { index += 1 }
      // What a range may begin with.
      var previous: UInt8?
      var isFirst = true
      while true {
        guard var byte = next() else { return nil }
        if byte == UInt8(ascii: "]"), !isFirst { break }
        isFirst = false
        if byte == UInt8(ascii: "-"), let low = previous, let high = peek(), high != UInt8(ascii: "]") {
          index += 1
          var last = high
          if high == UInt8(ascii: "\\") {
            guard let meant = next() else { return nil }
            last = meant
          }
          if low <= last { for member in low...last { set.insert(member) } }
          previous = nil
          continue
        }
        if byte == UInt8(ascii: "["), peek() == UInt8(ascii: ":") {
          let start = index + 1
          guard let close = text[start...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
          if close > start, text[close - 1] == UInt8(ascii: ":") {
            guard let members = ByteSet(named: text[start..<close - 1]) else { return nil }
            set.formUnion(members)
            index = close + 1
            previous = nil
            continue
          }
        } else if byte == UInt8(ascii: "\\") {
          guard let meant = next() else { return nil }
          byte = meant
        }
        set.insert(byte)
        previous = byte
      }
      if isNegated { set = set.inverted }
      set.remove(UInt8(ascii: "/"))
      return set
    }
  }
}

extension ByteSet {
  /// A class of ASCII such as `digit` in `[[:digit:]]`; nil for a name that stands for none.
  fileprivate init?(named name: ArraySlice<UInt8>) {
    self.init()
    let ranges: [ClosedRange<Unicode.Scalar>]
    switch String(decoding: name, as: UTF8.self) {
    case "alnum": ranges = ["0"..."9", "A"..."Z", "a"..."z"]
    case "alpha": ranges = ["A"..."Z", "a"..."z"]
    case "blank": ranges = [" "..." ", "\t"..."\t"]
    case "cntrl": ranges = ["\0"..."\u{1F}", "\u{7F}"..."\u{7F}"]
    case "digit": ranges = ["0"..."9"]
    case "graph": ranges = ["!"..."~"]
    case "lower": ranges = ["a"..."z"]
    case "print": ranges = [" "..."~"]
    case "punct": ranges = ["!"..."/", ":"..."@", "["..."`", "{"..."~"]
    case "space": ranges = ["\t"..."\r", " "..." "]
    case "upper": ranges = ["A"..."Z"]
    case "xdigit": ranges = ["0"..."9", "A"..."F", "a"..."f"]
    default: return nil
    }
    for range in ranges {
      for byte in UInt8(range.lowerBound.value)...UInt8(range.upperBound.value) { insert(byte) }
    }
  }

  fileprivate mutating func formUnion(_ other: ByteSet) {
    for byte in UInt8.min...UInt8.max where other.contains(byte) { insert(byte) }
  }
}
