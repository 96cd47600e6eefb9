package import Postmortem

/// The managers of what is affected know of a high-severity incident soon.
package struct ClockManagers: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "clock-managers", group: .clocks, level: .warning, severities: [.high],
    summary: "The product manager and the manager are told of a severity 2 within 30 minutes.",
    rationale: """
      They decide what waits, what is promised and to whom. Told late, they learn of it from customers. Where the severity \
      was raised, the clock begins with the raise.
      """,
    source: "S2: product manager and manager within 30 minutes",
    reach: .document,
    flagged: [
      .section(
        .communications, severity: .high,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 14:08 | status-page | investigating | Checkout is slow |\n| ↓14:40 | managers | investigating | Checkout is slow |"
      )
    ],
    accepted: [
      .section(
        .communications, severity: .high,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 14:36 | product manager | investigating | Checkout is slow |"
      ),
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 14:50 | managers | investigating | Checkout is slow |"
      ),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    findings.reportMissed(
      .managers, of: incident, in: context, demand: "tell the product manager and the manager")
  }
}
