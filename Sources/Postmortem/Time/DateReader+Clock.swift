extension DateReader {
  /// A time of day at the cursor, which steps over it: `14:03`, `14:03:22.5`, `14.37`, `14: 45`, `14h03`, `7:01am`,
  /// "7 pm", `~14:00`, each with an optional zone or offset behind it.
  ///
  /// - Parameter readsNegativeOffset: whether `14:00-05:00` is a time with an offset rather than the beginning of
  ///   a range. `14:00+01:00` and `14:00 UTC-5` are never a range.
  static func time(_ cursor: inout TextCursor, readsNegativeOffset: Bool = false) -> WallTimeReading? {
    cursor.attempt { readTime(&$0, readsNegativeOffset: readsNegativeOffset) }
  }

  private static func readTime(_ cursor: inout TextCursor, readsNegativeOffset: Bool) -> WallTimeReading? {
    let start = cursor.index
    let isAbout = cursor.skipApproximation()
    guard let hour = cursor.number(1...2) else { return nil }
    var minute = 0
    var second: Int?
    var isDotted = false
    var isBareHour = false
    if cursor.peek() == UInt8(ascii: ":") {
      guard let read = cursor.takeMinute() else { return nil }
      minute = read
      second = cursor.takeSecond()
    } else if cursor.peek() == UInt8(ascii: "."), cursor.peek(1).isASCIIDigit {
      cursor.index += 1
      guard let read = cursor.number(2...2), !cursor.continuesNumber else { return nil }
      minute = read
      isDotted = true
    } else if cursor.peek().asciiLowercased == UInt8(ascii: "h"), cursor.peek(1).isASCIIDigit {
      cursor.index += 1
      guard let read = cursor.number(2...2) else { return nil }
      minute = read
    } else {
      isBareHour = true
    }
    let half = cursor.takeMeridiem()
    guard half != nil || !isBareHour, let hours = hours(hour, half), minute < 60,
      hours < 24 || (minute == 0 && second ?? 0 == 0)
    else { return nil }
    let zone = zone(&cursor, readsNegativeOffset: readsNegativeOffset)
    return WallTimeReading(
      secondOfDay: hours * 3600 + minute * 60 + (second ?? 0), hasSeconds: second != nil, isAbout: isAbout,
      isDotted: isDotted, zone: zone, range: start..<cursor.index)
  }

  /// A date with a time (`2026-03-03T14:02+01:00`, "Feb 21, 13:00", "27 July 2021 at 2 pm", `2026-03-03 1402:`), a
  /// time with a date behind it ("14:03 UTC on 27 July 2021"), a lone date or a lone time; `~` may stand before each.
  ///
  /// - Parameter readsNegativeOffset: as in `time`; behind `2026-03-03T` it is an offset in any case.
  package static func moment(
    in text: ArraySlice<UInt8>, at offset: Int, order: DateOrder? = nil, readsNegativeOffset: Bool = false
  ) -> MomentReading? {
    var cursor = TextCursor(text, at: offset)
    return moment(&cursor, order, readsNegativeOffset: readsNegativeOffset)
  }

  /// The same at the cursor, which steps over it.
  static func moment(
    _ cursor: inout TextCursor, _ order: DateOrder?, readsNegativeOffset: Bool = false
  ) -> MomentReading? {
    let start = cursor.index
    let isAbout = cursor.skipApproximation()
    if let date = date(&cursor, order) {
      let end = cursor.index
      let isISO = cursor.peek().asciiLowercased == UInt8(ascii: "t") && cursor.peek(1).isASCIIDigit
      if isISO { cursor.index += 1 } else { cursor.skipJoint() }
      guard cursor.index > end,
        let time = time(&cursor, readsNegativeOffset: readsNegativeOffset || isISO)
          ?? figures(&cursor, behind: date)
      else {
        cursor.index = end
        return MomentReading(date: date, time: nil, range: start..<end)
      }
      return MomentReading(
        date: date, time: isAbout ? time.approximate : time, range: start..<cursor.index)
    }
    cursor.index = start
    guard let time = time(&cursor, readsNegativeOffset: readsNegativeOffset) else { return nil }
    let end = cursor.index
    cursor.skipJoint()
    guard cursor.index > end, let date = date(&cursor, order) else {
      cursor.index = end
      return MomentReading(date: nil, time: time, range: time.range)
    }
    return MomentReading(date: date, time: time, range: start..<cursor.index)
  }

  /// Four figures behind a full date: `1650`, where a colon, a dash, a zone or the end shows that they count nothing.
  private static func figures(_ cursor: inout TextCursor, behind date: DateReading) -> WallTimeReading? {
    date.year == nil ? nil : cursor.attempt { readFigures(&$0) }
  }

  private static func readFigures(_ cursor: inout TextCursor) -> WallTimeReading? {
    let start = cursor.index
    guard let figures = cursor.number(4...4), figures < 2400, figures % 100 < 60
    else { return nil }
    let end = cursor.index
    let zone = zone(&cursor)
    let endOfZone = cursor.index
    cursor.index = end
    let isApart = cursor.skipBlanks() > 0
    let next = cursor.peek()
    // "1200-node" counts nodes.
    guard next != UInt8(ascii: "-") || isApart || cursor.peek(1).isASCIIDigit else { return nil }
    let isDash = next == 0xE2 && cursor.peek(1) == 0x80 && (0x93...0x94).contains(cursor.peek(2))
    guard zone != nil || isDash || cursor.isAtEnd || ":-|]".utf8.contains(next) else { return nil }
    cursor.index = endOfZone
    return WallTimeReading(
      secondOfDay: figures / 100 * 3600 + figures % 100 * 60, hasSeconds: false, isAbout: false,
      isDotted: false, zone: zone, range: start..<endOfZone)
  }

  /// Hours since midnight; nil where clock and half of the day do not go together.
  private static func hours(_ hour: Int, _ half: TextCursor.Meridiem?) -> Int? {
    switch half {
    case nil: hour <= 24 ? hour : nil
    case .before: hour == 12 ? 0 : hour < 12 ? hour : nil
    // "14:03 pm" says the same twice.
    case .after: hour >= 12 ? (hour < 24 ? hour : nil) : hour + 12
    }
  }
}

extension TextCursor {
  /// The half of the day.
  enum Meridiem {
    case before, after
  }

  /// `~`, `≈`, "about", "around", "approximately", "ca.".
  fileprivate mutating func skipApproximation() -> Bool {
    // Times that begin with their figures are by far the most.
    if peek().isASCIIDigit { return false }
    let start = index
    if peek() == 0xE2, peek(1) == 0x89, peek(2) == 0x88 {
      index += 3
    } else if !(take(UInt8(ascii: "~")) || take(word: "about") || take(word: "around")
      || take(word: "approximately") || take(word: "approx") || take(word: "ca") || take(word: "circa"))
    {
      return false
    }
    _ = take(UInt8(ascii: "."))
    skipBlanks()
    if peek().isASCIIDigit { return true }
    index = start
    return false
  }

  /// `:03`, also `: 45`.
  fileprivate mutating func takeMinute() -> Int? {
    attempt { cursor in
      cursor.index += 1
      if cursor.peek() == UInt8(ascii: " ") { cursor.index += 1 }
      guard let minute = cursor.number(2...2), minute < 60 else { return nil }
      return minute
    }
  }

  /// `:22`, with a fraction that is dropped.
  fileprivate mutating func takeSecond() -> Int? {
    attempt { cursor in
      guard cursor.take(UInt8(ascii: ":")), let second = cursor.number(2...2), second <= 60 else {
        return nil
      }
      let mark = cursor.peek()
      if mark == UInt8(ascii: ".") || mark == UInt8(ascii: ","), cursor.peek(1).isASCIIDigit {
        cursor.index += 1
        while cursor.peek().isASCIIDigit { cursor.index += 1 }
      }
      return second
    }
  }

  /// Whether a dotted number goes on, as in an address or a version.
  fileprivate var continuesNumber: Bool {
    (peek() == UInt8(ascii: ".") && peek(1).isASCIIDigit) || peek() == UInt8(ascii: "%")
  }

  /// `am`, `p.m.`, with or without a blank before it.
  fileprivate mutating func takeMeridiem() -> Meridiem? {
    attempt { cursor in
      cursor.skipBlanks()
      let letter = cursor.peek().asciiLowercased
      guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
      cursor.index += 1
      let isDotted = cursor.take(UInt8(ascii: "."))
      guard cursor.peek().asciiLowercased == UInt8(ascii: "m"), !cursor.peek(1).isASCIILetter,
        !cursor.peek(1).isASCIIDigit
      else { return nil }
      cursor.index += 1
      if isDotted { _ = cursor.take(UInt8(ascii: ".")) }
      return letter == UInt8(ascii: "a") ? .before : .after
    }
  }

  /// What joins a date and a time: a comma, blanks, "at", "on", a dash between blanks, an underscore.
  fileprivate mutating func skipJoint() {
    _ = take(UInt8(ascii: ",")) || take(UInt8(ascii: "_"))
    skipBlanks()
    if take(word: "at") || take(word: "on") || take(UInt8(ascii: "@")) { skipBlanks() }
    if peek() == UInt8(ascii: "-"), peek(1) == UInt8(ascii: " ") {
      index += 1
      skipBlanks()
    }
  }
}
