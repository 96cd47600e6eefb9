package import Postmortem

/// A timeline tells of the incident's own time.
package struct TimelineOutside: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "timeline-outside", group: .timeline, level: .warning,
    summary: "Timeline rows lie within the incident, give or take a day.",
    rationale: """
      A slipped digit in a date stretches charts and durations over months. What led up to the incident may stand in \
      front, and what followed behind; a row that is far from the rows around it on both sides is what this rule means.
      """,
    source: "P2: the timeline is corrected",
    options: [.integer("days", 1, "days that a row may lie before the start or after the resolution")],
    reach: .document,
    flagged: [
      .section(
        .timeline,
        "| Time | Event |\n|---|---|\n| 2026-03-03 14:02 | Errors rise |\n| ↓2026-03-13 14:30 | The pool is full |\n"
          + "| 2026-03-03 14:50 | Mitigated |"),
      .section(
        .timeline,
        "| Time | Event |\n|---|---|\n| ↓2025-03-03 14:02 | Errors rise |\n| 2026-03-03 14:30 | The pool is full |"
      ),
    ],
    accepted: [
      .section(
        .timeline,
        "| Time | Event |\n|---|---|\n| 2026-02-20 10:00 | The release is merged |\n"
          + "| 2026-03-03 14:30 | The pool is full |\n| 2026-03-06 10:00 | The review is held |"),
      .section(.timeline, "- 2026-03-03 14:02 Errors rise\n- 2026-03-04 09:00 Logs are kept for the review"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let days = Int64(context.integer("days")) * 86_400
    let stated = incident.milestones.filter { $0.origin == .frontMatter }
    guard let start = stated.map(\.at).min(), let end = stated.first(where: { $0.kind == .resolved })?.at,
      start <= end
    else { return }
    let window = start.advanced(bySeconds: -days)...end.advanced(bySeconds: days)
    let entries = incident.timeline.entries
    func isOutside(_ row: Int) -> Bool {
      entries[row].hasDate && entries[row].at.map { !window.contains($0) } ?? false
    }
    guard entries.indices.contains(where: isOutside) else { return }
    let rows = entries.indices.filter { entries[$0].at != nil && entries[$0].hasDate }
    for (index, row) in rows.enumerated() {
      guard let at = entries[row].at, !window.contains(at) else { continue }
      let isEarly = at < start
      let distance = isEarly ? start.secondsSince(at) : at.secondsSince(end)
      // In order, it is what led up to the incident or what followed it; a year off, it is a slip.
      let before = index > 0 ? entries[rows[index - 1]].at : nil
      let after = index + 1 < rows.count ? entries[rows[index + 1]].at : nil
      let isInOrder = (before.map { $0 <= at } ?? true) && (after.map { at <= $0 } ?? true)
      guard !isInOrder || isYearsOff(distance) else { continue }
      findings.report(
        "check this date: it lies \(MomentText.span(distance / 86_400 * 86_400)) "
          + (isEarly ? "before the start" : "after the resolution"), at: entries[row].timeRange)
    }
  }

  /// Whether the distance is that of a slipped year, give or take three days.
  private func isYearsOff(_ seconds: Int64) -> Bool {
    let days = seconds / 86_400
    let years = (days + 183) / 365
    return years >= 1 && abs(days - years * 365) <= 3
  }
}
