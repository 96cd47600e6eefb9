package import Postmortem

/// A review asks what and how.
package struct WhoQuestion: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: BlameRule.who.rawValue, group: .blameless, level: .warning,
    summary: "Questions ask what and how, not who.",
    rationale: """
      "Who pushed it?" has a name for its answer, and the name ends the inquiry. "What let it reach production?" has a \
      condition for its answer, and conditions can be changed.
      """,
    source:
      "PagerDuty, Postmortems: ask what and how, not who and why; P8: people acted on the best information",
    readsProse: true,
    flagged: [
      .section(.fiveWhys, "↓Who pushed the change on a Friday?"),
      .section(.actions, "- Find out ↓who approved the change"),
      .section(.lessons, "↓You should have checked the lag."),
    ],
    accepted: [
      .section(.summary, "The engineer who pushed the tag saw a green build."),
      .section(.actions, "- Record who deployed which version"),
      .section(.contributingFactors, "- It was unclear which engineer to page."),
      .section(.timeline, "- 14:20 UTC We ask in the channel who deployed last"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    findings.reportBlame(.who, in: incident, context: context)
  }
}
