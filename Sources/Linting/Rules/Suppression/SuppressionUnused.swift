import Postmortem

/// A suppression silences something.
package struct SuppressionUnused: SuppressionRule {
  package init() {}

  package static let about = RuleDescription(
    id: "suppression-unused", group: .suppression, level: .warning,
    summary: "A comment that silences rules names rules that there are, ends, and silences a finding.",
    rationale: """
      A comment that outlives its finding silences the next one, which nobody has judged. One that names no rule by \
      its id never silenced anything. Rules that were not applied in a run are not called unused.
      """,
    source: "conventions of linters: unused suppressions are reported",
    hasFix: true,
    reach: .document,
    silencing: .never,
    flagged: [
      .section(
        .actions,
        "<!-- afterword-disable-next-line ↓action-owner -- the vendor answers for it -->\n"
          + "- Add an alert on pool use @ada, due 2026-07-01"),
      .section(
        .actions,
        "- Add an alert on pool use, due 2026-07-01 "
          + "<!-- afterword-disable-line action-owner, ↓action-due: the vendor answers -->"),
      "<!-- afterword-disable-file ↓action-ownr -- the vendor answers for all -->\n\nRestored.",
      "<!-- afterword-disable-file ↓blameless -- the vendor's own words -->\n\nRestored.",
      "<!-- afterword-disable ↓raw-html -- the vendor's notice as it was sent -->\n\nIt is <b>up</b>.",
      "Restored.\n\n<!-- ↓afterword-enable -->",
      "<!-- ↓afterword-disable-nextline raw-html -- the vendor's words -->\n\nRestored.",
      "It was restored. ↓<!-- afterword-disable-line raw-html -- the vendor's words -->",
    ],
    accepted: [
      .section(
        .actions,
        "<!-- afterword-disable-next-line action-owner -- the vendor answers for it -->\n"
          + "- Add an alert on pool use, due 2026-07-01"),
      """
      <!-- afterword-disable raw-html -- the vendor's notice as it was sent -->

      It is <b>up</b>.

      <!-- afterword-enable raw-html -->
      """,
      "Write `<!-- afterword-disable-line raw-html: reason -->` behind it.",
    ])

  package func check(
    _ verdict: SuppressionVerdict, in context: LintContext, into findings: inout Findings
  ) {
    for fault in verdict.sheet.faults where fault.kind != .lacksReason {
      findings.report(
        Self.message(fault.kind), at: fault.range, suggestion: Self.suggestion(fault.kind),
        fix: Self.fix(fault, in: verdict))
    }
    for suppression in verdict.unused {
      findings.report(
        "remove this: it silences no finding of \(suppression.rule.value)", at: suppression.rule.range,
        fix: Self.fix(suppression, in: verdict))
    }
  }

  private static func message(_ kind: SuppressionFault.Kind) -> String {
    switch kind {
    case .lacksReason: preconditionFailure("suppression-reason speaks of missing reasons")
    case .unknownDirective(let word, _):
      "write afterword-disable-line, -next-line, -file, or afterword-disable and -enable: there is no \(word)"
    case .namesNoRule: "name the rules that are to be silenced, by their ids"
    case .unknownRule(let name, _): "name a rule that there is: none is called \(name)"
    case .namesGroup(let name): "name the rules one by one: \(name) is a group"
    case .runsIntoReason: "put commas between rules, and a colon before the reason"
    case .cannotBeSilenced(let rule): "remove this: \(rule) cannot be silenced"
    case .tooWide(let rule):
      "write afterword-disable-line or -next-line: \(rule) is silenced at one place at a time"
    case .neverEnded(let rule):
      "end this with <!-- afterword-enable \(rule) -->, or write afterword-disable-file"
    case .endsNothing(let rule?): "remove this: nothing above silences \(rule)"
    case .endsNothing(nil): "remove this: nothing above silences a rule"
    case .precedesNothing: "remove this, or put it before what it is about: nothing follows"
    case .isShown:
      "put a colon before the reason: within a line, Markdown takes a comment that holds -- for text"
    }
  }

  private static func suggestion(_ kind: SuppressionFault.Kind) -> String? {
    switch kind {
    case .unknownDirective(_, let meant?), .unknownRule(_, let meant?): "did you mean \(meant)?"
    case .namesGroup(let group): "`afterword explain` lists the rules of \(group)"
    default: nil
    }
  }

  /// Only what can be taken away without losing what its writer meant is fixed.
  private static func fix(_ fault: SuppressionFault, in verdict: SuppressionVerdict) -> Fix? {
    switch fault.kind {
    case .endsNothing, .precedesNothing: break
    default: return nil
    }
    guard let index = fault.comment else { return nil }
    let comment = verdict.sheet.comments[index]
    if comment.names.count > 1, let name = comment.names.firstIndex(where: { $0.range == fault.range }) {
      return CommentRemoval.name(name, of: comment)
    }
    return CommentRemoval(markup: verdict.markup).comment(comment)
  }

  private static func fix(_ suppression: Suppression, in verdict: SuppressionVerdict) -> Fix? {
    let comment = verdict.sheet.comments[suppression.comment]
    let unused = verdict.unused.count { $0.comment == suppression.comment }
    if unused < comment.names.count,
      let name = comment.names.firstIndex(where: { $0.range == suppression.rule.range })
    {
      return CommentRemoval.name(name, of: comment)
    }
    return CommentRemoval(markup: verdict.markup).comment(comment)
  }
}
