/// Takes milestones from the timeline where front matter lacks them.
enum MilestoneReader {
  /// Completes `incident.milestones`: the first row that names one, for the resolution the last.
  static func read(into incident: inout Incident) {
    let entries = incident.timeline.entries
    for kind in MilestoneKind.allCases where incident.milestone(kind) == nil {
      let rows = entries.indices.filter { entries[$0].at != nil && entries[$0].milestones.contains(kind) }
      guard let row = kind == .resolved ? rows.last : rows.first, let at = entries[row].at else { continue }
      incident.milestones.append(
        Milestone(
          kind: kind, at: at, origin: .timeline(entry: row), range: entries[row].timeRange,
          precision: entries[row].precision))
    }
    let order = MilestoneKind.allCases
    incident.milestones.sort { (order.firstIndex(of: $0.kind) ?? 0) < (order.firstIndex(of: $1.kind) ?? 0) }
  }
}
