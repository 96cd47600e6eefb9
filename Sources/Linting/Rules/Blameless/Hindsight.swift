package import Postmortem

/// What is plain now was not plain then.
package struct Hindsight: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: BlameRule.hindsight.rawValue, group: .blameless, level: .warning,
    summary: "Nothing is called obvious, preventable or common sense.",
    rationale: """
      Whoever knows the end of a story sees the way there as a straight line. "Obviously" hides how many signals \
      competed at that moment, and why the one that mattered did not stand out. Give the evidence that was visible, \
      with its time.
      """,
    source: """
      Dekker, The Field Guide to Understanding Human Error: reactions to failure are retrospective; Google, Site \
      Reliability Engineering, chapter 15
      """,
    readsProse: true,
    flagged: [
      .section(.rootCause, "↓Obviously, the timeout was too short."),
      .section(.lessons, "The outage could have been ↓easily avoided."),
      .section(.contributingFactors, "- The limit was ↓clearly too low for this traffic."),
    ],
    accepted: [
      .section(.rootCause, "At 14:03 the panel showed both replicas green."),
      .section(.lessons, "The runbook was clearly documented."),
      .section(.contributingFactors, "- It was not obvious from the graph that the lag grew."),
      .section(.lucky, "In hindsight it was luck that the batch had finished."),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    findings.reportBlame(.hindsight, in: incident, context: context)
  }
}
