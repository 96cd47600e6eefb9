/// Which documents statistics speak of, and which stand apart; every document is in exactly one group.
package struct Population: Sendable, Equatable {
  /// Incidents that happened, as indices into the knowledge base, in its order.
  package private(set) var incidents: [Int] = []
  package private(set) var nearMisses: [Int] = []
  package private(set) var exercises: [Int] = []
  /// False alarms and those merged into others, whatever their kind.
  package private(set) var cancelled: [Int] = []
  /// Filed under a day after the one that the knowledge base is looked at from.
  package private(set) var later: [Int] = []

  package var count: Int {
    incidents.count + nearMisses.count + exercises.count + cancelled.count + later.count
  }

  init(of indices: [Int], in base: KnowledgeBase) {
    for index in indices {
      let incident = base.incidents[index]
      if incident.status?.value == .cancelled {
        cancelled.append(index)
      } else if let day = incident.filedDay, day > base.asOf {
        later.append(index)
      } else {
        switch incident.kind {
        case .incident: incidents.append(index)
        case .nearMiss: nearMisses.append(index)
        case .exercise: exercises.append(index)
        }
      }
    }
  }
}

extension Incident {
  /// The day that it is filed under, in its own zone: that of its first known time, else the one that its front
  /// matter, path or title names.
  package var filedDay: Day? { filedAt.map { writtenZone.wallClock(at: $0).day } ?? dateHint }
}
