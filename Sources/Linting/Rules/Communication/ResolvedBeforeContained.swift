package import Postmortem

/// Resolved means contained.
package struct ResolvedBeforeContained: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "resolved-before-contained", group: .communication, level: .error,
    summary: "An incident is resolved once its root cause is confirmed contained.",
    rationale: """
      Symptoms that went away come back with their cause. A resolution is declared, and told to others, after \
      somebody has confirmed that the cause can do no more harm. A major incident says when that was; where it does \
      not, this is a warning.
      """,
    source: "R7: resolved means contained",
    reach: .document,
    flagged: [
      .document(
        """
        ---
        id: INC-2026-0303
        severity: 1
        status: published
        timezone: UTC
        declared: 2026-03-03T14:06Z
        contained: 2026-03-03T15:00Z
        resolved: 2026-03-03T15:10Z
        ---

        ## Communications

        - ↓14:55 status page (resolved): checkout was restored at 14:50
        """),
      .frontMatter("resolved: ↓2026-03-03T15:10Z"),
    ],
    accepted: [
      .frontMatter("contained: 2026-03-03T15:00Z\nresolved: 2026-03-03T15:10Z"),
      .section(.timeline, "- 14:50 **Mitigated**\n- 15:00 **Contained**: the cause is confirmed gone"),
      .frontMatter(severity: .low, "resolved: 2026-03-03T15:10Z"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard let resolved = incident.milestone(.resolved) else { return }
    guard let contained = incident.milestone(.contained) else {
      let isMajor = incident.governingSeverity.map { Set<Severity>.major.contains($0) } ?? false
      guard isMajor, incident.document.hasReadableFrontMatter else { return }
      return findings.report(
        "say when the cause was confirmed contained, before the resolution", at: resolved.range,
        suggestion: "contained: 2026-03-03T15:36+01:00, or a row of the timeline marked **Contained**",
        atMost: .warning)
    }
    guard contained.precision != .day, resolved.precision != .day else { return }
    let confirmed = MomentText.place(contained.at, contained.range, of: incident)
    for row in incident.communications where row.status == .resolved {
      guard let at = row.at, contained.at.secondsSince(at) >= 60 else { continue }
      return findings.report(
        "call it resolved once the cause is contained: that was confirmed at \(confirmed)", at: row.timeRange)
    }
    // Two times of front matter are compared by the order of milestones.
    guard contained.at.secondsSince(resolved.at) >= 60,
      contained.origin != .frontMatter || resolved.origin != .frontMatter
    else { return }
    findings.report(
      "resolve an incident once the cause is contained: that was confirmed at \(confirmed)",
      at: resolved.range)
  }
}
