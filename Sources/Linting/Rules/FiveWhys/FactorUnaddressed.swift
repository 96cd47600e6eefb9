package import Postmortem

/// Every contributing factor has an action that addresses it.
package struct FactorUnaddressed: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "factor-unaddressed", group: .fiveWhys, level: .warning,
    summary: "Every contributing factor is addressed by an action.",
    rationale: """
      A factor without an action is still there when the next incident comes. An action addresses a factor by naming \
      it (F2) or by speaking of the same things; a won't-do with its reason counts.
      """,
    source: "P3, P5: which change prevents it",
    reach: .document,
    flagged: [
      """
      ## Contributing factors

      - **technical**: the connection pool has no upper limit
      - **organisational**: ↓nobody on the weekend rota speaks Portuguese

      ## Action items

      - Limit the connection pool @ada, due 2026-04-01
      """
    ],
    accepted: [
      """
      ## Contributing factors

      - **technical**: version bumps of Flux lead to downtime
      - **technical**: no alert on the metrics of Flux

      ## Action items

      - Add Flux alerts and metrics @ada, due 2026-04-01
      - Lock the version @ken, due 2026-04-01
      """,
      """
      ## Contributing factors

      - **technical**: the connection pool has no upper limit
      - **organisational**: nobody on the weekend rota speaks Portuguese

      ## Action items

      - Limit the connection pool @ada, due 2026-04-01
      - Staff the rota for F2 @ken, due 2026-04-01
      """,
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard !incident.actions.isEmpty else { return }
    for index in Coverage.neglected(in: incident) {
      let factor = incident.factors[index]
      // A question among the factors is a thought, not a condition that something could be done about.
      guard factor.text.utf8.last != UInt8(ascii: "?") else { continue }
      findings.report(
        "add an action that addresses this factor, or say why there is none", at: factor.textRange,
        suggestion: "name the factor in the action: \(factor.id)")
    }
  }
}
