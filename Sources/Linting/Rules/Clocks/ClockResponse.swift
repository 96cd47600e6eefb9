package import Postmortem

/// Somebody responds to a medium incident the same morning.
package struct ClockResponse: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "clock-response", group: .clocks, level: .warning, severities: [.medium],
    summary: "The response to a severity 3 begins within 2 hours.",
    rationale: """
      A partial degradation that waits for the next day becomes a large one, or is found by customers first. The first \
      acknowledgement, declaration or mitigation counts.
      """,
    source: "S3: response within 2 hours",
    reach: .document,
    flagged: [
      .frontMatter(
        severity: .medium,
        "detected: 2026-03-03T11:00Z\nacknowledged: ↓2026-03-03T13:30Z\ndeclared: 2026-03-03T14:06Z")
    ],
    accepted: [
      .frontMatter(
        severity: .medium,
        "detected: 2026-03-03T11:00Z\nacknowledged: 2026-03-03T13:00Z\ndeclared: 2026-03-03T14:06Z"),
      .frontMatter("detected: 2026-03-03T11:00Z\nacknowledged: 2026-03-03T13:30Z"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    findings.reportMissed(
      .response, of: incident, in: context, demand: "respond")
  }
}
