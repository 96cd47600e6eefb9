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
    return date(&cursor, order)
  }

  /// The same at the cursor, which steps over it.
  static func date(_ cursor: inout TextCursor, _ order: DateOrder?) -> DateReading? {
    cursor.attempt { cursor in
      let start = cursor.index
      skipWeekday(&cursor)
      let parts: (year: Int?, month: Int, day: Int)?
      if !cursor.peek().isASCIIDigit {
        parts = monthThenDay(&cursor)
      } else if cursor.peek(1).isASCIIDigit, cursor.peek(2).isASCIIDigit {
        parts = yearFirst(&cursor)
      } else if cursor.peek(1) == UInt8(ascii: ":") || cursor.peek(2) == UInt8(ascii: ":") {
        // A time of day.
        parts = nil
      } else {
        parts = inFigures(&cursor, order) ?? dayThenMonth(&cursor)
      }
      return parts.map {
        DateReading(year: $0.year, month: $0.month, dayOfMonth: $0.day, range: start..<cursor.index)
      }
    }
  }

  /// The first date in `text` that begins at the start of a word; for titles, paths and headings.
  ///
  /// - Complexity: O(n) in the length of the text.
  package static func firstDate(in text: ArraySlice<UInt8>, order: DateOrder? = nil) -> DateReading? {
    var cursor = TextCursor(text, at: text.startIndex)
    var isInsideWord = false
    while !cursor.isAtEnd {
      let byte = cursor.peek()
      let isWordByte = byte.isASCIIDigit || byte.isASCIILetter || byte >= 0x80
      if isWordByte, !isInsideWord, mayBegin(with: byte), let found = date(&cursor, order) { return found }
      isInsideWord = isWordByte
      cursor.index += 1
    }
    return nil
  }

  /// Whether a date may begin with `byte`.
  private static func mayBegin(with byte: UInt8) -> Bool {
    byte.isASCIIDigit || months.mayBegin(with: byte) || weekdays.mayBegin(with: byte)
  }

  /// `2021-07-27`, `2021/07/27`, `2021.07.27`.
  private static func yearFirst(_ cursor: inout TextCursor) -> (Int?, Int, Int)? {
    cursor.attempt { cursor in
      guard let year = cursor.number(4...4), let separator = cursor.takeSeparator(),
        let month = cursor.number(1...2), cursor.take(separator), let day = cursor.number(1...2)
      else { return nil }
      return (year, month, day)
    }
  }

  /// `27.07.2021`, `27/07/2021`, `07-27-2021`, and with slashes a year of two figures.
  private static func inFigures(_ cursor: inout TextCursor, _ order: DateOrder?) -> (Int?, Int, Int)? {
    cursor.attempt { cursor in
      guard let first = cursor.number(1...2), let separator = cursor.takeSeparator(),
        let second = cursor.number(1...2), cursor.take(separator),
        let year = cursor.takeYear(isShortAllowed: separator == UInt8(ascii: "/"))
      else { return nil }
      let isDayFirst: Bool
      if separator == UInt8(ascii: ".") || first > 12 {
        isDayFirst = true
      } else if second > 12 || first == second {
        isDayFirst = false
      } else if let order {
        isDayFirst = order == .dayFirst
      } else {
        return nil
      }
      return isDayFirst ? (year, second, first) : (year, first, second)
    }
  }

  /// "27 July 2021", "27th of July", "27. July", `27-Jul-2021`.
  private static func dayThenMonth(_ cursor: inout TextCursor) -> (Int?, Int, Int)? {
    cursor.attempt { cursor in
      guard let day = cursor.number(1...2) else { return nil }
      cursor.skipOrdinal()
      // "19. April", as some languages write ordinals.
      if cursor.peek() == UInt8(ascii: "."), cursor.peek(1) == UInt8(ascii: " ") { cursor.index += 1 }
      guard cursor.skipBlanks() > 0 || cursor.take(UInt8(ascii: "-")) else { return nil }
      if cursor.take(word: "of") { cursor.skipBlanks() }
      guard let month = takeMonth(&cursor) else { return nil }
      let year = takeYear(&cursor)
      guard year != nil || month.isCapitalised else { return nil }
      return (year, month.value, day)
    }
  }

  /// "July 27th, 2021", "Feb. 21", "Sep 29 2017".
  private static func monthThenDay(_ cursor: inout TextCursor) -> (Int?, Int, Int)? {
    cursor.attempt { cursor in
      guard let month = takeMonth(&cursor), cursor.skipBlanks() > 0 || cursor.take(UInt8(ascii: "-")),
        let day = cursor.number(1...2),
        !(cursor.peek() == UInt8(ascii: ":") && cursor.peek(1).isASCIIDigit)
      else { return nil }
      cursor.skipOrdinal()
      let year = takeYear(&cursor)
      guard year != nil || month.isCapitalised else { return nil }
      return (year, month.value, day)
    }
  }

  /// A year behind a date in words: ", 2021", " 2021", "-2021".
  private static func takeYear(_ cursor: inout TextCursor) -> Int? {
    cursor.attempt { cursor in
      let hasComma = cursor.take(UInt8(ascii: ","))
      guard cursor.skipBlanks() > 0 || hasComma || cursor.take(UInt8(ascii: "-")),
        let year = cursor.number(4...4), (1900...2199).contains(year)
      else { return nil }
      return year
    }
  }

  /// "Mon, ", "Tuesday ".
  private static func skipWeekday(_ cursor: inout TextCursor) {
    guard let name = weekdays.name(at: cursor) else { return }
    let start = cursor.index
    cursor.index += name.length
    _ = cursor.take(UInt8(ascii: "."))
    let hasComma = cursor.take(UInt8(ascii: ","))
    if cursor.skipBlanks() == 0, !hasComma { cursor.index = start }
  }

  private static func takeMonth(_ cursor: inout TextCursor) -> (value: Int, isCapitalised: Bool)? {
    guard let name = months.name(at: cursor) else { return nil }
    let isCapitalised = cursor.peek().isASCIIUppercase
    cursor.index += name.length
    if name.length < 5 { _ = cursor.take(UInt8(ascii: ".")) }
    return (name.place + 1, isCapitalised)
  }

  private static let months = CalendarNames([
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ])

  private static let weekdays = CalendarNames([
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ])
}

extension TextCursor {
  /// `-`, `/` or `.` between the figures of a date.
  fileprivate mutating func takeSeparator() -> UInt8? {
    let byte = peek()
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") else {
      return nil
    }
    index += 1
    return byte
  }

  /// A year of four figures, or of two that stand for 2010 to 2069: older incidents are hardly written down so.
  mutating func takeYear(isShortAllowed: Bool) -> Int? {
    if let year = number(4...4) { return year }
    guard isShortAllowed else { return nil }
    return attempt { cursor in
      guard let year = cursor.number(2...2), (10...69).contains(year),
        cursor.peek() != UInt8(ascii: "/")
      else { return nil }
      return 2000 + year
    }
  }

  /// `st`, `nd`, `rd` or `th` behind a day.
  fileprivate mutating func skipOrdinal() {
    guard peek().isASCIILetter else { return }
    _ = take(word: "th") || take(word: "st") || take(word: "nd") || take(word: "rd")
  }
}
