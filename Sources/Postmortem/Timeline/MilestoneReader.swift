/// Takes milestones from the timeline where front matter lacks them.
enum MilestoneReader {
  /// Completes `incident.milestones`: the first row that names one, for the resolution the last.
  ///
  /// Somebody notices something at every stage: a row counts as the detection only where nothing shows that the
  /// incident was known before, unless the row begins with the very word.
  static func read(into incident: inout Incident) {
    let entries = incident.timeline.entries
    let missing = MilestoneKind.allCases.filter { incident.milestone($0) == nil }
    let known = missing.contains(.detected) ? firstResponse(incident) : nil
    for kind in missing {
      let rows = entries.indices.filter { index in
        guard let at = entries[index].at, entries[index].milestones.contains(kind) else { return false }
        return kind != .detected || known.map { at <= $0 } ?? true
          || entries[index].text.lowercased().hasPrefix("detect")
      }
      guard let row = kind == .resolved ? rows.last : rows.first, let at = entries[row].at else { continue }
      incident.milestones.append(
        Milestone(
          kind: kind, at: at, origin: .timeline(entry: row), range: entries[row].timeRange,
          precision: entries[row].precision))
    }
    incident.milestones.sort { $0.kind.place < $1.kind.place }
  }

  /// When the incident was known for certain.
  private static func firstResponse(_ incident: Incident) -> Instant? {
    let responses: MilestoneSet = [.declared, .acknowledged, .mitigated, .contained, .resolved]
    var first: Instant?
    for milestone in incident.milestones
    where milestone.precision != .day && responses.contains(milestone.kind) {
      first = first.map { min($0, milestone.at) } ?? milestone.at
    }
    for entry in incident.timeline.entries
    where entry.precision != .day && entry.milestones.intersects(responses) {
      guard let at = entry.at else { continue }
      first = first.map { min($0, at) } ?? at
    }
    return first
  }
}
