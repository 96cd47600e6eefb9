package import Postmortem

/// An incident has more than one contributing factor.
package struct FactorSingle: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "factor-single", group: .fiveWhys, level: .warning, severities: .major,
    summary: "A major incident names more than one contributing factor.",
    rationale: """
      Systems that matter fail when several conditions meet: something broke, something let it through, something \
      hid it. A single root cause leaves the others in place.
      """,
    source: "P3: which conditions, in the plural",
    options: [.integer("minimum", 2, "factors that a major incident names at least")],
    reach: .document,
    flagged: [
      .section(.contributingFactors, "- **↓technical**: the pool has no upper limit")
    ],
    accepted: [
      .section(
        .contributingFactors,
        "- **technical**: the pool has no upper limit\n- **process**: load tests end before the peak")
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let least = context.integer("minimum")
    guard let first = incident.factors.first, incident.factors.count < least else { return }
    findings.report(
      "name at least \(least) contributing factors: what else made the outcome possible?",
      at: first.category.map { min($0.range.lowerBound, first.textRange.lowerBound) }
        .map { $0..<first.textRange.upperBound } ?? first.textRange)
  }
}
