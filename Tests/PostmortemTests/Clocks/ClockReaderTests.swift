import Testing

@testable import Postmortem

/// The clocks of declaring, telling and responding.
@Suite struct ClockReaderTests: ClockTests {
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
}
