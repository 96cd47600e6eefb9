/// The stretches of an incident that are measured, each between two milestones.
package enum DurationKind: String, Sendable, CaseIterable {
  case detect, acknowledge, declare, mitigate, contain, resolve

  /// Where it begins: the effect on the service, or, for what people do, the moment they could know.
  package var start: MilestoneKind {
    switch self {
    case .detect, .mitigate, .contain, .resolve: .started
    case .acknowledge, .declare: .detected
    }
  }

  package var end: MilestoneKind {
    switch self {
    case .detect: .detected
    case .acknowledge: .acknowledged
    case .declare: .declared
    case .mitigate: .mitigated
    case .contain: .contained
    case .resolve: .resolved
    }
  }
}

/// A stretch of one incident, or why its length is not known.
package enum DurationReading: Sendable, Equatable {
  case known(seconds: Int64)
  case unknown(Lack)

  /// Why a length is not known.
  package enum Lack: Sendable, Hashable {
    /// Nothing tells of this milestone.
    case missing(MilestoneKind)
    /// Only the day of one of the two is stated.
    case dayOnly
    /// The end is dated before the start.
    case outOfOrder
    /// The incident is active, and the end is still to come.
    case running
  }
}

extension Incident {
  /// How long a stretch took, from its two milestones alone: no time stands in for another.
  package func duration(_ kind: DurationKind) -> DurationReading {
    guard let from = milestone(kind.start) else { return .unknown(.missing(kind.start)) }
    guard let to = milestone(kind.end) else {
      return .unknown(status?.value == .active ? .running : .missing(kind.end))
    }
    if from.precision == .day || to.precision == .day { return .unknown(.dayOnly) }
    let seconds = to.at.secondsSince(from.at)
    return seconds < 0 ? .unknown(.outOfOrder) : .known(seconds: seconds)
  }
}

/// One kind of stretch over many incidents; known and unknown ones together are all of them.
package struct DurationTally: Sendable, Equatable {
  package let kind: DurationKind
  /// The known ones, shortest first, then by incident.
  package let known: [Known]
  package let distribution: Distribution
  /// Why others are unknown, with their number: the most frequent first, then in the order in which they came.
  package let unknown: [Unknown]

  /// A known length and whose it is, as an index into the incidents of the knowledge base.
  package struct Known: Sendable, Equatable {
    package let incident: Int
    package let seconds: Int64
  }

  /// A reason and how often it was met.
  package struct Unknown: Sendable, Equatable {
    package let lack: DurationReading.Lack
    package let count: Int
  }

  package var unknownCount: Int { unknown.reduce(0) { $0 + $1.count } }

  init(_ kind: DurationKind, of indices: [Int], in incidents: [Incident]) {
    self.kind = kind
    var known: [Known] = []
    var order: [DurationReading.Lack] = []
    var counts: [DurationReading.Lack: Int] = [:]
    for index in indices {
      switch incidents[index].duration(kind) {
      case .known(let seconds): known.append(Known(incident: index, seconds: seconds))
      case .unknown(let lack):
        if counts[lack] == nil { order.append(lack) }
        counts[lack, default: 0] += 1
      }
    }
    self.known = known.sorted { ($0.seconds, $0.incident) < ($1.seconds, $1.incident) }
    distribution = Distribution(known.map(\.seconds))
    let ranked = order.enumerated().map {
      (lack: $0.element, count: counts[$0.element] ?? 0, place: $0.offset)
    }
    unknown = ranked.sorted { ($1.count, $0.place) < ($0.count, $1.place) }.map {
      Unknown(lack: $0.lack, count: $0.count)
    }
  }
}
