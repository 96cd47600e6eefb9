extension DateReader {
  /// A zone or offset, blanks, a bracket or a parenthesis before it skipped: `Z`, `+01:00`, `UTC`, `UTC+2`, `PST`,
  /// `(CET)`, "Pacific time", `Europe/Berlin`.
  ///
  /// Abbreviations count in capitals only (`est` and `ist` are words of other languages). What they mean is said at
  /// `ZoneAbbreviation`.
  ///
  /// - Parameter readsNegativeOffset: whether `-05:00` without `UTC` before it is an offset.
  package static func zone(
    in text: ArraySlice<UInt8>, at offset: Int, readsNegativeOffset: Bool = false
  ) -> ZoneReading? {
    var cursor = TextCursor(text, at: offset)
    return zone(&cursor, readsNegativeOffset: readsNegativeOffset)
  }

  /// The same at the cursor, which steps over it.
  static func zone(_ cursor: inout TextCursor, readsNegativeOffset: Bool = false) -> ZoneReading? {
    cursor.attempt { cursor in
      let blanks = cursor.skipBlanks()
      if cursor.isAtEnd { return nil }
      let closing: UInt8? =
        cursor.take(UInt8(ascii: "("))
        ? UInt8(ascii: ")") : cursor.take(UInt8(ascii: "[")) ? UInt8(ascii: "]") : nil
      let start = cursor.index
      let isLoose = blanks > 0 && closing == nil
      guard
        let spelling = offsetSpelling(&cursor, isLoose: isLoose, readsNegative: readsNegativeOffset)
          ?? wordSpelling(&cursor)
      else { return nil }
      if let closing, !cursor.take(closing) { return nil }
      return ZoneReading(spelling: spelling, range: start..<cursor.index)
    }
  }

  /// Reads `text` as a zone as a whole: for settings, front matter and headings.
  package static func zone(_ text: String) -> ZoneSpelling? {
    let bytes = Array(text.utf8)[...]
    if let abbreviation = ZoneAbbreviation.spelling(ofName: text) { return abbreviation }
    guard let reading = zone(in: bytes, at: 0, readsNegativeOffset: true) else { return nil }
    var cursor = TextCursor(bytes, at: reading.range.upperBound)
    cursor.skipBlanks()
    return cursor.isAtEnd ? reading.spelling : nil
  }

  /// `+01:00`, `+0100`, `+1`, `-05:00`. Behind a blank only the full forms count: "14:03 +2 pods" is no offset.
  private static func offsetSpelling(
    _ cursor: inout TextCursor, isLoose: Bool, readsNegative: Bool
  ) -> ZoneSpelling? {
    cursor.attempt { cursor in
      guard let seconds = cursor.takeOffset(allowsShort: !isLoose), seconds >= 0 || readsNegative else {
        return nil
      }
      return .fixed(Zone(fixedOffset: seconds))
    }
  }

  private static func wordSpelling(_ cursor: inout TextCursor) -> ZoneSpelling? {
    // Small letters begin no zone but "utc", "gmt" and "z".
    let first = cursor.peek()
    guard first.isASCIIUppercase || "ugz".utf8.contains(first), let word = cursor.word() else { return nil }
    if let name = areaName(cursor, word) {
      cursor.index += name.utf8.count
      return .named(name)
    }
    guard !(word.upperBound < cursor.text.endIndex && cursor.text[word.upperBound].isASCIIDigit) else {
      return nil
    }
    let bytes = cursor.text[word]
    guard let spelling = ZoneAbbreviation.spelling(of: bytes) else { return regionSpelling(&cursor, word) }
    cursor.index = word.upperBound
    // "UTC+2", "GMT -05:00".
    if ZoneAbbreviation.isUTC(bytes) {
      let seconds = cursor.attempt { cursor in
        let blanks = cursor.skipBlanks()
        return cursor.takeOffset(allowsShort: blanks == 0)
      }
      if let seconds { return .fixed(Zone(fixedOffset: seconds)) }
    }
    return spelling
  }

  /// "Pacific time", "Eastern Daylight Time"; "Pacific" alone only where nothing follows it that it could describe.
  private static func regionSpelling(_ cursor: inout TextCursor, _ word: Range<Int>) -> ZoneSpelling? {
    guard let name = ZoneAbbreviation.region(of: cursor.text[word]) else { return nil }
    return cursor.attempt { cursor in
      cursor.index = word.upperBound
      cursor.skipBlanks()
      let next = cursor.peek()
      if cursor.take(word: "standard") || cursor.take(word: "daylight") { cursor.skipBlanks() }
      if cursor.take(word: "time") { return .named(name) }
      guard !next.isASCIILetter, !next.isASCIIDigit else { return nil }
      cursor.index = word.upperBound
      return .named(name)
    }
  }

  /// `Europe/Berlin`, `America/Argentina/Ushuaia`, `Etc/GMT+5`.
  private static func areaName(_ cursor: TextCursor, _ word: Range<Int>) -> String? {
    guard word.upperBound < cursor.text.endIndex, cursor.text[word.upperBound] == UInt8(ascii: "/"),
      ZoneAbbreviation.isArea(cursor.text[word])
    else { return nil }
    var end = word.upperBound
    while end < cursor.text.endIndex {
      let byte = cursor.text[end]
      let isPart = byte.isASCIILetter || byte.isASCIIDigit || "/_-+".utf8.contains(byte)
      guard isPart else { break }
      end += 1
    }
    while let last = cursor.text[..<end].last, "/_-+".utf8.contains(last) { end -= 1 }
    guard end > word.upperBound else { return nil }
    return String(decoding: cursor.text[word.lowerBound..<end], as: UTF8.self)
  }
}

extension TextCursor {
  /// A signed offset in seconds: `+01:00`, `−0530`, `+1`; at most 14 hours either way.
  ///
  /// - Parameter allowsShort: whether hours alone suffice.
  fileprivate mutating func takeOffset(allowsShort: Bool) -> Int? {
    attempt { cursor in
      guard let sign = cursor.takeSign() else { return nil }
      var minutes: Int
      if let written = cursor.number(4...4) {
        minutes = written / 100 * 60 + written % 100
      } else {
        guard let hours = cursor.number(1...2) else { return nil }
        minutes = hours * 60
        let written = cursor.attempt { cursor in
          cursor.take(UInt8(ascii: ":")) ? cursor.number(2...2) : nil
        }
        if let written {
          minutes += written
        } else if !allowsShort || cursor.peek() == UInt8(ascii: ".") && cursor.peek(1).isASCIIDigit {
          return nil
        }
      }
      return minutes <= 14 * 60 ? sign * minutes * 60 : nil
    }
  }

  /// `+`, `-` or `−`, as a factor.
  private mutating func takeSign() -> Int? {
    if take(UInt8(ascii: "+")) { return 1 }
    if take(UInt8(ascii: "-")) { return -1 }
    guard peek() == 0xE2, peek(1) == 0x88, peek(2) == 0x92 else { return nil }
    index += 3
    return -1
  }
}
