package import Postmortem

/// What is told of has happened.
package struct FutureTime: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "future-time", group: .frontMatter, level: .error,
    summary: "No event of an incident lies after the day that the knowledge base is looked at from.",
    rationale: """
      A year or a month with a slipped digit moves an incident out of every list and turns its durations negative. \
      Due dates and scheduled reviews may lie ahead.
      """,
    source: "R5: written down as it happens",
    flagged: [
      .frontMatter("resolved: ↓2062-03-03T15:10Z"),
      .section(.timeline, "| Time | Event |\n|---|---|\n| ↓2062-03-03 14:30 | The pool is full |"),
    ],
    accepted: [
      .frontMatter("review: {scheduled: 2062-03-06T10:00Z}"),
      .section(.timeline, "| Time | Event |\n|---|---|\n| 2026-03-03 14:30 | The pool is full |"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let end = incident.zone.instant(context.asOf.advanced(by: 1), secondOfDay: 0)
    var ranges: [Range<Int>] = []
    for milestone in incident.milestones where milestone.origin == .frontMatter && milestone.at >= end {
      ranges.append(milestone.range)
    }
    for entry in incident.timeline.entries {
      if let at = entry.at, at >= end { ranges.append(entry.timeRange) }
    }
    if let review = incident.review {
      for moment in [review.held, review.circulated, review.shared] {
        if let moment, moment.value >= end { ranges.append(moment.range) }
      }
    }
    guard !ranges.isEmpty else { return }
    let message = "check this time: it lies after \(context.asOf.iso)"
    for range in ranges { findings.report(message, at: range) }
  }
}
