package import Postmortem

/// An action has a date.
package struct ActionDue: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "action-due", group: .actions, level: .error,
    summary: "An action item has a due date that can be read and lies after the incident.",
    rationale: """
      Without a date nothing is ever late. "Soon" and "next quarter" are not dates; 2026-04-01 is. \
      For work that is over it is a note.
      """,
    source: "P6: a due date",
    reach: .document,
    flagged: [
      .section(.actions, "- ↓Add an alert on pool use @ada"),
      .section(.actions, "| Action | Owner | Due |\n|---|---|---|\n| Add an alert | @ada | ↓soon |"),
      .section(.actions, "| Action | Owner | Due |\n|---|---|---|\n| Add an alert | @ada | ↓2025-04-01 |"),
    ],
    accepted: [
      .section(.actions, "- Add an alert on pool use @ada, due 2026-04-01"),
      .section(.actions, "| Action | Owner | Due |\n|---|---|---|\n| Add an alert | @ada | 2026-03-03 |"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let filed = incident.filedAt.map { incident.zone.wallClock(at: $0).day }
    for action in incident.actions {
      switch action.due {
      case .missing where action.state.isOpen:
        findings.report(
          "add the day by which this is due", at: action.textRange,
          suggestion: "due \(suggestedDay(context).iso)")
      case .missing: findings.report("add the day by which this was due", at: action.textRange, atMost: .note)
      case .unreadable(let text, let range):
        findings.report("write the due date as a day, such as 2026-04-01: \"\(text)\" is none", at: range)
      case .day(let day, let range):
        if let filed, day < filed {
          findings.report("check this due date: it lies before the incident (\(filed.iso))", at: range)
        }
      }
    }
  }

  private func suggestedDay(_ context: LintContext) -> Day {
    context.asOf.advanced(by: context.settings.immediateDays)
  }
}
