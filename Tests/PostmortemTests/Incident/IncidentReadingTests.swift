import Testing

@testable import Postmortem

@Suite struct IncidentReadingTests {
  private func read(
    _ text: String, path: String = "content/incidents/INC-2026-0303-x.md", settings: Settings = Settings()
  ) -> Incident {
    let document = DocumentReading.document(Array(text.utf8), path: path, settings: settings)
    return IncidentReading.incident(from: document, settings: settings)
  }

  private func slice(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  private static let full = """
    ---
    id: INC-2026-0303
    title: Checkout times out — 🛒
    kind: near-miss
    severity: SEV2
    severity-history: [{at: 2026-03-03T14:06Z, level: 2}, {at: 2026-03-03T14:20Z, level: 1, reason: all regions}]
    status: In Review
    audience: public
    services: [checkout, payments]
    tags: database, configuration
    timezone: Europe/Berlin
    started: 2026-03-03T14:02+01:00
    detected: 2026-03-03 14:05
    resolved: 2026-03-03T16:00:30Z
    customer-facing: yes
    impact: {customers: 12000, regions: [eu, us], data-loss: false}
    channel: "#inc-2026-0303"
    ticket: https://tracker.example.com/1
    roles: {incident-commander: "@maria", comms: "@ken", scribe: Li}
    review: {held: 2026-03-06T10:00+01:00, facilitator: "@li", severity-accurate: false}
    layout: post
    ---

    # Text
    """

  @Test("Every key of the schema arrives in the model")
  func everything() throws {
    let incident = read(Self.full)
    #expect(incident.document.faults.isEmpty)
    #expect(incident.id?.value == "INC-2026-0303")
    #expect(incident.title == "Checkout times out — 🛒")
    #expect(incident.kind == .nearMiss)
    #expect(incident.severity?.value == .high)
    #expect(incident.governingSeverity == .critical)
    #expect(incident.severityHistory.map(\.reason) == [nil, "all regions"])
    #expect(incident.status?.value == .inReview)
    #expect(incident.audience == .public)
    #expect(incident.services.map(\.value) == ["checkout", "payments"])
    #expect(incident.tags.map { slice(Self.full, $0.range) } == ["database", "configuration"])
    #expect(incident.zone.name == "Europe/Berlin")
    let times = incident.milestones.map { TimeText.iso($0.at, in: .utc) }
    #expect(times == ["2026-03-03T13:02:00Z", "2026-03-03T13:05:00Z", "2026-03-03T16:00:30Z"])
    #expect(incident.milestones.map(\.precision) == [.minute, .minute, .second])
    #expect(incident.isCustomerFacing == true)
    #expect(incident.impact?.facts.map(\.value) == ["12000", "eu, us", "false"])
    #expect(incident.channel?.value == "#inc-2026-0303")
    #expect(incident.roles.map(\.kind) == [.incidentCommander, .communicationsLead, nil])
    #expect(incident.roles.map(\.person.value) == ["maria", "ken", "Li"])
    #expect(incident.review?.facilitator?.value == "li")
    #expect(incident.review?.severityAccurate?.value == false)
    #expect(incident.dateHint?.iso == "2026-03-03")
  }

  @Test(
    "What cannot be understood is a fault at the value or the key",
    arguments: [
      ("severty: 1", "severty", "the key 'severty' is not known", "severity"),
      (
        "severity: huge", "huge",
        "'severity' takes 1 to 4, SEV1 to SEV4, or critical, high, medium, low, not 'huge'", nil
      ),
      (
        "severity: 7", "7", "'severity' takes 1 to 4, SEV1 to SEV4, or critical, high, medium, low, not '7'",
        nil
      ),
      (
        "status: drafft", "drafft",
        "'status' takes active, draft, in-review, published, cancelled, not 'drafft'", "draft"
      ),
      ("title: [a]", "[a]", "'title' takes one text, not a list", nil),
      (
        "started: 2026-02-30T10:00Z", "2026-02-30T10:00Z",
        "'started' takes a date and time such as 2026-03-03T14:02+01:00, not '2026-02-30T10:00Z'", nil
      ),
      (
        "started: 2026-02-03T10:00", "2026-02-03T10:00",
        "'started' names no zone: write an offset such as +01:00, or set 'timezone'", nil
      ),
      (
        "timezone: Europe/Berln", "Europe/Berln",
        "'timezone' takes a zone such as Europe/Berlin, UTC or +01:00, not 'Europe/Berln'", "Europe/Berlin"
      ),
      ("customer-facing: perhaps", "perhaps", "'customer-facing' takes true or false, not 'perhaps'", nil),
      (
        "review: {hold: 2026-03-06T10:00Z}", "hold", "the key 'hold' is not known",
        "held"
      ),
      ("roles: [x]", "x", "'roles' takes a mapping from role to person, not 'x'", nil),
      (
        "id: incident 7", "incident 7",
        "'id' takes an id of the form [A-Z]{2,10}-[0-9]{4}-[0-9]{4}[a-z]?, not 'incident 7'", "INC-2026-0303"
      ),
    ])
  func faults(line: String, marked: String, message: String, suggestion: String?) throws {
    let text = "---\n\(line)\n---\n"
    let faults = read(text).document.faults
    #expect(faults.map(\.message) == [message])
    let fault = try #require(faults.first)
    #expect(slice(text, fault.range) == marked)
    #expect(fault.suggestion == suggestion)
  }

  @Test("Two keys that mean the same must not differ")
  func twice() {
    let text = "---\nstart_time: 2026-03-03T10:00Z\nstarted: 2026-03-03T11:00Z\n---\n"
    let incident = read(text)
    #expect(incident.document.faults.map { slice(text, $0.range) } == ["start_time"])
    #expect(incident.milestone(.started).map { TimeText.iso($0.at, in: .utc) } == "2026-03-03T11:00:00Z")
    #expect(read("---\nstart: 2026-03-03T10:00Z\nstarted: 2026-03-03T10:00Z\n---\n").document.faults.isEmpty)
  }

  @Test("What other tools mean by our aliases is no mistake")
  func borrowed() {
    let incident = read("---\ntype: post\npriority: 0.5\nkind: near-miss\nstate: {a: b}\n---\n")
    #expect(incident.document.faults.isEmpty)
    #expect(incident.kind == .nearMiss)
    #expect(incident.severity == nil)
    #expect(read("---\npriority: P2\n---\n").severity?.value == .high)
  }

  @Test("Times without an offset take the document's zone, else the settings', else UTC with a fault")
  func zones() throws {
    var settings = Settings()
    settings.zone = settings.zones.zone(named: "America/New_York")
    let text = "---\nstarted: 2026-07-03 10:00\n---\n"
    let started = { (incident: Incident) in incident.milestone(.started).map { TimeText.iso($0.at, in: .utc) }
    }
    #expect(started(read(text, settings: settings)) == "2026-07-03T14:00:00Z")
    #expect(
      started(read("---\nstarted: 2026-07-03 10:00\ntimezone: CEST\n---\n", settings: settings))
        == "2026-07-03T08:00:00Z")
    #expect(started(read(text)) == "2026-07-03T10:00:00Z")
    #expect(read(text).document.faults.map(\.kind) == [.timeWithoutZone])
    #expect(read("---\nstarted: 2026-07-03\n---\n").milestone(.started)?.precision == .day)
  }

  @Test(
    "Severities are read in every form",
    arguments: [
      ("1", 1), ("SEV1", 1), ("Sev 1", 1), ("SEV-2", 2), ("sev2", 2), ("S3", 3), ("P1", 1), ("P0", 1),
      ("critical", 1), ("major", 2), ("Minor", 3), ("Severity 4", 4), ("SEV2 (all regions)", 2), ("low", 4),
      ("1 - critical", 1), ("5", nil), ("12", nil), ("none", nil), ("1.5", nil), ("0", nil),
      ("sevenfold", nil),
      ("SEV: high", 2),
    ])
  func severities(text: String, expected: Int?) { #expect(SeverityText.severity(text)?.rawValue == expected) }

  @Test(
    "Statuses of other systems are read by what they say",
    arguments: [
      ("Draft", Status.draft), ("In Review", .inReview), ("Reviewed", .published), ("Closed", .published),
      ("in_progress", .draft), ("completed", .published), ("canceled", .cancelled),
      ("investigating", .active),
      ("merged into INC-2026-0303", .cancelled), ("false alarm", .cancelled),
    ])
  func statuses(text: String, expected: Status) { #expect(StatusText.status(text) == expected) }

  @Test("A cancelled incident keeps its reason")
  func cancelled() {
    #expect(
      read("---\nstatus: cancelled\nmerged-into: INC-2026-0101\n---\n").cancellationReason?.value
        == "merged into INC-2026-0101")
    #expect(
      read("---\nstatus: cancelled\ncancelled-reason: a test\n---\n").cancellationReason?.value == "a test")
    #expect(read("---\nstatus: false alarm\n---\n").cancellationReason?.value == "false alarm")
  }

  @Test("Bold lines, bold bullets and tables near the top stand in for front matter")
  func metadata() throws {
    let text = """
      # Outage of the hub

      **Severity:** SEV2
      **Services**: hub, proxy
      **Start time:** 2021-07-27 14:03 UTC

      - **Status**: Complete, action items in progress
      - **Authors:** Ada, @ken

      | Field | Value |
      | --- | --- |
      | Resolved | 2021-07-27 15:00 UTC |
      """
    let incident = read(text, path: "incidents/hub.md")
    #expect(incident.severity?.value == .high)
    #expect(incident.severity.map { slice(text, $0.range) } == "SEV2")
    #expect(incident.services.map(\.value) == ["hub", "proxy"])
    #expect(incident.status?.value == .published)
    #expect(incident.durationSeconds == Int64(3420))
    #expect(incident.roles.map(\.person.value) == ["Ada", "ken"])
    let stated = read("---\nseverity: 1\n---\n**Severity:** SEV3\n")
    #expect(stated.severity?.value == .critical)
  }

  @Test(
    "The day of an incident is found in front matter, path or title",
    arguments: [
      ("2021-05/2021-05-09-x.md", "", "2021-05-09"), ("i/INC-2026-0303b-x.md", "", "2026-03-03"),
      ("2023-04/04-25-User.md", "", "2023-04-25"), ("x.md", "# Outage of July 27th, 2021\n", "2021-07-27"),
      ("2021-05-09-x.md", "---\nstarted: 2020-01-02T10:00Z\n---\n", "2020-01-02"),
      ("x.md", "---\ndate: 2020-01-02\n---\n", "2020-01-02"),
    ])
  func hints(path: String, text: String, expected: String) {
    #expect(read(text, path: path).dateHint?.iso == expected)
  }

  @Test(
    "Ids have the shape that settings give them",
    arguments: [
      ("INC-2026-0303", true), ("INC-2026-0303b", true), ("INC-2026-0303bc", false), ("I-2026-0303", false),
      ("inc-2026-0303", false), ("INC-2026-030", false),
    ])
  func pattern(id: String, fits: Bool) throws {
    #expect(try #require(IdentifierPattern(Settings().idPattern)).matches(id) == fits)
  }

  @Test(
    "Shapes that are not of the documented form are refused",
    arguments: ["", "[A-", "*", "(a)", "a{3", "[]", "a{3,1}"])
  func badPattern(pattern: String) { #expect(IdentifierPattern(pattern) == nil) }
}
