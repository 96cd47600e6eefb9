import Testing

@testable import Postmortem

/// Clocks of incidents that are built here; times are minutes after 2026-03-03T10:00Z, a Tuesday.
@Suite struct ClockReaderTests {
  private static let origin = Zone.utc.instant(Day(number: 20_515), secondOfDay: 36_000)

  private func at(_ minute: Int) -> Instant { Self.origin.advanced(bySeconds: Int64(minute) * 60) }

  private func day(_ iso: String) throws -> Day {
    try #require(DateReader.date(in: Array(iso.utf8)[...], at: 0)?.day(near: nil))
  }

  private func incident(
    severity: Severity? = .high, status: Status? = .published, milestones: [MilestoneKind: Int] = [:]
  ) -> Incident {
    let document = DocumentReading.document([], path: "incidents/x.md", settings: Settings())
    var incident = Incident(document: document)
    incident.severity = severity.map { Located($0, at: 0..<1) }
    incident.status = status.map { Located($0, at: 0..<1) }
    incident.milestones = milestones.map { kind, minute in
      Milestone(kind: kind, at: at(minute), origin: .frontMatter, range: minute..<minute + 1)
    }
    return incident
  }

  private func update(_ minute: Int, _ audience: CommunicationAudience?, text: String? = nil) -> Communication
  {
    let name = text ?? audience?.rawValue
    return Communication(
      at: at(minute), timeRange: minute..<minute + 1, audience: audience,
      audienceText: name.map { Located($0, at: 0..<1) }, status: nil, statusText: nil, message: "",
      messageRange: 0..<1, content: [], range: minute..<minute + 1, node: 0)
  }

  private func entry(_ minute: Int, _ text: String, isStatusUpdate: Bool = false) -> TimelineEntry {
    TimelineEntry(
      at: at(minute), until: nil, precision: .minute, timeRange: minute..<minute + 1,
      range: minute..<minute + 1, text: text, textRange: 0..<1, content: [], milestones: [], hasDate: false,
      hasZone: false, isStatusUpdate: isStatusUpdate, hasEvidence: false, node: 0)
  }

  private func read(
    _ incident: Incident, _ kind: ClockKind, asOf: String = "2026-06-01", settings: Settings = Settings()
  ) throws -> ClockReading {
    var incident = incident
    ClockReader.read(into: &incident, settings: settings, asOf: try day(asOf))
    #expect(incident.clocks.map(\.kind) == ClockKind.allCases)
    return try #require(incident.clocks.first { $0.kind == kind })
  }

  @Test("The origin of these tests is where it is said to be")
  func origin() throws { #expect(try day("2026-03-03") == Day(number: 20_515)) }

  @Test(
    "Simple spans are met up to the limit and missed behind it",
    arguments: [
      (ClockKind.declared, 15, ClockReading.State.met), (.declared, 16, .missed),
    ])
  func declared(kind: ClockKind, minutes: Int, state: ClockReading.State) throws {
    let reading = try read(incident(milestones: [.detected: 0, .declared: minutes]), kind)
    #expect(reading.state == state)
    #expect(reading.takenSeconds == Int64(minutes) * 60)
    #expect(reading.allowedSeconds == 900)
    #expect(reading.start?.range == 0..<1)
    #expect(reading.stop?.range == minutes..<minutes + 1)
  }

  @Test("An investigation before the declaration misses the clock however soon the declaration came")
  func investigationFirst() throws {
    var incident = incident(milestones: [.detected: 0, .declared: 10])
    incident.timeline = Timeline(
      entries: [entry(4, "On-call starts investigating the queue"), entry(12, "Still investigating")],
      zone: nil)
    let reading = try read(incident, .declared)
    #expect(reading.state == .missed)
    #expect(reading.takenSeconds == 360)
    #expect(reading.allowedSeconds == 0)
    #expect(reading.start?.range == 4..<5)
  }

  @Test("A lacking time is named, and nothing is met without it")
  func unknown() throws {
    let lacking: [(ClockKind, [MilestoneKind: Int], String)] = [
      (.declared, [.declared: 5], "no detection in front matter or timeline"),
      (.declared, [.detected: 5], "no declaration in front matter or timeline"),
      (.firstStatus, [:], "no declaration in front matter or timeline"),
      (.firstStatus, [.declared: 0], "no status update in communications or timeline"),
      (.stakeholders, [.declared: 0], "no update to stakeholders in communications or timeline"),
      (.cadence, [.declared: 0, .resolved: 60], "no status update in communications or timeline"),
      (.managers, [.declared: 0], "no update to managers in communications or timeline"),
      (.followUp, [.resolved: 0], "no time at which the summary was shared"),
      (.followUp, [:], "no resolution in front matter or timeline"),
      (.review, [.resolved: 0], "no time at which the review was held"),
    ]
    for (kind, milestones, phrase) in lacking {
      let reading = try read(incident(milestones: milestones), kind)
      #expect(reading.state == .unknown, "\(kind)")
      #expect(reading.lacking == phrase, "\(kind)")
      #expect(reading.takenSeconds == nil, "\(kind)")
    }
    #expect(try read(incident(severity: nil), .executives).lacking == "no severity in front matter")
  }

  @Test("A milestone of which only the day is known stops no clock of minutes")
  func onlyTheDay() throws {
    var incident = incident(milestones: [.detected: 0])
    incident.milestones.append(
      Milestone(kind: .declared, at: at(0), origin: .frontMatter, range: 1..<2, precision: .day))
    #expect(try read(incident, .declared).lacking == "only the day of the declaration is known")
  }

  @Test("While a document is being written, what is not told of may still come")
  func pending() throws {
    for status in [Status.active, .draft, .inReview] {
      let incident = incident(status: status, milestones: [.detected: 0, .declared: 2])
      for kind in [ClockKind.firstStatus, .stakeholders, .cadence, .managers] {
        let reading = try read(incident, kind, asOf: "2026-03-04")
        #expect(reading.state == .pending)
        #expect(reading.takenSeconds == 50_280)
        #expect(reading.start != nil && reading.stop == nil)
      }
      #expect(try read(incident, .review).state == .pending)
      #expect(try read(incident, .review).start == nil)
    }
  }

  @Test("Clocks that are bound to a severity do not apply to others")
  func severities() throws {
    let bound: [(ClockKind, [Severity])] = [
      (.declared, Severity.allCases), (.firstStatus, Severity.allCases), (.stakeholders, Severity.allCases),
      (.cadence, [.critical, .high]), (.executives, [.critical]), (.managers, [.high]),
      (.response, [.medium]),
      (.followUp, [.critical, .high]), (.review, [.critical, .high]),
    ]
    for (kind, severities) in bound {
      for severity in Severity.allCases {
        let state = try read(incident(severity: severity), kind).state
        #expect((state != .notApplicable) == severities.contains(severity), "\(kind) \(severity)")
      }
    }
    #expect(try read(incident(status: .cancelled), .declared).state == .notApplicable)
  }

  @Test("A severity that was raised midway starts its clocks then")
  func raised() throws {
    var incident = incident(
      severity: .high, milestones: [.detected: 0, .declared: 5, .resolved: 120])
    incident.severityHistory = [
      SeverityChange(severity: .high, at: at(5), reason: nil, range: 70..<71),
      SeverityChange(severity: .critical, at: at(40), reason: nil, range: 71..<72),
    ]
    incident.communications = [update(20, .internal), update(56, .executives), update(125, .statusPage)]
    let late = try read(incident, .executives)
    #expect(late.state == .missed)
    #expect(late.takenSeconds == 960)
    #expect(late.start?.label == "severity 1 reached")
    #expect(late.start?.range == 71..<72)
    #expect(late.stop?.range == 56..<57)
    incident.communications[1] = update(39, .executives)
    let early = try read(incident, .executives)
    #expect(early.state == .met)
    #expect(early.takenSeconds == 0)
    #expect(try read(incident, .managers).state == .notApplicable)
    incident.severityHistory[1] = SeverityChange(severity: .critical, at: nil, reason: nil, range: 71..<72)
    #expect(try read(incident, .executives).lacking == "no time in the severity history for severity 1")
  }

  @Test("A severity that was reached before the declaration starts its clocks at the declaration")
  func reachedBefore() throws {
    var incident = incident(severity: .high, milestones: [.detected: 0, .declared: 5])
    incident.severityHistory = [SeverityChange(severity: .high, at: at(1), reason: nil, range: 70..<71)]
    incident.communications = [update(35, nil, text: "Product manager, executives")]
    let reading = try read(incident, .managers)
    #expect(reading.state == .met)
    #expect(reading.takenSeconds == 1800)
    #expect(reading.start?.label == "declared")
  }

  @Test("The first status may stand in the timeline, the first word to stakeholders names them")
  func told() throws {
    var incident = incident(milestones: [.started: 0, .declared: 5])
    incident.timeline = Timeline(
      entries: [entry(9, "First status update", isStatusUpdate: true), entry(7, "Restarted")], zone: nil)
    incident.communications = [update(-60, .customers), update(12, nil), update(21, nil, text: "merchants")]
    let first = try read(incident, .firstStatus)
    #expect(first.takenSeconds == 240)
    #expect(first.state == .met)
    #expect(first.stop?.range == 9..<10)
    let stakeholders = try read(incident, .stakeholders)
    #expect(stakeholders.takenSeconds == 960)
    #expect(stakeholders.state == .missed)
  }

  @Test("The cadence is the longest silence of the active incident")
  func cadence() throws {
    var incident = incident(milestones: [.declared: 0, .resolved: 100])
    incident.communications = [
      update(5, .statusPage), update(35, .internal), update(60, .statusPage), update(80, .internal),
      update(104, .statusPage), update(900, .customers),
    ]
    let met = try read(incident, .cadence)
    #expect(met.state == .met)
    #expect(met.takenSeconds == 1800)
    #expect(met.start?.range == 5..<6)
    #expect(met.stop?.range == 35..<36)
    incident.communications.remove(at: 2)
    let missed = try read(incident, .cadence)
    #expect(missed.state == .missed)
    #expect(missed.takenSeconds == 2700)
    #expect(missed.start?.range == 35..<36)
    // A late notice is no silence of the active incident: 80 to the resolution at 100 counts.
    incident.communications = [25, 50, 80].map { update($0, .internal) } + [update(200, .statusPage)]
    #expect(try read(incident, .cadence).takenSeconds == 1800)
    // From the declaration on, silence counts.
    incident.communications = [update(45, .internal), update(70, .internal), update(99, .internal)]
    #expect(try read(incident, .cadence).start?.label == "declared")
  }

  @Test("A severity 3 is answered when somebody acknowledges or declares it")
  func response() throws {
    var incident = incident(
      severity: .medium, milestones: [.detected: 0, .acknowledged: 120, .declared: 130])
    #expect(try read(incident, .response).state == .met)
    incident.milestones.removeAll { $0.kind == .acknowledged }
    let late = try read(incident, .response)
    #expect(late.state == .missed)
    #expect(late.takenSeconds == 7800)
    #expect(late.stop?.label == "declared")
  }

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
