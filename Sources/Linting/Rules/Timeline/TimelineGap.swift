import Markdown
package import Postmortem

/// A timeline leaves no hour of the active incident out.
package struct TimelineGap: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "timeline-gap", group: .timeline, level: .warning, severities: .major,
    summary: "No hour of a major incident passes without an entry.",
    rationale: """
      An hour in which nothing is written down is an hour in which something was tried, awaited or overlooked. The \
      longest one is named; updates to stakeholders count as entries.
      """,
    source: "R5: every action and finding is written down as it happens",
    options: [.integer("minutes", 60, "minutes without an entry from which on a gap is named")],
    reach: .document,
    flagged: [
      .frontMatterAndTimeline(
        "- 14:02 Errors rise\n- 14:06 Declared\n- 14:20 Rolled back\n- ↓16:00 Mitigated")
    ],
    accepted: [
      .frontMatterAndTimeline(
        "- 14:02 Errors rise\n- 14:06 Declared\n- 14:20 Rolled back\n- 15:15 Still slow\n- 16:00 Mitigated"),
      .frontMatterAndTimeline(
        "- 14:02 Errors rise\n- 14:06 Declared\n- 14:20 – 15:50 The index is rebuilt\n- 16:00 Mitigated"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let entries = incident.timeline.entries
    let markup = incident.document.markup
    guard let start = beginning(of: incident), let end = incident.milestone(.resolved), end.precision != .day,
      entries.count(where: { $0.at != nil && $0.precision != .day }) >= 3
    else { return }
    var points = [Point(at: end.at, until: end.at, range: end.range, parent: nil)]
    for entry in entries where entry.precision != .day {
      guard let at = entry.at else { continue }
      points.append(
        Point(at: at, until: entry.until ?? at, range: entry.timeRange, parent: markup[entry.node].parent))
    }
    for row in incident.communications {
      if let at = row.at { points.append(Point(at: at, until: at, range: row.timeRange, parent: nil)) }
    }
    points.removeAll { $0.until < start.at || $0.at > end.at }
    // A row is what ends a gap, rather than the front matter that states the same time.
    points.sort { $0.at == $1.at ? $0.range.lowerBound > $1.range.lowerBound : $0.at < $1.at }
    let least = Int64(context.integer("minutes")) * 60
    var last = Point(at: start.at, until: start.at, range: start.range, parent: nil)
    var longest: (from: Point, to: Point, seconds: Int64)?
    var count = 0
    for point in points {
      let seconds = point.at.secondsSince(last.until)
      // Two lists tell of two days, or of two incidents: what lies between them is neither's gap.
      let isOneTelling = point.parent == nil || last.parent == nil || point.parent == last.parent
      if seconds >= least, isOneTelling {
        count += 1
        if seconds > longest?.seconds ?? 0 { longest = (last, point, seconds) }
      }
      if point.until >= last.until { last = point }
    }
    guard let (from, to, seconds) = longest else { return }
    let others = count > 1 ? ", the longest of \(count) gaps" : ""
    let began = MomentText.place(from.until, from.range, of: incident)
    let ended = MomentText.place(to.at, to.range, of: incident, besides: from.until)
    findings.report(
      "say what happened between \(began) and \(ended): \(MomentText.span(seconds)) without an entry\(others)",
      at: to.range)
  }

  /// A moment or a stretch that something is told of.
  private struct Point {
    let at: Instant
    let until: Instant
    let range: Range<Int>
    /// The node that holds the row; nil for what stands outside the timeline.
    let parent: Int?
  }

  private func beginning(of incident: Incident) -> Milestone? {
    [MilestoneKind.declared, .acknowledged, .detected].lazy.compactMap { incident.milestone($0) }
      .first { $0.precision != .day }
  }
}

extension RuleExample {
  /// A timeline of an incident that was declared at 14:06 and resolved at 16:10.
  fileprivate static func frontMatterAndTimeline(_ rows: String) -> RuleExample {
    .document(
      """
      ---
      id: INC-2026-0303
      severity: 1
      status: published
      timezone: UTC
      declared: 2026-03-03T14:06Z
      resolved: 2026-03-03T16:10Z
      ---

      ## Timeline

      \(rows)
      """)
  }
}
