import Testing

@testable import Postmortem

/// The clocks that begin with the resolution.
@Suite struct ClocksAfterwardsTests: ClockTests {
  @Test("A follow-up is no notice of the resolution")
  func followUp() throws {
    var incident = incident(milestones: [.resolved: 0])
    incident.communications = [update(2, .statusPage)]
    let never = try read(incident, .followUp)
    #expect(never.state == .missed)
    #expect(never.stop == nil)
    #expect(try read(incident, .followUp, asOf: "2026-03-05").state == .pending)
    incident.communications.append(update(48 * 60, .customers))
    let met = try read(incident, .followUp)
    #expect(met.state == .met)
    #expect(met.takenSeconds == 172_800)
    #expect(met.stop?.range == 2880..<2881)
    incident.communications.removeLast()
    var review = Review(range: 0..<1)
    review.shared = Located(at(48 * 60 + 1), at: 7..<9)
    incident.review = review
    let late = try read(incident, .followUp)
    #expect(late.state == .missed)
    #expect(late.stop?.range == 7..<9)
  }

  /// Resolved on Thursday 2026-03-26 at 22:00 in Berlin. Clocks go forward on the 29th; Friday 3 April and Monday
  /// 6 April are holidays: the fifth business day is Thursday 2 April, and the sixth Tuesday 7 April.
  @Test(
    "The review is in time until the fifth business day ends, over weekends, holidays and the change of clocks",
    arguments: [
      ("2026-04-02T23:59+02:00", 5 * 86_400 - 60, ClockReading.State.met),
      ("2026-04-03T10:00+02:00", 5 * 86_400, .met),
      ("2026-04-07T00:01+02:00", 5 * 86_400 + 60, .missed),
      ("2026-03-30T10:00+02:00", 86_400 + 36_000, .met),
      ("2026-03-26T22:30+01:00", 0, .met),
    ])
  func review(held: String, taken: Int, state: ClockReading.State) throws {
    var settings = Settings()
    settings.holidays = [try day("2026-04-03"), try day("2026-04-06")]
    let zone = try #require(settings.zones.zone(for: .named("Europe/Berlin")))
    var incident = incident()
    incident.zone = zone
    let resolved = zone.instant(try day("2026-03-26"), secondOfDay: 79_200)
    incident.milestones = [
      Milestone(kind: .resolved, at: resolved, origin: .frontMatter, range: 3..<4)
    ]
    let moment = try #require(DateReader.moment(in: Array(held.utf8)[...], at: 0, readsNegativeOffset: true))
    var review = Review(range: 0..<1)
    review.held = moment.instant(in: zone, near: nil, zones: settings.zones).map { Located($0, at: 5..<6) }
    incident.review = review
    let reading = try read(incident, .review, settings: settings)
    #expect(reading.state == state)
    #expect(reading.takenSeconds == Int64(taken))
    #expect(reading.allowedSeconds == 432_000)
    #expect(reading.start?.at == resolved)
    #expect(reading.stop?.range == 5..<6)
  }

  @Test(
    "A review that never was is pending, then overdue; a finished document has to keep a record of reviews")
  func reviewNeverHeld() throws {
    let draft = incident(status: .draft, milestones: [.resolved: 0])
    #expect(try read(draft, .review, asOf: "2026-03-10").state == .pending)
    #expect(try read(draft, .review, asOf: "2026-03-11").state == .pending)
    let overdue = try read(draft, .review, asOf: "2026-03-12")
    #expect(overdue.state == .missed)
    #expect(overdue.takenSeconds == 518_400)
    var published = incident(milestones: [.resolved: 0])
    #expect(try read(published, .review).state == .unknown)
    published.review = Review(range: 0..<1)
    #expect(try read(published, .review).state == .missed)
  }
}
