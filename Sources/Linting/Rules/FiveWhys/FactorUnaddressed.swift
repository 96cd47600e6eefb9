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

      - **technical**: the connection pool has no upper limit
      - **organisational**: nobody on the weekend rota speaks Portuguese

      ## Action items

      - Limit the connection pool @ada, due 2026-04-01
      - Staff the rota for F2 @ken, due 2026-04-01
      """
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard !incident.actions.isEmpty else { return }
    var stems: Set<String> = []
    var named: Set<String> = []
    for action in incident.actions {
      stems.formUnion(Likeness.stems(of: action.text))
      if let group = action.group { stems.formUnion(Likeness.stems(of: group)) }
      named.formUnion(Word.all(in: Array(action.text.utf8)).map(\.text))
    }
    // A question among the factors is a thought, not a condition that something could be done about.
    for factor in incident.factors where factor.text.utf8.last != UInt8(ascii: "?") {
      let own = Likeness.stems(of: factor.text)
      guard !own.isEmpty, own.isDisjoint(with: stems), !named.contains(factor.id.lowercased()) else {
        continue
      }
      findings.report(
        "add an action that addresses this factor, or say why there is none", at: factor.textRange,
        suggestion: "name the factor in the action: \(factor.id)")
    }
  }
}
