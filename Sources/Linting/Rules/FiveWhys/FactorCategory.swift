package import Postmortem

/// A contributing factor says of what kind it is.
package struct FactorCategory: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "factor-category", group: .fiveWhys, level: .warning,
    summary: "A contributing factor is classed technical, process or organisational.",
    rationale: """
      The class widens the search: a list of nothing but technical factors is usually one that stopped early. Across \
      incidents it shows where the next improvement pays.
      """,
    source: "P3: technical, process or organisational conditions",
    flagged: [
      .section(
        .contributingFactors,
        "- **technical**: the pool has no upper limit\n- ↓Load tests end before the peak"),
      "## ↓Contributing factors\n\n- The pool has no upper limit\n- Load tests end before the peak",
    ],
    accepted: [
      .section(
        .contributingFactors,
        "- **technical**: the pool has no upper limit\n- **process**: load tests end before the peak")
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let unclassed = incident.factors.filter { $0.category == nil }
    guard !unclassed.isEmpty else { return }
    let heading = incident.document.heading(.contributingFactors)
    if unclassed.count == incident.factors.count, unclassed.count > 1, let heading {
      findings.report("class each factor as technical, process or organisational", at: heading)
      return
    }
    for factor in unclassed {
      findings.report("class this factor as technical, process or organisational", at: factor.textRange)
    }
  }
}
