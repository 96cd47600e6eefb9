import Markdown

/// Finds the zone that a heading or a sentence states for the times around it.
enum StatedZone {
  /// The first zone named in `prose`; an offset in brackets behind an abbreviation wins over it.
  static func first(in prose: Prose) -> ZoneReading? {
    let text = prose.text[...]
    var isInsideWord = false
    for index in text.indices {
      let byte = text[index]
      let isWordByte = byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
      defer { isInsideWord = isWordByte }
      guard byte.isASCIILetter, !isInsideWord, let found = DateReader.zone(in: text, at: index),
        found.range.count > 1
      else { continue }
      if let second = DateReader.zone(in: text, at: found.range.upperBound),
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
    let text = String(decoding: prose.text, as: UTF8.self).lowercased()
    let speaks = [
      "times ", "timezone", "time zone", "timestamps", "all time", "(utc", "time is ", "time in ", "times:",
    ]
    guard speaks.contains(where: { text.contains($0) }) else { return nil }
    return first(in: prose)
  }
}
