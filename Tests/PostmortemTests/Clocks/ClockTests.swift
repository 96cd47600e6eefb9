import Testing

@testable import Postmortem

/// Clocks of incidents that are built here; times are minutes after 2026-03-03T10:00Z, a Tuesday.
protocol ClockTests {}

extension ClockTests {
  private static var origin: Instant { Zone.utc.instant(Day(number: 20_515), secondOfDay: 36_000) }

  func at(_ minute: Int) -> Instant { Self.origin.advanced(bySeconds: Int64(minute) * 60) }

  func day(_ iso: String) throws -> Day {
    try #require(DateReader.date(in: Array(iso.utf8)[...], at: 0)?.day(near: nil))
  }

  func incident(
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

  func update(_ minute: Int, _ audience: CommunicationAudience?, text: String? = nil) -> Communication {
    let name = text ?? audience?.rawValue
    return Communication(
      at: at(minute), timeRange: minute..<minute + 1, audience: audience,
      audienceText: name.map { Located($0, at: 0..<1) }, status: nil, statusText: nil, message: "",
      messageRange: 0..<1, content: [], range: minute..<minute + 1, node: 0)
  }

  func entry(_ minute: Int, _ text: String, isStatusUpdate: Bool = false) -> TimelineEntry {
    TimelineEntry(
      at: at(minute), until: nil, precision: .minute, timeRange: minute..<minute + 1,
      range: minute..<minute + 1, text: text, textRange: 0..<1, content: [], milestones: [], hasDate: false,
      hasZone: false, isStatusUpdate: isStatusUpdate, hasEvidence: false, node: 0)
  }

  func read(
    _ incident: Incident, _ kind: ClockKind, asOf: String = "2026-06-01", settings: Settings = Settings()
  ) throws -> ClockReading {
    var incident = incident
    ClockReader.read(into: &incident, settings: settings, asOf: try day(asOf))
    #expect(incident.clocks.map(\.kind) == ClockKind.allCases)
    return try #require(incident.clocks.first { $0.kind == kind })
  }
}
