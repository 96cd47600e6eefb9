import Markdown
package import Postmortem

/// A finished action shows what was done.
package struct ActionUnevidenced: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "action-unevidenced", group: .actions, level: .note,
    summary: "A finished action names a ticket, a change or the day it was done.",
    rationale: """
      When the same thing fails again, the first question is what the action changed. A link or a day answers it.
      """,
    source: "P6, P7",
    reach: .document,
    flagged: [
      .section(
        .actions, "### Immediate actions (↓completed)\n\n- Raise the limit, @ken\n- Add an alert, @ada"),
      .section(
        .actions,
        "| Action | Owner | Due | State |\n|---|---|---|---|\n| Add an alert | @ada | 2026-04-01 | ↓done |"),
    ],
    accepted: [
      .section(
        .actions,
        "| Action | Owner | Due | Ticket | State |\n|---|---|---|---|---|\n| Add an alert | @ada | 2026-04-01 | OPS-12 | done |"
      ),
      .section(
        .actions,
        "| Action | Owner | Due | State |\n|---|---|---|---|\n| Add an alert | @ada | 2026-04-01 | done 2026-03-30 |"
      ),
      .section(
        .actions,
        "| Action | Owner | Due | State |\n|---|---|---|---|\n| [Add an alert](https://git.example.com/1) | @ada | 2026-04-01 | done |"
      ),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let markup = incident.document.markup
    var groups: Set<Int> = []
    for action in incident.actions {
      guard case .done(on: nil) = action.state, action.ticket == nil else { continue }
      let isLinked = (action.node..<markup[action.node].end).contains { node in
        if case .link = markup[node].kind { true } else { false }
      }
      guard !isLinked else { continue }
      if let state = action.stateRange, !action.range.overlaps(state) {
        // One word above a list says it of all of them, and is told so once.
        guard groups.insert(state.lowerBound).inserted else { continue }
        findings.report("add the tickets, the changes or the day that show these are done", at: state)
        continue
      }
      findings.report(
        "add the ticket, the change or the day that shows this is done",
        at: action.stateRange ?? action.textRange)
    }
  }
}
