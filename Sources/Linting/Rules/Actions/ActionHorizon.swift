package import Postmortem

/// Actions are sorted by how soon they bear fruit.
package struct ActionHorizon: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "action-horizon", group: .actions, level: .warning,
    summary: "Actions are grouped as immediate, short-term or long-term.",
    rationale: """
      Three horizons keep the list honest: what stops a repetition this sprint, what is built this quarter, and what \
      changes the system. A list without them is usually all of the first kind.
      """,
    source: "P5: remediation in three horizons",
    reach: .document,
    flagged: [
      "## ↓Action items\n\n- Add an alert @ada, due 2026-04-01\n- Limit the pool @ken, due 2026-04-01",
      .section(
        .actions,
        """
        | Action | Owner | Due | Horizon |
        |---|---|---|---|
        | Add an alert | @ada | 2026-03-10 | immediate |
        | ↓Limit the pool | @ken | 2026-04-01 | |
        """),
      .section(
        .actions,
        """
        ### ↓Medium-term

        - Add an alert @ada, due 2026-04-01
        - Limit the pool @ken, due 2026-04-01

        ### Long-term

        - Split the database @ada, due 2026-09-01
        """),
    ],
    accepted: [
      .section(.actions, "### Immediate\n\n- Add an alert @ada, due 2026-03-10")
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let places = incident.places(of: { $0.horizon == nil }) { action in
      switch action.state {
      case .wontDo, .superseded: false
      case .open, .inProgress, .done: true
      }
    }
    for place in places {
      switch place.kind {
      case .all: findings.report("group the actions as immediate, short-term and long-term", at: place.range)
      case .group:
        findings.report("say whether these are immediate, short-term or long-term", at: place.range)
      case .one: findings.report("say whether this is immediate, short-term or long-term", at: place.range)
      }
    }
  }
}
