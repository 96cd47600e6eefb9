/// When clocks are changed every year: the POSIX rule at the end of a TZif file, `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule {
  /// Seconds east of UTC.
  let standardOffset: Int
  /// Nil where clocks are never changed.
  let summer: Summer?

  /// The part of the year with another offset.
  struct Summer {
    let offset: Int
    let start: YearDay
    let end: YearDay
  }

  /// A day of every year, and seconds since its midnight, possibly negative or beyond the day.
  struct YearDay {
    let day: Form
    let seconds: Int

    enum Form {
      /// 1 to 365; February 29 is never counted.
      case julian(Int)
      /// 0 to 365; February 29 is counted.
      case ordinal(Int)
      /// The `week`th `weekday` (0 is Sunday) of a month; week 5 is the last.
      case weekday(month: Int, week: Int, weekday: Int)
    }
  }

  /// Nil where `text` is no such rule.
  init?(_ text: ArraySlice<UInt8>) {
    var cursor = TextCursor(text, at: text.startIndex)
    guard cursor.skipZoneName(), let offset = cursor.takeTime() else { return nil }
    standardOffset = -offset
    guard cursor.skipZoneName() else {
      guard cursor.isAtEnd else { return nil }
      summer = nil
      return
    }
    var summerOffset = standardOffset + 3600
    if cursor.peek() != UInt8(ascii: ",") {
      guard let offset = cursor.takeTime() else { return nil }
      summerOffset = -offset
    }
    guard let start = cursor.takeYearDay(), let end = cursor.takeYearDay(), cursor.isAtEnd else { return nil }
    summer = Summer(offset: summerOffset, start: start, end: end)
  }

  /// The two changes of a year, in order; none where clocks are never changed.
  func transitions(in year: Int) -> [Zone.Transition] {
    guard let summer else { return [] }
    let start = Zone.Transition(
      seconds: summer.start.seconds(in: year) - Int64(standardOffset), offset: summer.offset)
    let end = Zone.Transition(
      seconds: summer.end.seconds(in: year) - Int64(summer.offset), offset: standardOffset)
    return start.seconds < end.seconds ? [start, end] : [end, start]
  }
}

extension ZoneRule.YearDay {
  /// Seconds on the wall since 1970.
  fileprivate func seconds(in year: Int) -> Int64 {
    guard let newYear = Day(year: year, month: 1, day: 1) else { return 0 }
    var number = newYear.number
    switch day {
    case .ordinal(let ordinal):
      number += ordinal
    case .julian(let ordinal):
      let isLeap = Day.length(ofMonth: 2, year: year) == 29
      number += ordinal - 1 + (isLeap && ordinal >= 60 ? 1 : 0)
    case .weekday(let month, let week, let weekday):
      guard let first = Day(year: year, month: month, day: 1) else { return 0 }
      var dayOfMonth = 1 + (weekday - first.weekday % 7 + 7) % 7 + (week - 1) * 7
      while dayOfMonth > Day.length(ofMonth: month, year: year) { dayOfMonth -= 7 }
      number = first.number + dayOfMonth - 1
    }
    return Int64(number) * 86_400 + Int64(seconds)
  }
}

extension TextCursor {
  /// `CET` or `<+03>`.
  fileprivate mutating func skipZoneName() -> Bool {
    if take(UInt8(ascii: "<")) {
      while !isAtEnd, peek() != UInt8(ascii: ">") { index += 1 }
      return take(UInt8(ascii: ">"))
    }
    guard let word = word() else { return false }
    index = word.upperBound
    return true
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  fileprivate mutating func takeTime() -> Int? {
    let isNegative = take(UInt8(ascii: "-"))
    if !isNegative { _ = take(UInt8(ascii: "+")) }
    guard let hours = number(1...3) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where take(UInt8(ascii: ":")) {
      guard let part = number(1...2) else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// `,M3.5.0/2`, `,J60`, `,59`.
  fileprivate mutating func takeYearDay() -> ZoneRule.YearDay? {
    guard take(UInt8(ascii: ",")) else { return nil }
    let form: ZoneRule.YearDay.Form
    if take(UInt8(ascii: "M")) {
      guard let month = number(1...2), (1...12).contains(month), take(UInt8(ascii: ".")),
        let week = number(1...1), (1...5).contains(week), take(UInt8(ascii: ".")),
        let weekday = number(1...1), weekday < 7
      else { return nil }
      form = .weekday(month: month, week: week, weekday: weekday)
    } else if take(UInt8(ascii: "J")) {
      guard let day = number(1...3), (1...365).contains(day) else { return nil }
      form = .julian(day)
    } else {
      guard let day = number(1...3), day < 366 else { return nil }
      form = .ordinal(day)
    }
    guard take(UInt8(ascii: "/")) else { return ZoneRule.YearDay(day: form, seconds: 7200) }
    return takeTime().map { ZoneRule.YearDay(day: form, seconds: $0) }
  }
}
