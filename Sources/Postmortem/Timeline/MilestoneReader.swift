/// Takes milestones from the timeline where front matter lacks them.
enum MilestoneReader {
  /// Completes `incident.milestones`: the first row that names one, for the resolution the last.
  ///
  /// Somebody notices something at every stage: a row counts as the detection only where nothing shows that the
  /// incident was known before, unless the row begins with the very word.
  static func read(into incident: inout Incident) {
    let entries = incident.timeline.entries
    let known = firstResponse(incident)
    for kind in MilestoneKind.allCases where incident.milestone(kind) == nil {
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
    let order = MilestoneKind.allCases
    incident.milestones.sort { (order.firstIndex(of: $0.kind) ?? 0) < (order.firstIndex(of: $1.kind) ?? 0) }
  }

  /// When the incident was known for certain.
  private static func firstResponse(_ incident: Incident) -> Instant? {
    let responses: Set<MilestoneKind> = [.declared, .acknowledged, .mitigated, .contained, .resolved]
    let stated = incident.milestones.filter { responses.contains($0.kind) && $0.precision != .day }.map(\.at)
    let told = incident.timeline.entries.filter {
      $0.precision != .day && !responses.isDisjoint(with: $0.milestones)
    }
    return (stated + told.compactMap(\.at)).min()
  }
}
