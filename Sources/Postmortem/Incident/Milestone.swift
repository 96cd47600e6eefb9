/// The moments every incident passes through, in their usual order.
package enum MilestoneKind: String, Sendable, CaseIterable {
  case started, detected, declared, acknowledged, mitigated, contained, resolved

  /// Where it stands in the usual order, from zero.
  package var place: Int {
    switch self {
    case .started: 0
    case .detected: 1
    case .declared: 2
    case .acknowledged: 3
    case .mitigated: 4
    case .contained: 5
    case .resolved: 6
    }
  }
}

/// When an incident passed a milestone, and what says so.
package struct Milestone: Sendable, Equatable {
  package let kind: MilestoneKind
  package let at: Instant
  package let origin: Origin
  /// `day` where only a date is stated; `at` is its midnight then.
  package let precision: TimelineEntry.Precision
  /// The bytes that state the time.
  package let range: Range<Int>

  package enum Origin: Sendable, Equatable {
    /// Front matter, or the bold lines at the head of a body that stand for it.
    case frontMatter
    /// Index into the timeline's entries.
    case timeline(entry: Int)
  }

  package init(
    kind: MilestoneKind, at: Instant, origin: Origin, range: Range<Int>,
    precision: TimelineEntry.Precision = .minute
  ) {
    self.kind = kind
    self.at = at
    self.origin = origin
    self.range = range
    self.precision = precision
  }
}
