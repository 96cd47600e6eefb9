/// Which days count as work, in one zone: all but Saturdays, Sundays and holidays.
package struct BusinessCalendar: Sendable, Equatable {
  package let holidays: Set<Day>
  package let zone: Zone

  package init(holidays: Set<Day>, zone: Zone) {
    self.holidays = holidays
    self.zone = zone
  }

  package func isWorkingDay(_ day: Day) -> Bool { day.weekday < 6 && !holidays.contains(day) }

  /// Working time between two instants: a working day counts from midnight to midnight, other days not at all.
  ///
  /// Source: the review clock, "within five business days".
  ///
  /// - Parameters:
  ///   - start: where counting begins, inclusive.
  ///   - end: where it stops, exclusive; zero is returned where it precedes `start`.
  /// - Returns: whole seconds; a day between the first and the last counts as 24 hours also where clocks change.
  /// - Complexity: O(number of holidays).
  package func workingSeconds(from start: Instant, to end: Instant) -> Int64 {
    guard start < end else { return 0 }
    let (firstDay, firstSecond) = zone.wallClock(at: start)
    let (lastDay, lastSecond) = zone.wallClock(at: end)
    if firstDay == lastDay { return isWorkingDay(firstDay) ? end.secondsSince(start) : 0 }
    var seconds = Int64(workingDays(from: firstDay.advanced(by: 1), to: lastDay)) * 86_400
    if isWorkingDay(firstDay) { seconds += Int64(86_400 - firstSecond) }
    if isWorkingDay(lastDay) { seconds += Int64(lastSecond) }
    return seconds
  }

  /// Working days from `start`, inclusive, to `end`, exclusive.
  ///
  /// - Complexity: O(number of holidays).
  package func workingDays(from start: Day, to end: Day) -> Int {
    guard start < end else { return 0 }
    let days = end.number - start.number
    var count = days / 7 * 5
    for offset in 0..<days % 7 where start.advanced(by: days / 7 * 7 + offset).weekday < 6 { count += 1 }
    return count - holidays.filter { $0 >= start && $0 < end && $0.weekday < 6 }.count
  }

  /// The moment up to which `count` business days fit behind `start`: the same time of day that many working days
  /// later, or the end of the last one where `start` lies on a day off.
  ///
  /// - Complexity: O(`count` and the days off among them).
  package func instant(_ count: Int, businessDaysAfter start: Instant) -> Instant {
    let (firstDay, second) = zone.wallClock(at: start)
    let isOff = !isWorkingDay(firstDay)
    let day = day(count, businessDaysAfter: firstDay)
    return isOff
      ? zone.instant(day.advanced(by: 1), secondOfDay: 0) : zone.instant(day, secondOfDay: second)
  }

  /// The `count`th working day behind `day`; `day` itself for zero.
  ///
  /// - Complexity: O(`count` and the days off among them).
  package func day(_ count: Int, businessDaysAfter day: Day) -> Day {
    var day = day
    var left = count
    while left > 0 {
      day = day.advanced(by: 1)
      if isWorkingDay(day) { left -= 1 }
    }
    return day
  }
}
