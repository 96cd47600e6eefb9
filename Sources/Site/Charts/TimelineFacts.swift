import Postmortem

/// What both the list and the drawing of a timeline need to know about it.
enum TimelineFacts {
  /// How long nothing may be written down before it counts as a silence.
  static let silenceSeconds: Int64 = 3600

  /// The entries that end a silence, with its length in seconds: at least an hour since the entry before, both
  /// between the start and the resolution as far as these are known.
  static func silences(_ incident: Incident) -> [Int: Int64] {
    let resolved = incident.milestone(.resolved)?.at
    let started = [MilestoneKind.started, .detected, .declared].lazy.compactMap(incident.milestone).first?.at
    let timed = incident.timeline.entries.enumerated().compactMap { index, entry in
      entry.at.map { (index: index, at: $0, end: max(entry.until ?? $0, $0), precision: entry.precision) }
    }.sorted { ($0.at, $0.index) < ($1.at, $1.index) }
    var silences: [Int: Int64] = [:]
    for (before, after) in zip(timed, timed.dropFirst())
    where before.precision != .day && after.precision != .day {
      let gap = after.at.secondsSince(before.end)
      if gap >= silenceSeconds, resolved.map({ after.at <= $0 }) ?? true,
        started.map({ after.at > $0 }) ?? true
      {
        silences[after.index] = gap
      }
    }
    return silences
  }
}
