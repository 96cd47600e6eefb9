package import Postmortem

/// What did not happen explains nothing that did.
package struct Counterfactual: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: BlameRule.counterfactual.rawValue, group: .blameless, level: .warning,
    summary: "The report tells what people did and saw, not what they should have done.",
    rationale: """
      "Should have" and "failed to" compare what people did with what is known now. They tell of a world that never \
      was, and hide why the action made sense then. Say what was visible at that moment and why the signal was not; \
      the remedy belongs to the action items.
      """,
    source: """
      Dekker, The Field Guide to Understanding Human Error: counterfactuals; Google, The Site Reliability Workbook, \
      chapter 10; Allspaw, Blameless PostMortems and a Just Culture
      """,
    readsProse: true,
    flagged: [
      .section(.lessons, "The on-call engineer ↓should have checked the replication lag."),
      .section(.summary, "The operator ↓failed to follow the runbook."),
      .section(.resolution, "The warning was ↓ignored by the reviewer."),
    ],
    accepted: [
      .section(.lessons, "We should have alerting on replication lag."),
      .section(.summary, "The pod failed to start."),
      .section(.resolution, "The endpoint should have returned 200."),
      .section(.lucky, "The engineer could have missed it without the graph."),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    findings.reportBlame(.counterfactual, in: incident, context: context)
  }
}
