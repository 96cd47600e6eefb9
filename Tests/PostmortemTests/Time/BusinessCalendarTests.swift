import Testing

@testable import Postmortem

@Suite struct BusinessCalendarTests {
  private func calendar() throws -> BusinessCalendar {
    let zone = try #require(ZoneTable().zone(named: "Europe/Berlin"))
    let goodFriday = try #require(Day(year: 2026, month: 4, day: 3))
    let easterMonday = try #require(Day(year: 2026, month: 4, day: 6))
    let sunday = try #require(Day(year: 2026, month: 4, day: 5))
    return BusinessCalendar(holidays: [goodFriday, easterMonday, sunday], zone: zone)
  }

  private func at(_ text: String) throws -> Instant {
    let zone = try #require(ZoneTable().zone(named: "Europe/Berlin"))
    let reading = try #require(DateReader.moment(in: Array(text.utf8)[...], at: 0))
    return try #require(reading.instant(in: zone, near: nil, zones: ZoneTable()))
  }

  @Test(
    "Weekends and holidays do not count",
    arguments: [
      ("2026-03-03 10:00", "2026-03-03 16:00", 6 * 3600), ("2026-03-03 10:00", "2026-03-04 10:00", 86_400),
      ("2026-03-06 12:00", "2026-03-09 12:00", 86_400), ("2026-03-07 10:00", "2026-03-08 10:00", 0),
      ("2026-03-07 10:00", "2026-03-09 06:00", 6 * 3600), ("2026-04-02 12:00", "2026-04-07 12:00", 86_400),
      ("2026-04-02 12:00", "2026-04-05 12:00", 43_200), ("2026-03-04 10:00", "2026-03-03 10:00", 0),
      ("2026-03-02 00:00", "2026-03-16 00:00", 10 * 86_400),
      // The clocks change on the Sunday between.
      ("2026-03-27 12:00", "2026-03-30 12:00", 86_400),
    ])
  func seconds(start: String, end: String, expected: Int) throws {
    let taken = try calendar().workingSeconds(from: try at(start), to: try at(end))
    #expect(taken == Int64(expected))
  }

  @Test("A span of thousands of years is counted at once")
  func longSpan() throws {
    let taken = try calendar().workingSeconds(
      from: Instant(seconds: 0), to: Instant(seconds: 86_400 * 7 * 400_000))
    #expect(taken == 86_400 * (5 * 400_000 - 2))
  }

  @Test(
    "Business days after a moment",
    arguments: [
      (5, "2026-03-03 10:00", "2026-03-10 10:00"), (1, "2026-04-02 12:00", "2026-04-07 12:00"),
      (1, "2026-03-07 10:00", "2026-03-10 00:00"), (0, "2026-03-03 10:00", "2026-03-03 10:00"),
    ])
  func deadline(count: Int, start: String, expected: String) throws {
    #expect(try calendar().instant(count, businessDaysAfter: try at(start)) == (try at(expected)))
  }
}
