package import Postmortem

/// Those affected get a summary.
package struct ClockFollowUp: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "clock-follow-up", group: .clocks, level: .warning, severities: .major,
    summary: "A summary goes to those affected within 48 hours of the resolution.",
    rationale: """
      The notice of the resolution says that it is over; the summary says what happened and what changes. Two days later the \
      interest is gone and the rumour stays. What goes out within four hours counts as a notice.
      """,
    source: "C6: follow-up 24 to 48 hours after resolution",
    reach: .document,
    flagged: [
      .frontMatter("resolved: 2026-03-03T15:10Z\nreview: {shared: ↓2026-03-05T15:11Z}"),
      .frontMatter(
        "resolved: ↓2026-03-03T15:10Z\nreview: {held: 2026-03-06T10:00Z}\nstatus: in-review"),
    ],
    accepted: [
      .frontMatter("resolved: 2026-03-03T15:10Z\nreview: {shared: 2026-03-05T15:10Z}"),
      .frontMatter(severity: .low, "resolved: 2026-03-03T15:10Z\nreview: {shared: 2026-03-09T15:10Z}"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    findings.reportMissed(
      .followUp, of: incident, in: context, demand: "share a summary", never: "no follow-up is recorded")
  }
}
