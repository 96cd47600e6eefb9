import Markdown

/// Finds the zone that a heading or a sentence states for the times around it.
enum StatedZone {
  /// The first zone named in `text`; an offset in brackets behind an abbreviation wins over it.
  static func first(in text: ArraySlice<UInt8>) -> ZoneReading? {
    var cursor = TextCursor(text, at: text.startIndex)
    var isInsideWord = false
    for index in text.indices {
      let byte = text[index]
      let isWordByte = byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
      defer { isInsideWord = isWordByte }
      guard byte.isASCIILetter, !isInsideWord else { continue }
      cursor.index = index
      guard let found = DateReader.zone(&cursor), found.range.count > 1 else { continue }
      if let second = DateReader.zone(&cursor),
        case .fixed(let zone) = second.spelling,
        zone != .utc
      {
        return ZoneReading(spelling: second.spelling, range: found.range.lowerBound..<second.range.upperBound)
      }
      return found
    }
    return nil
  }

  /// The zone of a sentence that speaks of times: "All times in UTC", "times are CET".
  static func inSentence(_ prose: Prose) -> ZoneReading? {
    guard prose.text.count < 600 else { return nil }
    return speaking.isFound(in: prose.text) ? first(in: prose.text[...]) : nil
  }

  private static let speaking = PhraseSearch([
    "times ", "timezone", "time zone", "timestamps", "all time", "(utc", "time is ", "time in ", "times:",
  ])
}
