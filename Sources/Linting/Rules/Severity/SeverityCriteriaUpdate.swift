package import Postmortem

/// A severity that was wrong changes the criteria.
package struct SeverityCriteriaUpdate: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "severity-criteria-update", group: .severity, level: .warning,
    summary: "Where the severity was not accurate, the change of the criteria is linked.",
    rationale: """
      People chose the severity by the criteria that they had. If the choice was wrong, the next person will make the \
      same one unless the criteria change.
      """,
    source: "S6: if it was not accurate, the criteria change",
    reach: .document,
    flagged: [
      .frontMatter("review:\n  held: 2026-03-06T10:00Z\n  severity-accurate: ↓false")
    ],
    accepted: [
      .frontMatter(
        "review:\n  held: 2026-03-06T10:00Z\n  severity-accurate: false\n  criteria-change: https://example.com/pull/7"
      ),
      .frontMatter("review:\n  held: 2026-03-06T10:00Z\n  severity-accurate: true"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard let review = incident.review, let accurate = review.severityAccurate, !accurate.value,
      review.criteriaChange == nil
    else { return }
    findings.report(
      "link the change of the severity criteria that follows from this (criteria-change)", at: accurate.range)
  }
}
