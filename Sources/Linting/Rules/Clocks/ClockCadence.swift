package import Postmortem

/// Updates keep coming while an incident is active.
package struct ClockCadence: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "clock-cadence", group: .clocks, level: .warning, severities: .major,
    summary: "While an incident is active, no more than 30 minutes pass between two updates.",
    rationale: """
      Silence reads as "nobody is on it". An update that says nothing new still says when the next one comes. The longest \
      silence is told; `cadence-hours` in the settings lets the cadence end before the resolution.
      """,
    source: "C2: an update every 30 minutes",
    reach: .document,
    flagged: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 14:08 | status-page | investigating | Checkout is slow |\n| ↓14:45 | status-page | investigating | Checkout is slow |\n| 15:05 | status-page | investigating | Checkout is slow |"
      )
    ],
    accepted: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 14:08 | status-page | investigating | Checkout is slow |\n| 14:38 | internal | investigating | Checkout is slow |\n| 15:05 | status-page | investigating | Checkout is slow |"
      ),
      .section(
        .communications, severity: .medium,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 14:08 | status-page | investigating | Checkout is slow |\n| 15:05 | status-page | investigating | Checkout is slow |"
      ),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    findings.reportMissed(
      .cadence, of: incident, in: context, demand: "send an update")
  }
}
