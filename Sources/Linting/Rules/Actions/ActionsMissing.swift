package import Postmortem

/// A major incident changes something.
package struct ActionsMissing: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "actions-missing", group: .actions, level: .error, severities: .major,
    summary: "A major incident has at least one action item.",
    rationale: """
      An incident that changes nothing will happen again. Actions stand in a list or a table, so that owners and due \
      dates can be followed; prose cannot be.
      """,
    source: "P5, P6",
    reach: .document,
    flagged: ["## ↓Action items\n\nWe will keep an eye on the pool."],
    accepted: [
      .section(.actions, "- Limit the connection pool @ada, due 2026-04-01"),
      .section(.actions, severity: .low, "None."),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let document = incident.document
    guard incident.actions.isEmpty,
      let index = document.sections.firstIndex(where: { $0.kind == .actions }),
      !document.isBlank(sectionAt: index)
    else { return }
    findings.report(
      "list what will change, each with an owner and a due date", at: document.sections[index].titleRange)
  }
}
