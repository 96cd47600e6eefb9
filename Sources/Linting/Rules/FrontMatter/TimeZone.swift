package import Postmortem

/// A time says in which zone it was read off the clock.
package struct TimeZone: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "time-zone", group: .frontMatter, level: .warning,
    summary: "Times carry an offset, or the document or the settings name their zone.",
    rationale: """
      A bare 14:03 is one moment in Berlin and another in New York. Without a zone, response times across front \
      matter, timeline and tools may be hours off. One line, `timezone: Europe/Berlin`, is enough.
      """,
    source: "R5: the raw material of the timeline",
    reach: .document,
    flagged: [
      .document(head("started: ↓2026-03-03T14:02") + "Text.\n"),
      .document(
        head("started: 2026-03-03T14:02Z")
          + "## Timeline\n\n| Time | Event |\n|---|---|\n| ↓14:02 | Alert |\n| 14:31 | Rolled back |\n"),
      .document(
        head("started: 2026-03-03T14:02Z")
          + "## Timeline\n\n- 14:02 UTC: alert\n- ↓14:31: rolled back\n- 17:02 CET: resolved\n"),
    ],
    accepted: [
      .frontMatter("started: 2026-03-03T14:02+01:00"),
      .frontMatter("timezone: Europe/Berlin\nstarted: 2026-03-03T14:02"),
      .document(
        head("started: 2026-03-03T14:02Z")
          + "## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 14:02 | Alert |\n| 14:31 | Rolled back |\n"),
      .document(
        head("started: 2026-03-03T14:02Z") + "## Timeline\n\n- 14:02 UTC: alert\n- 14:31: rolled back\n"),
      .document(
        head("timezone: Europe/Berlin") + "## Timeline\n\n- 14:02: alert\n- 14:31: rolled back\n"),
    ])

  /// Front matter with one key more than every incident has, and none that names a zone.
  private static func head(_ key: String) -> String {
    "---\nid: INC-2026-0303\ntitle: Slow\nseverity: 1\nstatus: published\nservices: [checkout]\n\(key)\n---\n\n"
  }

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let places =
      incident.document.faults.filter { $0.kind == .timeWithoutZone }.map(\.range) + bareRows(of: incident)
    guard let first = places.first else { return }
    let others = places.count == 1 ? "" : " and \(places.count - 1) more"
    findings.report(
      "say in which zone this time\(others) was read: add timezone to the front matter", at: first,
      suggestion: "timezone: Europe/Berlin")
  }

  /// The times of the timeline that were read in no zone that anybody names.
  private func bareRows(of incident: Incident) -> [Range<Int>] {
    guard !incident.namesZone, incident.timeline.zone == nil else { return [] }
    return incident.timeline.entries.filter { !$0.hasZone && $0.precision != .day && $0.at != nil }
      .map(\.timeRange)
  }
}
