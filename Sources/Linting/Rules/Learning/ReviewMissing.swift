package import Postmortem

/// A record is no review.
package struct ReviewMissing: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "review-missing", group: .learning, level: .warning, severities: .major,
    summary: "An incident that has only a record gets its review in time.",
    rationale: """
      What was imported from a ticket says that something happened. What made it possible is in the heads of the \
      people who were there, and leaves them within days.
      """,
    source: "P0: within five business days of a severity 1 or 2",
    reach: .document,
    flagged: [
      .frontMatter("id: ↓INC-2026-0303")
    ],
    accepted: [
      .frontMatter("review:\n  held: 2026-03-06T10:00Z"),
      .frontMatter(
        "started: 2026-05-28T14:02Z\ndetected: 2026-05-28T14:04Z\ndeclared: 2026-05-28T14:06Z\n"
          + "mitigated: 2026-05-28T14:50Z\nresolved: 2026-05-28T15:10Z"),
      .frontMatter(severity: .medium, "severity: 3"),
      .section(.contributingFactors, "- **Technical**: The pool had no limit."),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard let frontMatter = incident.document.frontMatter, incident.kind == .incident,
      incident.governingSeverity != nil,
      incident.review?.held == nil, !hasAnalysis(incident), let resolved = incident.milestone(.resolved)
    else { return }
    let zone = incident.zone
    let calendar = BusinessCalendar(holidays: context.settings.holidays, zone: zone)
    let days = context.settings.clocks.reviewBusinessDays
    let last = calendar.day(days, businessDaysAfter: zone.wallClock(at: resolved.at).day)
    guard context.asOf > last else { return }
    let head =
      frontMatter.range.lowerBound..<min(frontMatter.range.upperBound, frontMatter.range.lowerBound + 3)
    findings.report(
      "hold the review: this is only a record, and the review was due on \(last.iso)",
      at: incident.id?.range ?? head)
  }

  private func hasAnalysis(_ incident: Incident) -> Bool {
    if !incident.factors.isEmpty || !incident.whyChains.isEmpty || !incident.actions.isEmpty { return true }
    let document = incident.document
    return document.sections.indices.contains { index in
      guard let kind = document.sections[index].kind, Self.analysis.contains(kind) else { return false }
      return !document.isBlank(sectionAt: index)
    }
  }

  private static let analysis: Set<SectionKind> = [
    .rootCause, .contributingFactors, .fiveWhys, .lessons, .wentWell, .wentBadly, .lucky, .actions,
  ]
}
