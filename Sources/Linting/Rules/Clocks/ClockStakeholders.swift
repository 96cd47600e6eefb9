package import Postmortem

/// Stakeholders hear of an incident soon.
package struct ClockStakeholders: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "clock-stakeholders", group: .clocks, level: .warning,
    summary: "The first update to stakeholders goes out within 15 minutes of the declaration.",
    rationale: """
      Those who answer customers have to know before customers tell them. An update counts once it names its audience.
      """,
    source: "R6, C1: first notice within 15 minutes",
    reach: .document,
    flagged: [
      .section(
        .communications,
        """
        | Time | Audience | Status | Message |
        |---|---|---|---|
        | 14:09 | | investigating | Checkout is slow |
        | ↓14:22 | customers | investigating | Checkout is slow |
        """)
    ],
    accepted: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 14:21 | customers | investigating | Checkout is slow |"
      )
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    findings.reportMissed(
      .stakeholders, of: incident, in: context, demand: "tell stakeholders")
  }
}
