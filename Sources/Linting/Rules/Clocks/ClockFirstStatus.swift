package import Postmortem

/// The first status follows the declaration at once.
package struct ClockFirstStatus: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "clock-first-status", group: .clocks, level: .warning,
    summary: "The first status update goes out within 5 minutes of the declaration.",
    rationale: """
      In the first minutes everybody asks the same: what is known, who is on it, when the next word comes. One early \
      answer spares the responders fifty.
      """,
    source: "R4: first status within 5 minutes",
    reach: .document,
    flagged: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| ↓14:12 | status-page | investigating | Checkout is slow |"
      )
    ],
    accepted: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 14:11 | status-page | investigating | Checkout is slow |"
      ),
      .section(.communications, "No update was written down."),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    findings.reportMissed(
      .firstStatus, of: incident, in: context, demand: "send the first status")
  }
}
