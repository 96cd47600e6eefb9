/// Reads the YAML that nearly all front matter is written in: lines of `key: value`, below a key without value more of
/// them or a list, all in ASCII.
///
/// It reads what it knows exactly as libyaml does, for a fraction of the cost, and leaves everything else to libyaml:
/// a line that it does not know is no fault, but the end of its trade.
struct PlainYAML {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// What the first byte counts as.
  private let offset: Int
  private var position = 0

  /// Each key is compared with those before it, which is quick among those that people write.
  private static let mostKeys = 100

  /// The mapping that a text holds, with its ranges counted from `offset`; nil where it is up to libyaml to say.
  ///
  /// - Complexity: O(n).
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) -> YAMLValue? {
    var reader = PlainYAML(bytes: bytes, offset: offset)
    guard let indentation = reader.nextIndentation(), indentation == 0,
      let root = reader.readMapping(indentation: 0, isNested: false), reader.position == bytes.count
    else { return nil }
    return root
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  // MARK: Lines

  /// Skips empty lines; the blanks before the text of the next one, nil at the end.
  private mutating func nextIndentation() -> Int? {
    while position < bytes.count, bytes[position] == 0x0A { position += 1 }
    var end = position
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    return end < bytes.count ? end - position : nil
  }

  /// Goes behind the end of the line, before which only blanks may stand.
  private mutating func endLine() -> Bool {
    skipBlanks()
    guard position < bytes.count else { return true }
    guard bytes[position] == 0x0A else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
  }

  // MARK: Collections

  private mutating func readMapping(indentation: Int, isNested: Bool) -> YAMLValue? {
    var entries: [YAMLValue.Entry] = []
    entries.reserveCapacity(isNested ? 4 : 24)
    while let next = nextIndentation(), next >= indentation {
      guard next == indentation else { return nil }
      position += indentation
      guard let keyRange = readKey() else { return nil }
      let key = text(keyRange)
      guard entries.count < Self.mostKeys,
        !entries.contains(where: { $0.keyRange.count == keyRange.count && $0.key == key }), key != "null",
        let value = isAtLineEnd ? readBelow(indentation, isNested: isNested) : readValue()
      else { return nil }
      entries.append(YAMLValue.Entry(key: key, keyRange: range(keyRange), value: value))
    }
    guard let first = entries.first, let last = entries.last else { return nil }
    return .mapping(entries, range: first.keyRange.lowerBound..<last.value.range.upperBound)
  }

  /// What stands below a key without a value of its own: a list, a mapping, or nothing at all.
  private mutating func readBelow(_ indentation: Int, isNested: Bool) -> YAMLValue? {
    let colon = position
    guard endLine() else { return nil }
    guard let next = nextIndentation(), next > indentation else {
      // A list may stand right below its key.
      if nextIndentation() == indentation, bytes[position + indentation] == UInt8(ascii: "-") { return nil }
      return .scalar("", isPlain: true, range: range(colon..<colon))
    }
    guard !isNested else { return nil }
    return bytes[position + next] == UInt8(ascii: "-")
      ? readList(indentation: next) : readMapping(indentation: next, isNested: true)
  }

  private mutating func readList(indentation: Int) -> YAMLValue? {
    let start = position + indentation
    var members: [YAMLValue] = []
    while let next = nextIndentation(), next > 0 {
      let dash = position + next
      guard next == indentation, bytes[dash] == UInt8(ascii: "-"), dash + 1 < bytes.count,
        bytes[dash + 1] == 0x20
      else { return nil }
      position = dash + 1
      skipBlanks()
      guard !isAtLineEnd, let value = readValue() else { return nil }
      members.append(value)
    }
    guard let last = members.last else { return nil }
    return .sequence(members, range: offset + start..<last.range.upperBound)
  }

  // MARK: Keys and values

  /// Reads a word with its colon and the blanks behind it.
  private mutating func readKey() -> Range<Int>? {
    let start = position
    while position < bytes.count, bytes[position].isKeyPart { position += 1 }
    let key = start..<position
    guard !key.isEmpty, key.count < 128, bytes[start] != UInt8(ascii: "-"), position < bytes.count,
      bytes[position] == UInt8(ascii: ":")
    else { return nil }
    position += 1
    guard position == bytes.count || bytes[position] == 0x20 || bytes[position] == 0x0A else { return nil }
    return key
  }

  /// Reads what stands behind a colon or a dash, up to the next line.
  private mutating func readValue() -> YAMLValue? {
    skipBlanks()
    let value: YAMLValue?
    switch bytes[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): value = readQuoted()
    case UInt8(ascii: "["): value = readBrackets()
    default: value = readPlain(isInBrackets: false)
    }
    return endLine() ? value : nil
  }

  /// Reads a text in quotation marks without escapes.
  private mutating func readQuoted() -> YAMLValue? {
    let start = position
    let mark = bytes[position]
    position += 1
    while position < bytes.count, bytes[position] != mark {
      guard bytes[position].isPrintable, bytes[position] != UInt8(ascii: "\\") else { return nil }
      position += 1
    }
    guard position < bytes.count else { return nil }
    position += 1
    // Two marks in a row are one of the text.
    guard position == bytes.count || bytes[position] != mark else { return nil }
    return .scalar(text(start + 1..<position - 1), isPlain: false, range: range(start..<position))
  }

  /// Reads a list in brackets whose members are words or stand in quotation marks.
  private mutating func readBrackets() -> YAMLValue? {
    let start = position
    var members: [YAMLValue] = []
    repeat {
      position += 1
      skipBlanks()
      guard position < bytes.count else { return nil }
      if members.isEmpty, bytes[position] == UInt8(ascii: "]") { break }
      let isQuoted = bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
      guard let member = isQuoted ? readQuoted() : readPlain(isInBrackets: true) else { return nil }
      members.append(member)
      skipBlanks()
    } while position < bytes.count && bytes[position] == UInt8(ascii: ",")
    guard position < bytes.count, bytes[position] == UInt8(ascii: "]") else { return nil }
    position += 1
    return .sequence(members, range: range(start..<position))
  }

  /// Reads a text without quotation marks; it ends with the line, or with its place in brackets.
  private mutating func readPlain(isInBrackets: Bool) -> YAMLValue? {
    let start = position
    guard start < bytes.count, !bytes[start].isIndicator else { return nil }
    while position < bytes.count, bytes[position] != 0x0A {
      let byte = bytes[position]
      if isInBrackets {
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") { break }
        guard byte.isPartOfMember else { return nil }
      }
      guard byte.isPrintable else { return nil }
      if byte == UInt8(ascii: ":") {
        let next = position + 1
        guard next < bytes.count, bytes[next] != 0x20, bytes[next] != 0x0A else { return nil }
      }
      // A comment, or what looks like one.
      if byte == UInt8(ascii: "#"), bytes[position - 1] == 0x20 { return nil }
      position += 1
    }
    var end = position
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return .scalar(text(start..<end), isPlain: true, range: range(start..<end))
  }

  // MARK: Bytes

  /// Whether nothing but blanks stands before the next line.
  private var isAtLineEnd: Bool {
    var end = position
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    return end == bytes.count || bytes[end] == 0x0A
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private func range(_ range: Range<Int>) -> Range<Int> {
    offset + range.lowerBound..<offset + range.upperBound
  }
}

extension UInt8 {
  fileprivate var isPrintable: Bool { self >= 0x20 && self < 0x7F }

  fileprivate var isKeyPart: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }

  /// What a word in brackets may consist of without a second meaning there.
  fileprivate var isPartOfMember: Bool {
    isKeyPart || self == 0x20 || self == UInt8(ascii: ".") || self == UInt8(ascii: "/")
      || self == UInt8(ascii: "+")
  }

  /// What means something of its own, or may, where a text without quotation marks begins.
  fileprivate var isIndicator: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"),
      UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"),
      UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      true
    default: false
    }
  }
}
