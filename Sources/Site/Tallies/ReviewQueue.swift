import Postmortem

/// Where the reviews of incidents stand, as indices into the incidents.
struct ReviewQueue: Sendable {
  /// How far back "lately" reaches for reviews that were held.
  static let latelyDays = 90

  /// Incidents whose review has not been held and whose clock is missed, the longest wait first.
  private(set) var overdue: [Int] = []
  /// Incidents whose review still has time, the longest wait first; those not yet resolved last.
  private(set) var waiting: [Int] = []
  /// Drafts and documents in review, the oldest first.
  private(set) var writing: [Int] = []
  /// Incidents whose review was held lately, the latest first.
  private(set) var held: [Int] = []
  /// How many finished incidents tell nothing of a review.
  private(set) var unknown = 0

  /// - Complexity: O(n log n) in the incidents.
  init(_ base: KnowledgeBase) {
    for (index, incident) in base.incidents.enumerated()
    where incident.status?.value != .cancelled && incident.kind != .exercise {
      if incident.status?.value == .draft || incident.status?.value == .inReview { writing.append(index) }
      let clock = incident.clocks.first { $0.kind == .review }
      if let at = incident.review?.held?.value {
        let days = base.asOf.number - incident.writtenZone.wallClock(at: at).day.number
        if (0...ReviewQueue.latelyDays).contains(days) { held.append(index) }
      } else {
        switch clock?.state {
        case .missed: overdue.append(index)
        case .pending: waiting.append(index)
        case .unknown: unknown += 1
        case .met, .notApplicable, nil: break
        }
      }
    }
    let taken = { (index: Int) -> Int64 in
      base.incidents[index].clocks.first { $0.kind == .review }?.takenSeconds ?? -1
    }
    overdue.sort { (taken($1), $0) < (taken($0), $1) }
    waiting.sort { (taken($1), $0) < (taken($0), $1) }
    writing.sort { left, right in
      let (one, other) = (ReviewQueue.began(base.incidents[left]), ReviewQueue.began(base.incidents[right]))
      return (one?.seconds ?? .max, left) < (other?.seconds ?? .max, right)
    }
    held.sort { left, right in
      let one = base.incidents[left].review?.held?.value.seconds ?? 0
      let other = base.incidents[right].review?.held?.value.seconds ?? 0
      return (other, left) < (one, right)
    }
  }

  /// From when the age of a draft counts: the resolution, else when the incident is filed.
  static func began(_ incident: Incident) -> Instant? {
    incident.milestone(.resolved)?.at ?? incident.filedAt
  }
}
