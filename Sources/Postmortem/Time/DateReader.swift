/// Reads dates, times and zones as people write them, at a given place of a text.
///
/// Every function is pure, reads at `offset` of a slice whose indices it keeps, and returns nil where nothing of
/// its kind begins there. None looks further than the thing itself: whether a number at the head of a row is a
/// time is for the caller to decide.
package enum DateReader {
  /// A date: `2021-07-27`, `2021/07/27`, "27 July 2021", "July 27th, 2021", "Feb 21", "Mon, 03 Feb 2020",
  /// `27.07.2021` (day first, as everywhere where dots are used), `09/21/2022`, `9/21/22`.
  ///
  /// - Parameter order: what `03/04/2021` means; where nil, a date in slashes or dashes whose first two figures
  ///   could both be the month is not read at all.
  package static func date(
    in text: ArraySlice<UInt8>, at offset: Int, order: DateOrder? = nil
  ) -> DateReading? {
    var cursor = TextCursor(text, at: offset)
    let start = cursor.index
    skipWeekday(&cursor)
    let parts: (year: Int?, month: Int, day: Int)?
    if cursor.peek().isASCIIDigit {
      parts = yearFirst(&cursor) ?? inFigures(&cursor, order) ?? dayThenMonth(&cursor)
    } else {
      parts = monthThenDay(&cursor)
    }
    guard let parts else { return nil }
    return DateReading(
      year: parts.year, month: parts.month, dayOfMonth: parts.day, range: start..<cursor.index)
  }

  /// The first date in `text` that begins at the start of a word; for titles, paths and headings.
  ///
  /// - Complexity: O(n) in the length of the text.
  package static func firstDate(in text: ArraySlice<UInt8>, order: DateOrder? = nil) -> DateReading? {
    var isInsideWord = false
    for index in text.indices {
      let byte = text[index]
      let isWordByte = byte.isASCIIDigit || byte.isASCIILetter || byte >= 0x80
      if isWordByte, !isInsideWord, let found = date(in: text, at: index, order: order) { return found }
      isInsideWord = isWordByte
    }
    return nil
  }

  /// `2021-07-27`, `2021/07/27`, `2021.07.27`.
  private static func yearFirst(_ cursor: inout TextCursor) -> (Int?, Int, Int)? {
    var ahead = cursor
    guard let year = ahead.number(4...4), let separator = ahead.takeSeparator(),
      let month = ahead.number(1...2), ahead.take(separator), let day = ahead.number(1...2)
    else { return nil }
    cursor = ahead
    return (year.value, month.value, day.value)
  }

  /// `27.07.2021`, `27/07/2021`, `07-27-2021`, and with slashes a year of two figures.
  private static func inFigures(_ cursor: inout TextCursor, _ order: DateOrder?) -> (Int?, Int, Int)? {
    var ahead = cursor
    guard let first = ahead.number(1...2), let separator = ahead.takeSeparator(),
      let second = ahead.number(1...2), ahead.take(separator),
      let year = ahead.takeYear(isShortAllowed: separator == UInt8(ascii: "/"))
    else { return nil }
    let isDayFirst: Bool
    if separator == UInt8(ascii: ".") || first.value > 12 {
      isDayFirst = true
    } else if second.value > 12 || first.value == second.value {
      isDayFirst = false
    } else if let order {
      isDayFirst = order == .dayFirst
    } else {
      return nil
    }
    cursor = ahead
    return isDayFirst ? (year, second.value, first.value) : (year, first.value, second.value)
  }

  /// "27 July 2021", "27th of July", "27. July", `27-Jul-2021`.
  private static func dayThenMonth(_ cursor: inout TextCursor) -> (Int?, Int, Int)? {
    var ahead = cursor
    guard let day = ahead.number(1...2) else { return nil }
    ahead.skipOrdinal()
    // "19. April", as some languages write ordinals.
    if ahead.peek() == UInt8(ascii: "."), ahead.peek(1) == UInt8(ascii: " ") { ahead.index += 1 }
    guard ahead.skipBlanks() > 0 || ahead.take(UInt8(ascii: "-")) else { return nil }
    if ahead.take(word: "of") { ahead.skipBlanks() }
    guard let month = takeMonth(&ahead) else { return nil }
    let year = takeYear(&ahead)
    guard year != nil || month.isCapitalised else { return nil }
    cursor = ahead
    return (year, month.value, day.value)
  }

  /// "July 27th, 2021", "Feb. 21", "Sep 29 2017".
  private static func monthThenDay(_ cursor: inout TextCursor) -> (Int?, Int, Int)? {
    var ahead = cursor
    guard let month = takeMonth(&ahead), ahead.skipBlanks() > 0 || ahead.take(UInt8(ascii: "-")),
      let day = ahead.number(1...2), !(ahead.peek() == UInt8(ascii: ":") && ahead.peek(1).isASCIIDigit)
    else { return nil }
    ahead.skipOrdinal()
    let year = takeYear(&ahead)
    guard year != nil || month.isCapitalised else { return nil }
    cursor = ahead
    return (year, month.value, day.value)
  }

  /// A year behind a date in words: ", 2021", " 2021", "-2021".
  private static func takeYear(_ cursor: inout TextCursor) -> Int? {
    var ahead = cursor
    let hasComma = ahead.take(UInt8(ascii: ","))
    guard ahead.skipBlanks() > 0 || hasComma || ahead.take(UInt8(ascii: "-")),
      let year = ahead.number(4...4), (1900...2199).contains(year.value)
    else { return nil }
    cursor = ahead
    return year.value
  }

  /// "Mon, ", "Tuesday ".
  private static func skipWeekday(_ cursor: inout TextCursor) {
    guard let word = cursor.word(), word.count >= 3 else { return }
    let name = cursor.text[word]
    guard weekdays.contains(where: { Self.names(name, $0) }) else { return }
    var ahead = cursor
    ahead.index = word.upperBound
    _ = ahead.take(UInt8(ascii: "."))
    let hasComma = ahead.take(UInt8(ascii: ","))
    if ahead.skipBlanks() > 0 || hasComma { cursor = ahead }
  }

  private static func takeMonth(_ cursor: inout TextCursor) -> (value: Int, isCapitalised: Bool)? {
    guard let word = cursor.word(), word.count >= 3 else { return nil }
    let name = cursor.text[word]
    guard let index = months.firstIndex(where: { Self.names(name, $0) }) else { return nil }
    cursor.index = word.upperBound
    if name.count < 5 { _ = cursor.take(UInt8(ascii: ".")) }
    return (index + 1, name.first?.isASCIIUppercase ?? false)
  }

  /// Whether `word` is `name` or one of its usual abbreviations: three letters, or four ("Sept", "Tues").
  private static func names(_ word: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    guard word.count == length || word.count == 3 || word.count == 4, word.count <= length else {
      return false
    }
    var position = 0
    for byte in word {
      if byte.asciiLowercased != name.utf8Start[position] { return false }
      position += 1
    }
    return true
  }

  private static let months: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  private static let weekdays: [StaticString] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

extension TextCursor {
  /// `-`, `/` or `.` between the figures of a date.
  fileprivate mutating func takeSeparator() -> UInt8? {
    for byte in [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")] where take(byte) { return byte }
    return nil
  }

  /// A year of four figures, or of two that stand for 2010 to 2069: older incidents are hardly written down so.
  mutating func takeYear(isShortAllowed: Bool) -> Int? {
    if let year = number(4...4) { return year.value }
    guard isShortAllowed else { return nil }
    var ahead = self
    guard let year = ahead.number(2...2), (10...69).contains(year.value), ahead.peek() != UInt8(ascii: "/")
    else {
      return nil
    }
    self = ahead
    return 2000 + year.value
  }

  /// `st`, `nd`, `rd` or `th` behind a day.
  fileprivate mutating func skipOrdinal() {
    _ = take(word: "th") || take(word: "st") || take(word: "nd") || take(word: "rd")
  }
}
