import Markdown
package import Postmortem

/// Every row of a timeline says when.
package struct TimelineUnreadable: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "timeline-unreadable", group: .timeline, level: .warning,
    summary: "The time of every timeline row can be read.",
    rationale: """
      A row without a readable time stands on no chart and proves no clock. Times are read as `14:06`, `2:06 pm`, \
      `2026-03-03 14:06` and the like; where no row and no front matter names a day, one date at the head suffices.
      """,
    source: "R5: the raw material of the timeline",
    flagged: [
      .section(
        .timeline,
        "| Time | Event |\n|---|---|\n| 14:02 | Errors rise |\n| ↓soon after | On-call is paged |\n"
          + "| 14:50 | Rolled back |"),
      .document(
        "# An outage\n\n## Timeline\n\n- ↓14:02 Errors rise\n- 14:50 Rolled back\n- 15:10 Resolved\n",
        path: "content/incidents/an-outage.md"),
    ],
    accepted: [
      .section(
        .timeline,
        "| Time | Event |\n|---|---|\n| 14:02 | Errors rise |\n| | Nothing helps |\n| 2:50 pm | Over |"),
      .section(.timeline, "- 14:02 Errors rise\n- around 14:10 On-call is paged"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let entries = incident.timeline.entries
    guard let first = entries.first(where: { $0.at == nil }) else { return }
    if incident.dateHint == nil,
      entries.allSatisfy({ $0.at == nil && !$0.hasDate && isBareTime($0, incident) })
    {
      return findings.report(
        "say on which day this was: no date stands in front matter, title or timeline", at: first.timeRange)
    }
    let unreadable = entries.filter { $0.at == nil && isWritten($0, incident) }
    let message = "write this time so that it can be read, such as 14:06"
    // Many rows have one reason, such as a column that was never filled in.
    if let first = unreadable.first, unreadable.count > 3 {
      return findings.report("\(message), and \(unreadable.count - 1) more", at: first.timeRange)
    }
    for entry in unreadable { findings.report(message, at: entry.timeRange) }
  }

  /// Whether a time of day alone stands where the time belongs.
  private func isBareTime(_ entry: TimelineEntry, _ incident: Incident) -> Bool {
    let text = incident.document.markup.slice(entry.timeRange)
    return text.count <= 14 && text.contains { (0x30...0x39).contains($0) }
  }

  /// Whether anything stands where the time belongs: an empty cell goes on with the row above.
  private func isWritten(_ entry: TimelineEntry, _ incident: Incident) -> Bool {
    incident.document.markup.slice(entry.timeRange).contains { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & ~0x20) || byte >= 0xC3 && byte != 0xE2
    }
  }
}
