package import Postmortem

/// The chain says which contributing factor it starts from.
package struct FiveWhysFactor: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "five-whys-factor", group: .fiveWhys, level: .warning,
    summary: "A chain of whys says which contributing factor it starts from.",
    rationale: """
      The chain digs below one factor. Without its name nobody sees which factors were followed down and which were \
      only listed.
      """,
    source: "P4: the five whys on the top factor",
    reach: .document,
    flagged: [
      """
      ## Contributing factors

      - **technical**: The pool has no upper limit
      - **process**: Load tests end before the peak

      ## ↓Five whys

      1. **Why did the site answer late?** Because of queues.
      """
    ],
    accepted: [
      """
      ## Contributing factors

      - **technical**: The pool has no upper limit
      - **process**: Load tests end before the peak

      ## Five whys

      Factor: The pool has no upper limit

      1. **Why was there no limit?** Because the default has none.
      """
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    // With one factor there is nothing to choose.
    guard incident.factors.count > 1 else { return }
    let heading = incident.document.heading(.fiveWhys)
    for (index, chain) in incident.whyChains.enumerated()
    where chain.factor == nil && chain.factorIndex == nil && !chain.steps.isEmpty {
      let start = chain.steps.first?.question?.range ?? chain.steps[0].range
      findings.report(
        "name the contributing factor that this chain starts from", at: index == 0 ? heading ?? start : start,
        suggestion: "Factor: \(incident.factors[0].text.prefix(60))")
    }
  }
}
