package import Postmortem

/// An action has a person who answers for it.
package struct ActionOwner: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "action-owner", group: .actions, level: .error,
    summary: "An action item needs one named person who answers for it.",
    rationale: """
      What everyone owns nobody does. A team may do the work; one person says when it is done. \
      For work that is over it is a note.
      """,
    source: "P6: a named owner",
    reach: .document,
    flagged: [
      .section(.actions, "- ↓Add an alert on pool use, due 2026-04-01"),
      .section(
        .actions, "| Action | Owner | Due |\n|---|---|---|\n| Add an alert | ↓everyone | 2026-04-01 |"),
      .section(.actions, "| Action | Owner | Due |\n|---|---|---|\n| Add an alert | ↓TBD | 2026-04-01 |"),
      .section(.actions, "| Action | Owner | Due |\n|---|---|---|\n| ↓Add an alert | | 2026-04-01 |"),
    ],
    accepted: [
      .section(.actions, "- Add an alert on pool use @ada, due 2026-04-01"),
      .section(
        .actions, "| Action | Owner | Due |\n|---|---|---|\n| Add an alert | Ada Byron | 2026-04-01 |"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    for action in incident.actions where !action.owners.contains(where: { $0.kind == .person }) {
      // Whoever did it is not needed any more; that it was done is asked for by another rule.
      let most = action.state.isOpen ? RuleLevel.error : .note
      switch action.owners.first {
      case nil: findings.report("name the person who owns this action", at: action.textRange, atMost: most)
      case let owner? where owner.kind == .group:
        findings.report(
          "name one person of \(owner.name) who owns this action", at: owner.range, atMost: most)
      case let owner?:
        findings.report("name the person who owns this action", at: owner.range, atMost: most)
      }
    }
  }
}
