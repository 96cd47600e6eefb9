package import Postmortem

/// A time says in which zone it was read off the clock.
package struct TimeZone: FileRule {
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
      .document(
        "---\nid: INC-2026-0303\ntitle: Slow\nseverity: 1\nstatus: published\nservices: [checkout]\n"
          + "started: ↓2026-03-03T14:02\n---\n\nText.\n")
    ],
    accepted: [
      .frontMatter("started: 2026-03-03T14:02+01:00"),
      .frontMatter("timezone: Europe/Berlin\nstarted: 2026-03-03T14:02"),
    ])

  package func check(_ document: Document, in context: LintContext, into findings: inout Findings) {
    let bare = document.faults.filter { $0.kind == .timeWithoutZone }
    guard let first = bare.first else { return }
    let others = bare.count == 1 ? "" : " and \(bare.count - 1) more"
    findings.report(
      "say in which zone this time\(others) was read: add timezone to the front matter", at: first.range,
      suggestion: "timezone: Europe/Berlin")
  }
}
