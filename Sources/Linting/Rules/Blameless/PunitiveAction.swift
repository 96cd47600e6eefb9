package import Postmortem

/// Actions change the system.
package struct PunitiveAction: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: BlameRule.punitive.rawValue, group: .blameless, level: .error,
    summary: "No action disciplines, retrains or admonishes people.",
    rationale: """
      Care is what everybody already brought. An action that asks for more of it leaves the trap where it was, and \
      teaches people to keep quiet about the next one. A guard rail, a default, automation or detection also holds on \
      a bad night.
      """,
    source: "P8: which change prevents it; Google, The Site Reliability Workbook, chapter 10",
    readsProse: true,
    flagged: [
      .section(.actions, "- ↓Be more careful with production changes"),
      .section(.actions, "- ↓Retrain the operators"),
      .section(.actions, "- ↓Double-check the hostname before a restart"),
    ],
    accepted: [
      .section(.actions, "- Retrain the fraud model on the new data"),
      .section(.actions, "- Add a double-check of the region to the deploy script"),
      .section(.actions, "- Let a bot remind owners of overdue actions"),
      .section(.lessons, "We need to be more careful with labels for the beta."),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    findings.reportBlame(.punitive, in: incident, context: context)
  }
}
