package import Postmortem

/// An analysis speaks of roles and conditions, not of the people who were there.
package struct PersonInAnalysis: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: BlameRule.person.rawValue, group: .blameless, level: .error,
    summary: "Factors, whys, root cause and lessons name conditions of the system, not people.",
    rationale: """
      As soon as an analysis names who did it, the search ends there and the next person tells less. Whoever stood in \
      the same place with the same tools would have done the same; so say which role acted and what the system allowed.
      """,
    source: """
      Google, Site Reliability Engineering, chapter 15; PagerDuty, Postmortem guide: abstract to an unnamed responder; \
      Dekker, The Field Guide to Understanding Human Error
      """,
    readsProse: true,
    flagged: [
      .section(.contributingFactors, "- ↓@ken merged the change before the build was green."),
      .section(.rootCause, "An engineer ↓pushed a map that the parser cannot read."),
      .section(.lessons, "The volume was ↓deleted by an operator."),
    ],
    accepted: [
      .section(.lessons, "News of an outage can be read by following @larderstatus on Mastodon."),
      .section(.contributingFactors, "- A change could be merged before the build was green."),
      .section(.rootCause, "The deploy job pushed a map that the parser cannot read."),
      .section(.lessons, "The volume was deleted by the clean-up job of the operator pod."),
      .section(.timeline, "- 14:03 UTC @ken merged the change"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    findings.reportBlame(.person, in: incident, context: context)
  }
}
