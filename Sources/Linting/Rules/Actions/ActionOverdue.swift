package import Postmortem

/// What was promised for a day is done by that day, or the day is moved.
package struct ActionOverdue: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "action-overdue", group: .actions, level: .warning,
    summary: "No open action is past its due date.",
    rationale: """
      The gap that an open action was to close is still there. Finish it, move its date in the open, or say why it \
      won't be done.
      """,
    source: "P5, P6",
    flagged: [
      .section(.actions, "- Add an alert on pool use @ada, due ↓2026-04-01")
    ],
    accepted: [
      .section(.actions, "- [x] Add an alert on pool use @ada, due 2026-04-01"),
      .section(.actions, "- Add an alert on pool use @ada, due 2026-06-01"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    for action in incident.actions {
      guard let days = action.daysOverdue(on: context.asOf), case .day(_, let range) = action.due else {
        continue
      }
      findings.report(
        "finish this action or move its date: it is \(days) \(days == 1 ? "day" : "days") overdue", at: range)
    }
  }
}
