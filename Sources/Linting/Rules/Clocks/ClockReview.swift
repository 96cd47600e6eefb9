package import Postmortem

/// A major incident is reviewed while it is remembered.
package struct ClockReview: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "clock-review", group: .clocks, level: .error, severities: .major,
    summary: "The review of a major incident is held within 5 business days of the resolution.",
    rationale: """
      After a week the team has moved on and memories have been tidied. Weekends and the `holidays` of the settings do not \
      count; the day of the resolution does not either. A draft is overdue once the day has passed.
      """,
    source: "P0: within 5 business days",
    reach: .document,
    flagged: [
      .frontMatter("resolved: 2026-03-03T15:10Z\nreview: {held: ↓2026-03-11T00:01Z}"),
      .frontMatter("resolved: ↓2026-03-03T15:10Z\nreview: {scheduled: 2026-03-10T10:00Z}"),
      .frontMatter("resolved: ↓2026-03-03T15:10Z\nstatus: draft"),
    ],
    accepted: [
      .frontMatter("resolved: 2026-03-03T15:10Z\nreview: {held: 2026-03-10T16:00Z}"),
      .frontMatter("resolved: 2026-05-27T15:10Z\nstatus: draft"),
      .frontMatter(severity: .medium, "resolved: 2026-03-03T15:10Z\nreview: {held: 2026-04-11T00:01Z}"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    findings.reportMissed(
      .review, of: incident, in: context, demand: "hold the review", never: "none was held")
  }
}
