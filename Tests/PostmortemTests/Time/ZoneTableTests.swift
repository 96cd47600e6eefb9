import Testing

@testable import Postmortem

@Suite struct ZoneTableTests {
  private let table = ZoneTable()

  private func utc(_ text: String) throws -> Instant {
    let reading = try #require(DateReader.moment(in: Array(text.utf8)[...], at: 0))
    return try #require(reading.instant(in: .utc, near: nil, zones: table))
  }

  @Test(
    "The offset follows the season, also in years behind the table of the file",
    arguments: [
      ("Europe/Berlin", "2026-03-29T00:59:59Z", 3600), ("Europe/Berlin", "2026-03-29T01:00:00Z", 7200),
      ("Europe/Berlin", "2026-10-25T00:59:59Z", 7200), ("Europe/Berlin", "2026-10-25T01:00:00Z", 3600),
      ("Europe/Berlin", "2060-07-01T00:00:00Z", 7200), ("America/New_York", "2026-03-08T06:59:59Z", -18000),
      ("America/New_York", "2026-03-08T07:00:00Z", -14400),
      ("America/New_York", "2026-11-01T06:00:00Z", -18000),
      ("Asia/Kolkata", "2026-07-01T00:00:00Z", 19800), ("Australia/Sydney", "2026-01-01T00:00:00Z", 39600),
      ("UTC", "2026-07-01T00:00:00Z", 0), ("PT", "2026-07-01T00:00:00Z", -25200),
      ("PST", "2026-07-01T00:00:00Z", -28800),
      ("Pacific Time", "2026-01-01T00:00:00Z", -28800), ("+05:45", "2026-01-01T00:00:00Z", 20700),
      ("UTC-5", "2026-01-01T00:00:00Z", -18000), ("Europe/London", "1995-07-01T00:00:00Z", 3600),
    ])
  func offsets(name: String, at: String, offset: Int) throws {
    let zone = try #require(table.zone(named: name))
    #expect(zone.offset(at: try utc(at)) == offset)
  }

  @Test("A time that occurs twice is the earlier, one that does not occur is read with the offset before")
  func overlapAndGap() throws {
    let berlin = try #require(table.zone(named: "Europe/Berlin"))
    let autumn = try #require(Day(year: 2026, month: 10, day: 25))
    let spring = try #require(Day(year: 2026, month: 3, day: 29))
    #expect(berlin.instant(autumn, secondOfDay: 9000) == (try utc("2026-10-25T00:30:00Z")))
    #expect(berlin.instant(spring, secondOfDay: 9000) == (try utc("2026-03-29T01:30:00Z")))
    #expect(berlin.wallClock(at: try utc("2026-03-29T01:30:00Z")).secondOfDay == 12_600)
  }

  @Test(
    "What is no zone is none, and no path leads out of the folder",
    arguments: [
      "Europe/Berln", "../../../etc/passwd", "/etc/passwd", "", "Berlin", "zone.tab", "Europe", "+25:00",
    ])
  func unknown(name: String) { #expect(table.zone(named: name) == nil) }

  @Test(
    "A misspelt zone gets a suggestion",
    arguments: [("Europe/Berln", "Europe/Berlin"), ("Berlin", "Europe/Berlin")])
  func suggests(name: String, expected: String) { #expect(table.suggestion(for: name) == expected) }

  @Test("Without the system's files Foundation's rules give the same offsets")
  func foundation() throws {
    let own = try #require(ZoneTable(directory: "/nonexistent").zone(named: "Europe/Berlin"))
    let other = try #require(table.zone(named: "Europe/Berlin"))
    for month in 1...12 {
      let day = try #require(Day(year: 2026, month: month, day: 28))
      let instant = Instant(seconds: Int64(day.number) * 86_400)
      #expect(own.offset(at: instant) == other.offset(at: instant))
    }
  }

  @Test("Broken zone files are refused, and never crash")
  func fuzz() throws {
    let bytes = try FileReader.read("/usr/share/zoneinfo/Europe/Berlin")
    var random = SeededRandom(seed: 3)
    for _ in 0..<500 {
      var broken = bytes
      for _ in 0..<4 {
        broken[Int.random(in: 4..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = ZoneFile.zone(
        named: "x", bytes: Array(broken.prefix(Int.random(in: 0...bytes.count, using: &random))))
      _ = ZoneFile.zone(named: "x", bytes: broken)
    }
  }
}
