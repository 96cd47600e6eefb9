package import Postmortem

/// Timeline and front matter tell the same.
package struct TimelineContradicts: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "timeline-contradicts", group: .timeline, level: .error,
    summary: "A row that marks an event gives it the time that the front matter gives it.",
    rationale: """
      Clocks and statistics read the front matter, people read the timeline. Where both state an event, one of two \
      different times is wrong, and so is every number that rests on it.
      """,
    source: "P2: the timeline is corrected",
    options: [.integer("tolerance-minutes", 1, "minutes by which the two may differ")],
    reach: .document,
    flagged: [
      .section(.timeline, "- 14:02 Errors rise\n- ↓14:16 **Declared** in the channel\n- 14:50 **Mitigated**"),
      .section(
        .timeline,
        "| Time | Event |\n|---|---|\n| 14:02 | Errors rise |\n| ↓16:10 | Resolved: the pool is enlarged |"),
    ],
    accepted: [
      .section(.timeline, "- 14:02 Errors rise\n- 14:06 **Declared** in the channel\n- 14:50 **Mitigated**"),
      .section(.timeline, "- 14:20 The DNS issue is resolved\n- 15:10 **Resolved**"),
      .section(.timeline, "- 14:20 A ticket of the provider is resolved, errors stay"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let entries = incident.timeline.entries
    guard !entries.isEmpty else { return }
    let marked = entries.indices.filter { index in
      !entries[index].milestones.isEmpty && entries[index].at != nil && entries[index].precision != .day
    }
    guard !marked.isEmpty else { return }
    let tolerance = Int64(context.integer("tolerance-minutes")) * 60
    for milestone in incident.milestones where milestone.origin == .frontMatter && milestone.precision != .day
    {
      let rows = marked.filter { entries[$0].milestones.contains(milestone.kind) }
      let agrees = rows.contains { index in
        guard let at = entries[index].at else { return false }
        let until = entries[index].until ?? at
        let slack = entries[index].precision == .about ? tolerance + 900 : tolerance
        return milestone.at >= at.advanced(bySeconds: -slack)
          && milestone.at <= until.advanced(bySeconds: slack)
      }
      guard !agrees, let index = rows.first(where: { Self.opens(entries[$0].text, with: milestone.kind) }),
        let at = entries[index].at
      else { continue }
      let row = entries[index]
      let here = MomentText.time(at, in: incident.writtenZone)
      let there = MomentText.place(milestone.at, milestone.range, of: incident, besides: at)
      findings.report(
        "let timeline and front matter agree: \(milestone.kind.rawValue) at \(here) here, at \(there) there",
        at: row.timeRange)
    }
  }

  /// Whether a text says at once that it is about this event: "Declared at severity 2", "Incident declared".
  private static func opens(_ text: String, with kind: MilestoneKind) -> Bool {
    let words = PackedWord.all(in: text.utf8.prefix(60)).prefix(2)
    guard let first = words.first else { return false }
    let word = PackedWord(kind.rawValue)
    return first == word || subjects.contains(first) && words.last == word
  }

  private static let subjects: WordTable = ["incident", "impact", "outage"]
}
