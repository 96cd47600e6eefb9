package import Postmortem

/// Executives know of a critical incident soon.
package struct ClockExecutives: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "clock-executives", group: .clocks, level: .warning, severities: [.critical],
    summary: "Executives are told of a severity 1 within 15 minutes.",
    rationale: """
      A complete outage needs decisions that only executives make, and they are asked about it by others. Where the severity \
      was raised, the clock begins with the raise.
      """,
    source: "S1: executives within 15 minutes",
    reach: .document,
    flagged: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 14:08 | status-page | investigating | Checkout is slow |\n| ↓14:22 | executives | investigating | Checkout is slow |"
      ),
      .document(
        """
        ---
        id: INC-2026-0303
        severity: 1
        severity-history:
          - {at: 2026-03-03T14:06Z, level: 2}
          - {at: 2026-03-03T14:30Z, level: 1}
        status: published
        timezone: UTC
        detected: 2026-03-03T14:04Z
        declared: 2026-03-03T14:06Z
        resolved: 2026-03-03T15:10Z
        ---

        ## Communications

        - ↓14:46 executives (identified): no orders are accepted
        """),
    ],
    accepted: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 14:21 | executives | investigating | Checkout is slow |"
      ),
      .section(
        .communications, severity: .high,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 14:50 | executives | investigating | Checkout is slow |"
      ),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    findings.reportMissed(
      .executives, of: incident, in: context, demand: "tell executives")
  }
}
