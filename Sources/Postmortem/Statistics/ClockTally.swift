/// How many readings of clocks ended how.
package struct ClockTally: Sendable, Equatable {
  package private(set) var met = 0
  package private(set) var missed = 0
  /// A time is lacking: these count neither as met nor as missed.
  package private(set) var unknown = 0
  package private(set) var pending = 0
  package private(set) var notApplicable = 0

  package init() {}

  /// Those that can be judged: compliance is `met` of these, and only of these.
  package var judged: Int { met + missed }

  /// Those that run for the incidents at hand: all but the ones that do not apply.
  package var applicable: Int { met + missed + unknown + pending }

  package var total: Int { applicable + notApplicable }

  package mutating func count(_ state: ClockReading.State) {
    switch state {
    case .met: met += 1
    case .missed: missed += 1
    case .unknown: unknown += 1
    case .pending: pending += 1
    case .notApplicable: notApplicable += 1
    }
  }

  package static func + (left: ClockTally, right: ClockTally) -> ClockTally {
    var sum = left
    sum.met += right.met
    sum.missed += right.missed
    sum.unknown += right.unknown
    sum.pending += right.pending
    sum.notApplicable += right.notApplicable
    return sum
  }
}

/// One clock over many incidents.
package struct ClockKindTally: Sendable, Equatable {
  package let kind: ClockKind
  package let tally: ClockTally
}
