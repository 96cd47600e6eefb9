package import Postmortem

/// Human error is where an analysis begins, not where it ends.
package struct HumanError: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: BlameRule.humanError.rawValue, group: .blameless, level: .error,
    summary: "Human error is not given as a cause.",
    rationale: """
      "Human error" is a label that is put on an action once its outcome is known. It explains nothing and prevents \
      nothing: the same console will mislead the next operator. Ask what made the action easy and its effect invisible.
      """,
    source: """
      Dekker, The Field Guide to Understanding Human Error: error is a symptom, not a cause; Allspaw, Blameless \
      PostMortems and a Just Culture
      """,
    readsProse: true,
    flagged: [
      .section(.rootCause, "The outage was caused by ↓human error."),
      .section(.summary, "An engineer ↓accidentally dropped the table."),
      .section(.contributingFactors, "- A ↓typo by the operator reached all regions."),
    ],
    accepted: [
      .section(.rootCause, "The queues share their error producer with the mail relay."),
      .section(.timeline, "- 14:03 UTC Nothing unusual was found; assumed user error at the time"),
      .section(.rootCause, "Operator error is never a root cause: both consoles carry the same name."),
      .section(.summary, "The human error rate of a copied command is about one in a hundred."),
      .section(.contributingFactors, "- Nothing keeps an operator from accidentally deleting the zone."),
      .section(.summary, "The script accidentally dropped the table."),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    findings.reportBlame(.humanError, in: incident, context: context)
  }
}
