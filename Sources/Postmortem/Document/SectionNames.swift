/// What the headings of real postmortems mean.
enum SectionNames {
  /// The section that `title` names; nil for a heading of the author's own.
  ///
  /// - Parameter synonyms: further names, lower case; they go before the table.
  static func kind(of title: String, synonyms: [String: SectionKind] = [:]) -> SectionKind? {
    let key = key(of: title)
    guard !key.isEmpty else { return nil }
    if !synonyms.isEmpty, let kind = synonyms[key] ?? synonyms[title.trimmed.lowercased()] { return kind }
    if asksFiveTimes(title) { return .fiveWhys }
    if let kind = table[key] { return kind }
    if let head = head(of: title) {
      let key = self.key(of: head)
      if let kind = synonyms[key] ?? table[key] { return kind }
    }
    for opening in openings where key.hasPrefix(opening.words) { return opening.kind }
    for ending in endings where key.hasSuffix(ending.words) { return ending.kind }
    return nil
  }

  /// Whether a title names the five whys anywhere, for they stand behind other names: "Root cause analysis (5 whys)".
  ///
  /// A lone "why" behind a number is the question of a numbered heading, unless nothing or "analysis" follows.
  private static func asksFiveTimes(_ title: String) -> Bool {
    guard why.isFound(in: title.utf8), five.isFound(in: title.utf8) else { return false }
    let words = words(of: title)
    for (index, word) in words.enumerated() where word == "five" || word == "5" {
      let next = index + 1 < words.count ? words[index + 1] : ""
      let third = index + 2 < words.count ? words[index + 2] : "analysis"
      if next == "whys" || next == "why" && third == "analysis" { return true }
      if index > 0, words[index - 1] == "why", next == "" || next == "times" { return true }
    }
    return false
  }

  /// The words of a title in lower case; apostrophes vanish.
  private static func words(of title: String) -> [PackedWord] {
    if title.isASCII { return PackedWord.all(in: title.utf8) }
    return title.lowercased().replacing("'", with: "").replacing("\u{2019}", with: "")
      .split { !$0.isLetter && !$0.isNumber }.map { PackedWord($0) }
  }

  private static let why = PhraseSearch(["why"])
  private static let five = PhraseSearch(["five", "5"])

  /// A heading without what authors put around its name: case, numbering, emoji, what stands in parentheses,
  /// punctuation, and the difference between straight and curly quotes.
  static func key(of title: String) -> String {
    var words = KeyWords(capacity: title.utf8.count)
    if title.isASCII {
      for byte in title.utf8 { words.add(ascii: byte.asciiLowercased) }
    } else {
      for scalar in title.lowercased().unicodeScalars { words.add(scalar) }
    }
    // Numbering, and the short names of emoji are rare enough to be told by what follows them.
    let key = String(decoding: words.bytes, as: UTF8.self)
    guard let first = words.bytes.first, !first.isASCIILetter else { return key }
    let parts = key.split(separator: " ")
    var start = 0
    while start + 1 < parts.count, parts[start].allSatisfy(\.isNumber),
      !["whys", "why"].contains(parts[start + 1])
    {
      start += 1
    }
    return parts[start...].joined(separator: " ")
  }

  /// What stands before a dash or a colon: "Timeline - all times in UTC".
  private static func head(of title: String) -> String? {
    let bytes = title.utf8
    var last: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: ","):
        if index > bytes.startIndex { return String(title[..<index]) }
      case UInt8(ascii: "-"):
        if last == 0x20 || last == UInt8(ascii: "-") { return String(title[..<index]) }
      case 0xE2:
        let isDash =
          bytes[index...].starts(with: "\u{2014}".utf8) || bytes[index...].starts(with: "\u{2013}".utf8)
        if isDash, index > bytes.startIndex { return String(title[..<index]) }
      default: break
      }
      last = byte
    }
    return nil
  }
}

/// The words of a heading, taken from its scalars one by one.
private struct KeyWords {
  private(set) var bytes: [UInt8] = []
  /// Parentheses that are open.
  private var depth = 0
  private var isGap = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// - Parameter byte: in lower case.
  mutating func add(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard depth == 0 else { return }
      beginLetter()
      bytes.append(byte)
    case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): break
    case UInt8(ascii: "&"):
      bytes.append(contentsOf: (bytes.isEmpty ? "and" : " and").utf8)
      isGap = true
    default: if depth == 0 { isGap = true }
    }
  }

  /// - Parameter scalar: in lower case.
  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return add(ascii: UInt8(scalar.value)) }
    guard scalar != "\u{2019}", scalar != "\u{2018}", depth == 0 else { return }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
      isGap = true
      return
    }
    beginLetter()
    bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }

  private mutating func beginLetter() {
    if isGap, !bytes.isEmpty { bytes.append(0x20) }
    isGap = false
  }
}

extension String {
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
