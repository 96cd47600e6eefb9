import Testing

@testable import Postmortem

@Suite struct TimeTextTests {
  @Test(
    "Spans are written in their two largest units",
    arguments: [
      (0, "0 s"), (59, "59 s"), (60, "1 min"), (6840, "1 h 54 min"), (7200, "2 h"), (90_000, "1 d 1 h"),
      (86_400, "1 d"), (-300, "\u{2212}5 min"),
    ])
  func durations(seconds: Int64, text: String) { #expect(TimeText.duration(seconds: seconds) == text) }

  @Test("Moments are written in a zone")
  func moments() throws {
    let berlin = try #require(ZoneTable().zone(named: "Europe/Berlin"))
    let instant = Instant(seconds: 1_772_542_920)
    #expect(TimeText.iso(instant, in: .utc) == "2026-03-03T13:02:00Z")
    #expect(TimeText.iso(instant, in: berlin) == "2026-03-03T14:02:00+01:00")
    #expect(TimeText.clock(instant, in: berlin) == "14:02")
    #expect(TimeText.dayAndClock(instant, in: berlin) == "2026-03-03 14:02")
  }
}
