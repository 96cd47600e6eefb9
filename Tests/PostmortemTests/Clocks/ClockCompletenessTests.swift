import Markdown
import Testing

@testable import Postmortem

/// Whatever an incident leaves out, no clock is met on what is not told.
@Suite struct ClockCompletenessTests {
  /// All that clocks are read from. Each line says at what place it proves something, and every clock is kept by them.
  static let keys = [
    "detected: 2026-03-03T14:00Z", "declared: 2026-03-03T14:02Z", "acknowledged: 2026-03-03T14:03Z",
    "resolved: 2026-03-03T14:40Z",
    "review: {held: 2026-03-05T10:00Z, shared: 2026-03-04T10:00Z}",
  ]
  static let rows = [
    "| 2026-03-03 14:04 | internal | investigating | Slow |",
    "| 2026-03-03 14:05 | customers | investigating | Slow |",
    "| 2026-03-03 14:10 | executives, managers | investigating | Slow |",
  ]

  private func read(_ severity: Severity, _ parts: Int) -> Incident {
    let told = (Self.keys + Self.rows).enumerated().map { index, line in parts >> index & 1 == 1 ? line : nil
    }
    let keys = told.prefix(Self.keys.count).compactMap { $0 }
    let rows = told.dropFirst(Self.keys.count).compactMap { $0 }
    let text = """
      ---
      id: INC-2026-0303
      severity: \(severity.rawValue)
      status: published
      \(keys.joined(separator: "\n"))
      ---

      ## Communications

      | Time | Audience | Status | Message |
      |---|---|---|---|
      \(rows.joined(separator: "\n"))
      """
    let settings = Settings()
    let document = DocumentReading.document(
      Array(text.utf8), path: "content/incidents/INC-2026-0303-x.md", settings: settings)
    var incident = IncidentReading.incident(from: document, settings: settings)
    BodyReading.read(into: &incident, settings: settings, asOf: .of(2026, 6, 1))
    return incident
  }

  @Test("A clock is met only with a start and a stop that the document tells", arguments: Severity.allCases)
  func needsBothProofs(severity: Severity) {
    var met: Set<ClockKind> = []
    for parts in 0..<(1 << (Self.keys.count + Self.rows.count)) {
      let incident = read(severity, parts)
      let source = incident.document.markup.source
      for clock in incident.clocks where clock.state == .met {
        met.insert(clock.kind)
        for proof in [clock.start, clock.stop] {
          guard let proof, !proof.range.isEmpty, proof.range.upperBound <= source.count else {
            Issue.record("\(clock.kind) is met without proof: \(parts)")
            continue
          }
          #expect(String(decoding: source[proof.range], as: UTF8.self).contains("2026-03-0"))
        }
      }
    }
    // With nothing left out, every clock that runs for the severity is met: the loop above has seen it.
    #expect(met == Set(ClockKind.allCases.filter { $0.severities?.contains(severity) ?? true }))
  }
}
