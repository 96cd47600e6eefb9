import Postmortem
import Testing

@testable import Site

@Suite struct TimelineScaleTests {
  private static func scale(minutes: [Int64]) -> TimelineScale {
    TimelineScale(around: minutes.map { Instant(seconds: $0 * 60) })
  }

  @Test("Nothing is cut from a window of hours, however long its silence")
  func hours() {
    let scale = TimelineScaleTests.scale(minutes: [0, 5, 90])
    #expect(scale.cuts.isEmpty)
    #expect(abs(scale.total - 90 * 1.12) < 0.01)
  }

  @Test("Eighteen silent days leave the response its room")
  func days() throws {
    // Started, then eighteen days, then a response of three hours.
    let detected: Int64 = 18 * 1440
    let scale = TimelineScaleTests.scale(minutes: [0, detected, detected + 60, detected + 180])
    #expect(scale.cuts.count == 1)
    // The response takes three quarters of what is drawn, and is true to scale.
    let from = scale.place(Instant(seconds: detected * 60))
    let to = scale.place(Instant(seconds: (detected + 180) * 60))
    #expect(abs((to - from) - 180) < 0.01)
    #expect((to - from) / scale.total > 0.6)
    let start = scale.place(Instant(seconds: 0))
    let broken = try #require(scale.breaks.first)
    #expect(start < broken && broken < from)
  }

  @Test("What is spread evenly over days is not cut")
  func even() {
    #expect(TimelineScaleTests.scale(minutes: [0, 1440, 2880, 4320, 5760]).cuts.isEmpty)
  }

  @Test("No time, one time and two times make a window")
  func few() {
    #expect(TimelineScale(around: []).total > 0)
    #expect(TimelineScaleTests.scale(minutes: [7]).total > 0)
    #expect(TimelineScaleTests.scale(minutes: [0, 100_000]).cuts.isEmpty)
  }

  @Test("No tick stands in a cut")
  func ticks() throws {
    let detected: Int64 = 18 * 1440
    let scale = TimelineScaleTests.scale(minutes: [0, detected, detected + 180])
    let zone = Zone.utc
    let ticks = scale.ticks(room: 800, each: 52, in: zone)
    let (from, to) = (
      scale.place(Instant(seconds: 0)), scale.place(Instant(seconds: detected * 60))
    )
    #expect(!ticks.isEmpty && ticks.count <= 16)
    #expect(!ticks.contains { $0.at > from + 0.1 && $0.at < to - 0.1 })
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.at < $1.at })
  }
}
