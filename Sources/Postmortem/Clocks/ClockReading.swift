/// The promises of incident response that run against time (WORKFLOWS R, C, S, P).
package enum ClockKind: String, Sendable, CaseIterable {
  case declared
  case firstStatus = "first-status"
  case stakeholders
  case cadence
  case executives
  case managers
  case response
  case followUp = "follow-up"
  case review

  /// The severities that the clock is bound to; nil where it runs for all.
  package var severities: Set<Severity>? {
    switch self {
    case .declared, .firstStatus, .stakeholders: nil
    case .cadence, .followUp, .review: Self.severe
    case .executives: Self.critical
    case .managers: Self.high
    case .response: Self.medium
    }
  }

  // Every clock of every incident asks: the sets are made once.
  private static let severe: Set<Severity> = [.critical, .high]
  private static let critical: Set<Severity> = [.critical]
  private static let high: Set<Severity> = [.high]
  private static let medium: Set<Severity> = [.medium]
}

/// One clock, read for one incident.
package struct ClockReading: Sendable, Equatable {
  package let kind: ClockKind
  package let state: State
  /// What the clock allows, in seconds of its own time: working seconds for the review, else wall seconds.
  package let allowedSeconds: Int64
  /// What was taken, or has run so far; nil where a time is lacking or the clock does not apply.
  package let takenSeconds: Int64?
  /// The row that started the clock and the row that stopped it.
  package let start: Evidence?
  package let stop: Evidence?
  /// For `unknown`: which time is missing, as a phrase ("no declaration in front matter or timeline").
  package let lacking: String?

  package enum State: String, Sendable {
    case met, missed, pending, unknown
    case notApplicable = "not applicable"
  }

  /// A dated place in the document that proves a reading.
  package struct Evidence: Sendable, Equatable {
    package let at: Instant
    /// "declared", "first status update".
    package let label: String
    package let range: Range<Int>

    package init(at: Instant, label: String, range: Range<Int>) {
      self.at = at
      self.label = label
      self.range = range
    }
  }

  package init(
    kind: ClockKind, state: State, allowedSeconds: Int64, takenSeconds: Int64?, start: Evidence?,
    stop: Evidence?, lacking: String?
  ) {
    self.kind = kind
    self.state = state
    self.allowedSeconds = allowedSeconds
    self.takenSeconds = takenSeconds
    self.start = start
    self.stop = stop
    self.lacking = lacking
  }
}
