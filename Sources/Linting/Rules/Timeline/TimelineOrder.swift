import Markdown
package import Postmortem

/// A timeline is told in the order in which things happened.
package struct TimelineOrder: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "timeline-order", group: .timeline, level: .error,
    summary: "The rows of a timeline stand in the order of their times.",
    rationale: """
      The review reads the timeline aloud from top to bottom. A row out of its place is read as the cause of what it \
      followed. A bare time goes over midnight where it lies more than twelve hours before the row above; anything \
      less needs a date. Rows are compared within one table or list; one that runs from the newest to the oldest is \
      named once.
      """,
    source: "P1, P2: the timeline is read aloud and corrected",
    hasFix: true,
    reach: .document,
    flagged: [
      .section(
        .timeline,
        """
        | Time | Event |
        |---|---|
        | 2026-03-03 14:02 | Errors rise |
        | 2026-03-03 14:30 | The pool is enlarged |
        | ↓2026-03-03 14:10 | On-call is paged |
        | 2026-03-03 14:50 | Mitigated |
        """),
      .section(
        .timeline,
        "- 14:02 Errors rise\n- ↓14:50 Mitigated\n- 14:10 On-call is paged\n- 14:30 The pool is enlarged"),
      .section(
        .timeline, "- ↓15:10 Resolved\n- 14:50 Mitigated\n- 14:30 The pool is enlarged\n- 14:02 Errors rise"),
    ],
    accepted: [
      .section(
        .timeline, "- 22:02 Errors rise\n- 23:50 Declared\n- 00:10 The pool is enlarged\n- 01:30 Resolved"),
      .section(
        .timeline,
        "### Storefront\n\n- 14:02 Errors rise\n- 14:50 Fewer errors\n\n### Database\n\n- 14:01 The pool fills\n"
          + "- 14:40 The pool is enlarged"),
      .section(.timeline, "- 14:02 Errors rise\n- around 14:00 A release begins\n- 14:50 Mitigated"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let entries = incident.timeline.entries
    guard isOutOfOrder(entries) else { return }
    for run in TimelineRun.all(in: incident) {
      check(timed(run.entries, in: entries), of: run, in: incident, into: &findings)
    }
  }

  /// A glance that spares nearly all documents the rest; what it finds may still be in order within its runs.
  private func isOutOfOrder(_ entries: [TimelineEntry]) -> Bool {
    var last = Instant(seconds: .min)
    for entry in entries {
      guard let at = entry.at else { continue }
      if at < last { return true }
      last = at
    }
    return false
  }

  /// The entries that can be compared: those with a time of day; all, where only days are told.
  private func timed(_ indices: [Int], in entries: [TimelineEntry]) -> [Int] {
    let dated = indices.filter { entries[$0].at != nil && entries[$0].precision != .about }
    let timed = dated.filter { entries[$0].precision != .day }
    return timed.isEmpty ? dated : timed
  }

  private func check(
    _ rows: [Int], of run: TimelineRun, in incident: Incident, into findings: inout Findings
  ) {
    let entries = incident.timeline.entries
    let times = rows.map { entries[$0].at?.seconds ?? 0 }
    let misplaced = TimelineSequence.misplaced(times)
    guard !misplaced.isEmpty else { return }
    var fix = sorting(run, in: incident)
    if TimelineSequence.isNewestFirst(times) {
      return findings.report(
        "begin with what happened first: these rows run from the newest to the oldest",
        at: entries[rows[0]].timeRange, fix: fix, atMost: .warning)
    }
    let isMisplaced = Set(misplaced)
    for (index, place) in misplaced.enumerated() {
      // Rows that were moved together are named once.
      if index > 0, misplaced[index - 1] == place - 1, times[place] >= times[place - 1] { continue }
      let row = entries[rows[place]]
      let before = times[..<place].indices.last { !isMisplaced.contains($0) }
      let after = times.indices[(place + 1)...].first { !isMisplaced.contains($0) }
      let isLate = before.map { times[$0] > times[place] } ?? false
      guard let other = isLate ? before : after ?? before, let at = row.at,
        let otherAt = entries[rows[other]].at
      else { continue }
      let neighbour = entries[rows[other]]
      // A bare time that jumps back by hours may well be the next day's.
      let mayBeNextDay = isLate && !row.hasDate && otherAt.secondsSince(at) > 4 * 3600
      let advice = mayBeNextDay ? "put this row in its place, or write its date" : "put this row in its place"
      let line = MomentText.line(of: neighbour.timeRange, in: incident)
      findings.report(
        "\(advice): \(written(row, in: incident)) stands \(isLate ? "behind" : "before") "
          + "\(written(neighbour, in: incident)) (line \(line))",
        at: row.timeRange, fix: fix, atMost: mayBeNextDay ? .warning : .error)
      fix = nil
    }
  }

  /// The time of a row as it stands there.
  private func written(_ row: TimelineEntry, in incident: Incident) -> String {
    let text = incident.document.markup.slice(row.timeRange)
    guard let first = text.firstIndex(where: { $0 > 0x20 }), let last = text.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(decoding: text[first...last], as: UTF8.self)
  }

  /// Whether moving rows leaves what is internal as it is: no internal passage begins or ends within them, but in one
  /// row alone.
  private static func keepsSecrets(
    of document: Document, _ rows: [TimelineEntry], from span: Range<Int>
  ) -> Bool {
    document.internalRanges.allSatisfy { passage in
      !passage.overlaps(span)
        || passage.lowerBound <= span.lowerBound && span.upperBound <= passage.upperBound
        || rows.contains {
          $0.range.lowerBound <= passage.lowerBound && passage.upperBound <= $0.range.upperBound
        }
    }
  }

  /// A row that stands so many seconds too late or too early may have the wrong date: which, its writer knows.
  private static let doubtfulJump: Int64 = 12 * 3600

  /// Puts the rows in order, where each names its date and all of a table or bullet list are rows of one line.
  private func sorting(_ run: TimelineRun, in incident: Incident) -> Fix? {
    let entries = run.entries.map { incident.timeline.entries[$0] }
    let markup = incident.document.markup
    switch markup[run.parent].kind {
    case .table, .list(_, ordered: false, _): break
    default: return nil
    }
    let rows = markup.children(of: run.parent).filter { markup[$0].kind != .tableRow(isHeader: true) }
    guard rows.count == entries.count,
      entries.allSatisfy({ $0.hasDate && $0.at != nil && $0.precision != .day && $0.precision != .about }),
      entries.allSatisfy({ entry in
        !markup.slice(entry.range).contains { $0 == 0x0A || $0 == 0x0D }
          && markup[entry.node].range == entry.range
      })
    else { return nil }
    let isDoubtful = zip(entries, entries.dropFirst()).contains { row, next in
      guard let at = row.at, let then = next.at else { return false }
      return at.secondsSince(then) > Self.doubtfulJump
    }
    guard !isDoubtful, let first = entries.first, let last = entries.last,
      Self.keepsSecrets(of: incident.document, entries, from: first.range.lowerBound..<last.range.upperBound)
    else { return nil }
    let sorted = entries.enumerated().sorted { left, right in
      let (one, other) = (left.element.at?.seconds ?? 0, right.element.at?.seconds ?? 0)
      return one == other ? left.offset < right.offset : one < other
    }
    let edits = zip(entries, sorted).filter { $0.range != $1.element.range }.map { place, row in
      Fix.Edit(place.range, String(decoding: markup.slice(row.element.range), as: UTF8.self))
    }
    return Fix(edits: edits)
  }
}
