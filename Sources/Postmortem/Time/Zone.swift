import Markdown

/// A time zone: a fixed offset, or the rules of an IANA zone as a table of transitions.
package struct Zone: Hashable, Sendable {
  /// `UTC`, `+01:00`, `CET` or `Europe/Berlin`: as outputs name it.
  package let name: String
  /// Offset from UTC in seconds before the first transition.
  let firstOffset: Int
  /// Instants from which an offset holds, ascending.
  let transitions: [Transition]

  /// From when an offset holds.
  struct Transition: Hashable, Sendable {
    let seconds: Int64
    let offset: Int
  }

  package static let utc = Zone(fixedOffset: 0, name: "UTC")

  /// A zone that is always `fixedOffset` seconds east of UTC.
  package init(fixedOffset: Int, name: String) {
    self.name = name
    firstOffset = fixedOffset
    transitions = []
  }

  init(name: String, firstOffset: Int, transitions: [Transition]) {
    self.name = name
    self.firstOffset = firstOffset
    self.transitions = transitions
  }

  /// Seconds east of UTC at an instant.
  ///
  /// - Complexity: O(log n) in the number of transitions.
  package func offset(at instant: Instant) -> Int {
    let next = transitions.firstIndexByHalving { $0.seconds > instant.seconds }
    return next == 0 ? firstOffset : transitions[next - 1].offset
  }

  /// The instant at which a clock on the wall shows `day` and `secondOfDay`.
  ///
  /// A time that occurs twice (clocks set back) is the earlier of the two; one that does not occur (clocks set
  /// forward) is read with the offset before the change.
  package func instant(_ day: Day, secondOfDay: Int) -> Instant {
    let local = Int64(day.number) * 86_400 + Int64(secondOfDay)
    let before = offset(at: Instant(seconds: local - 86_400))
    let candidate = Instant(seconds: local - Int64(before))
    if offset(at: candidate) == before { return candidate }
    let after = Instant(seconds: local - Int64(offset(at: candidate)))
    return offset(at: after) == offset(at: candidate) ? after : candidate
  }

  /// What a clock on the wall shows at an instant.
  package func wallClock(at instant: Instant) -> (day: Day, secondOfDay: Int) {
    let local = instant.seconds + Int64(offset(at: instant))
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return (Day(number: Int(day)), Int(local - day * 86_400))
  }
}

extension Zone {
  /// A zone that is always `fixedOffset` seconds east of UTC, named after the offset: `+01:00`, `UTC` for zero.
  package init(fixedOffset: Int) {
    self.init(fixedOffset: fixedOffset, name: Zone.name(ofOffset: fixedOffset))
  }

  /// `+01:00`; `UTC` for zero.
  package static func name(ofOffset seconds: Int) -> String {
    guard seconds != 0 else { return "UTC" }
    let minutes = abs(seconds) / 60
    let hours = minutes / 60
    let rest = minutes % 60
    return "\(seconds < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
  }
}
