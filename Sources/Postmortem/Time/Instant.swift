/// A moment in time: whole seconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable {
  package let seconds: Int64

  package init(seconds: Int64) { self.seconds = seconds }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// The instant `seconds` later; earlier where negative.
  package func advanced(bySeconds seconds: Int64) -> Instant { Instant(seconds: self.seconds + seconds) }

  /// Seconds from `other` to this instant; negative where `other` is later.
  package func secondsSince(_ other: Instant) -> Int64 { seconds - other.seconds }
}
