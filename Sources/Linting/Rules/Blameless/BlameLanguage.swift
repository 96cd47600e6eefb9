package import Postmortem

/// A report describes; it does not judge people.
package struct BlameLanguage: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: BlameRule.language.rawValue, group: .blameless, level: .error,
    summary: "No word of the report calls people careless, at fault or to blame.",
    rationale: """
      A judgement of character ends the inquiry and teaches people to hide. Workload, tools, training and time \
      pressure can be changed; and where a procedure was not followed, ask whether it can be found and used.
      """,
    source: """
      Google, Site Reliability Engineering, chapter 15; Allspaw, Blameless PostMortems and a Just Culture; PagerDuty, \
      Postmortem guide
      """,
    readsProse: true,
    flagged: [
      .section(.lessons, "The engineer was ↓careless with the credentials."),
      .section(.rootCause, "The vendor is ↓at fault."),
      .section(.contributingFactors, "- A developer ↓bypassed the review."),
    ],
    accepted: [
      .section(.lessons, "Nobody is to blame: the console hid the region."),
      .section(.rootCause, "The load balancer was at fault."),
      .section(.contributingFactors, "- Traffic bypassed the CDN for ten minutes."),
      .section(.contributingFactors, "- Lazy loading hid the failure until the first request."),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    findings.reportBlame(.language, in: incident, context: context)
  }
}
