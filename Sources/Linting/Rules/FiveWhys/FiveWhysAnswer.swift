package import Postmortem

/// Every why is answered.
package struct FiveWhysAnswer: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "five-whys-answer", group: .fiveWhys, level: .error,
    summary: "Every why has an answer.",
    rationale: """
      A question left open cuts the chain: everything behind it hangs in the air. Where nobody knows, that is the \
      answer, and finding out is an action.
      """,
    source: "P4",
    reach: .document,
    flagged: [
      .section(
        .fiveWhys,
        """
        1. **Why was checkout slow?** Because the pool was full.
        2. **↓Why was the pool full?**
        3. **Why did queries queue?** Because a migration held a lock.
        """)
    ],
    accepted: [
      .section(
        .fiveWhys,
        """
        1. **Why was checkout slow?** Because the pool was full.
        2. **Why was the pool full?** Nobody knows; action A3 will measure it.
        """)
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    for chain in incident.whyChains {
      for step in chain.steps where step.answer.map({ isBlank($0.value) }) ?? true {
        findings.report("answer this why", at: step.question?.range ?? step.range)
      }
    }
  }

  private func isBlank(_ text: String) -> Bool { !Word.isFound(in: text.utf8) }
}
