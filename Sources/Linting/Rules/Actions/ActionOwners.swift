import Markdown
package import Postmortem

/// Of several owners one is accountable.
package struct ActionOwners: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "action-owners", group: .actions, level: .warning,
    summary: "Where several people own an action, one of them is accountable.",
    rationale: """
      Two owners wait for each other. Naming one as accountable keeps both names and settles who is asked.
      """,
    source: "P6: a named owner",
    flagged: [
      .section(.actions, "- Add an alert on pool use ↓@ada @ken, due 2026-04-01")
    ],
    accepted: [
      .section(.actions, "- Add an alert on pool use @ada, due 2026-04-01"),
      .section(.actions, "- Add an alert on pool use @ada (accountable) @ken, due 2026-04-01"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    for action in incident.actions where action.state.isOpen {
      let people = action.owners.filter { $0.kind == .person }
      guard people.count > 1, let first = people.first?.range, let last = people.last?.range else { continue }
      let span = min(first.lowerBound, last.lowerBound)..<max(first.upperBound, last.upperBound)
      let end = max(span.upperBound, min(action.range.upperBound, span.upperBound + 24))
      let around = Array(incident.document.markup.slice(span.lowerBound..<end))
      let marks: Set<String> = ["accountable", "lead", "dri", "responsible", "owner", "primary"]
      guard !Word.all(in: around).contains(where: { marks.contains($0.text) }) else { continue }
      findings.report(
        "say which of the \(people.count) owners is accountable", at: span,
        suggestion: "write (accountable) behind the name")
    }
  }
}
