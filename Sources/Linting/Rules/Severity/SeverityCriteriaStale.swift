import Markdown
package import Postmortem

/// The severity criteria are looked at every year, and after every severity 1.
package struct SeverityCriteriaStale: KnowledgeBaseRule {
  package init() {}

  private static let page = "content/severity.md"

  package static let about = RuleDescription(
    id: "severity-criteria-stale", group: .severity, level: .warning,
    summary: "The published severity criteria were reviewed within a year, and since the last severity 1.",
    rationale: """
      Criteria that nobody looks at describe the company of two years ago. A severity 1 is the best occasion there is \
      to ask whether they helped.
      """,
    source: "S7: the criteria are reviewed yearly and after every severity 1",
    options: [
      .integer("maximum-days", 365, "days after which the criteria are due for a review"),
      .integer("days-after-severity-1", 14, "days that a review of the criteria may take after a severity 1"),
    ],
    reach: .document,
    flagged: [
      .document("---\ntitle: Severity\nreviewed: ↓2025-04-14\n---\n\n# Severity\n", path: page),
      .document(
        "---\ntitle: Severity\nreviewed: ↓2026-01-14\n---\n\n# Severity\n", path: page, with: [incident("1")]),
    ],
    accepted: [
      .document("---\ntitle: Severity\nreviewed: 2026-01-14\n---\n\n# Severity\n", path: page),
      .document(
        "---\ntitle: Severity\nreviewed: 2026-01-14\n---\n\n# Severity\n", path: page, with: [incident("2")]),
      .document(
        "---\ntitle: Severity\nreviewed: 2026-03-05\n---\n\n# Severity\n", path: page, with: [incident("1")]),
    ])

  private static func incident(_ severity: String) -> RuleExample.Companion {
    .init(
      "content/incidents/2026/INC-2026-0303-checkout.md",
      """
      ---
      id: INC-2026-0303
      title: Checkout times out
      severity: \(severity)
      status: published
      services: [checkout]
      started: 2026-03-03T14:02Z
      resolved: 2026-03-03T15:10Z
      ---

      """)
  }

  package func check(_ base: KnowledgeBase, in context: LintContext, into findings: inout Findings) {
    for page in base.pages where page.kind == .severity {
      guard let value = page.frontMatter?.root["reviewed"], let text = value.text,
        let day = DateReader.firstDate(in: Array(text.utf8)[...])?.day(near: nil)
      else { continue }
      let age = base.asOf.number - day.number
      if age > context.integer("maximum-days") {
        findings.report(
          "review the severity criteria: the last time was \(age) days ago", at: value.range,
          inFile: page.path)
      } else if let incident = critical(since: day, base, context.integer("days-after-severity-1")) {
        findings.report(
          "review the severity criteria: \(incident) was a severity 1, and they were not looked at since",
          at: value.range, inFile: page.path)
      }
    }
  }

  /// The newest severity 1 that was over after `day`, with the time for a review spent.
  private func critical(since day: Day, _ base: KnowledgeBase, _ days: Int) -> String? {
    for incident in base.incidents
    where incident.governingSeverity == .critical && incident.kind == .incident
      && (incident.status?.value == .published || incident.status?.value == .inReview)
    {
      guard let resolved = incident.milestone(.resolved)?.at else { continue }
      let end = incident.zone.wallClock(at: resolved).day
      if end > day, base.asOf.number - end.number > days { return incident.linkID ?? incident.document.path }
    }
    return nil
  }
}
