package import Postmortem

/// The chain of whys goes five answers deep, or says why it ends.
package struct FiveWhysDepth: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "five-whys-depth", group: .fiveWhys, level: .error, severities: .major,
    summary: "One chain of whys goes five answers deep, unless it says why it ends before.",
    rationale: """
      The first answers name a symptom or a deed. The condition that a change can remove stands further down. A chain \
      that truly ends earlier says so: "The chain ends here because …".
      """,
    source: "P4: down to a systemic cause",
    options: [.integer("depth", 5, "answers that a chain needs")],
    reach: .document,
    flagged: [
      """
      ## ↓Five whys

      1. **Why was checkout slow?** Because the pool was full.
      2. **Why was the pool full?** Because queries queued behind a lock.
      """,
      "## ↓Five whys\n\nWe talked about this in the meeting.",
    ],
    accepted: [
      .section(
        .fiveWhys,
        """
        1. **Why was checkout slow?** Because the pool was full.
        2. **Why was the pool full?** Because queries queued behind a lock.
        3. **Why did they queue?** Because a migration held the lock for minutes.
        4. **Why did it hold the lock?** Because it rewrote the table in one transaction.
        5. **Why in one transaction?** Because the migration tool offers no other way.
        """),
      .section(
        .fiveWhys, severity: .medium,
        "1. **Why was checkout slow?** Because the pool was full."),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let document = incident.document
    guard
      let index = document.sections.firstIndex(where: { $0.kind == .fiveWhys }),
      !document.isBlank(sectionAt: index)
    else { return }
    let depth = context.integer("depth")
    let deepest = incident.whyChains.map(\.steps.count).max() ?? 0
    guard deepest < depth, !incident.whyChains.contains(where: { $0.endReason != nil }) else { return }
    let heading = document.sections[index].titleRange
    if deepest == 0 {
      findings.report("write the chain as questions with answers: Why …? Because …", at: heading)
    } else {
      findings.report(
        "ask on until \(depth) whys are answered: there are \(deepest)", at: heading,
        suggestion: "or say why the chain ends: \"The chain ends here because …\"")
    }
  }
}
