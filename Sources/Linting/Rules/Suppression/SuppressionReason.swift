import Postmortem

/// A suppression says why.
package struct SuppressionReason: SuppressionRule {
  package init() {}

  package static let about = RuleDescription(
    id: "suppression-reason", group: .suppression, level: .warning,
    summary: "A comment that silences a rule gives the reason.",
    rationale: """
      Whoever reads the comment in a year must be able to judge whether it still holds. Without a reason nothing is \
      silenced; where this rule is switched off in the settings, no reason is needed.
      """,
    source: "conventions of linters: a suppression is reviewed like code",
    options: [
      .integer("minimum-characters", 10, "characters that a reason has at least")
    ],
    silencing: .never,
    flagged: [
      .section(
        .actions,
        "↓<!-- afterword-disable-next-line action-owner -->\n- Add an alert on pool use, due 2026-07-01"),
      .section(
        .actions,
        "- Add an alert on pool use, due 2026-07-01 ↓<!-- afterword-disable-line action-owner: later -->"),
      "↓<!-- afterword-disable-file evidence -- -->\n\nRestored.",
    ],
    accepted: [
      .section(
        .actions,
        "<!-- afterword-disable-next-line action-owner -- the vendor answers for this one -->\n"
          + "- Add an alert on pool use, due 2026-07-01"),
      """
      <!-- afterword-disable raw-html -- the vendor's notice as it was sent -->

      It is <b>up</b>.

      <!-- afterword-enable raw-html -->
      """,
      "```\n<!-- afterword-disable-next-line action-owner -->\n```",
    ])

  /// Characters that a reason has at least; zero where the settings switch the rule off.
  static func leastCharacters(by settings: LintSettings) -> Int {
    guard settings.level(of: about) != .off,
      case .integer(let least) = settings.options(of: about)["minimum-characters"]
    else { return 0 }
    return least
  }

  package func check(
    _ verdict: SuppressionVerdict, in context: LintContext, into findings: inout Findings
  ) {
    let least = context.integer("minimum-characters")
    for fault in verdict.sheet.faults where fault.kind == .lacksReason {
      findings.report(
        "say why, behind the rules and a colon, in \(least) characters or more: without it nothing is silenced",
        at: fault.range)
    }
  }
}
