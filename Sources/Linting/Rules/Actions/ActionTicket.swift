package import Postmortem

/// An action stands in the backlog.
package struct ActionTicket: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "action-ticket", group: .actions, level: .warning, severities: .major,
    summary: "An action of a major incident links to its ticket.",
    rationale: """
      Work is planned from the backlog. An action that only stands in a postmortem is read once.
      """,
    source: "P6: in the sprint backlog before the meeting ends",
    reach: .document,
    flagged: [
      "## ↓Action items\n\n- Add an alert @ada, due 2026-04-01\n- Limit the pool @ken, due 2026-04-01",
      .section(
        .actions,
        """
        | Action | Owner | Due | Ticket |
        |---|---|---|---|
        | Add an alert | @ada | 2026-03-10 | OPS-12 |
        | ↓Limit the pool | @ken | 2026-04-01 | |
        """),
      .section(
        .actions,
        """
        ### ↓Process

        - Add an alert @ada, due 2026-04-01
        - Limit the pool @ken, due 2026-04-01

        ### Documentation

        - Write the runbook @ada, due 2026-04-01, OPS-12
        """),
    ],
    accepted: [
      .section(
        .actions, "- Add an alert @ada, due 2026-04-01, [OPS-12](https://tickets.example.com/OPS-12)"),
      .section(.actions, severity: .medium, "- Add an alert @ada, due 2026-04-01"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let places = incident.places(of: { $0.ticket == nil }) { action in
      switch action.state {
      case .wontDo, .superseded: false
      case .open, .inProgress, .done: true
      }
    }
    for place in places {
      findings.report(
        place.kind == .one
          ? "link this action to its ticket in the backlog" : "link each action to its ticket in the backlog",
        at: place.range)
    }
  }
}
