import Postmortem

extension Findings {
  /// Reports a clock that was missed, with the two places that prove it: at the later one, or where the clock began
  /// if nothing ever stopped it.
  ///
  /// - Parameters:
  ///   - demand: what the clock asks for, as the beginning of a message: "tell the managers".
  ///   - never: what did not come, where nothing stopped the clock: "no follow-up is recorded".
  mutating func reportMissed(
    _ kind: ClockKind, of incident: Incident, in context: LintContext, demand: String, never: String = ""
  ) {
    guard let clock = incident.clocks.first(where: { $0.kind == kind }), clock.state == .missed,
      let start = clock.start
    else { return }
    let opening = "\(demand) within \(ClockText.allowed(clock))"
    let began = "\(start.label) \(ClockText.place(start, of: incident))"
    guard let stop = clock.stop else {
      let message = "\(opening): \(began), and \(never) by \(context.asOf.iso)"
      return report(message, at: incident.timeRange(of: start))
    }
    let ended = "\(stop.label) \(ClockText.place(stop, of: incident, besides: start.at))"
    report("\(opening), not \(ClockText.taken(clock)): \(began), \(ended)", at: incident.timeRange(of: stop))
  }
}

extension Incident {
  /// The bytes that say the time of a proof: of a row, its time alone.
  func timeRange(of evidence: ClockReading.Evidence) -> Range<Int> {
    if let row = communications.first(where: { $0.range == evidence.range }) { return row.timeRange }
    if let row = timeline.entries.first(where: { $0.range == evidence.range }) { return row.timeRange }
    return evidence.range
  }
}

/// Clocks as messages write them.
enum ClockText {
  /// "30 minutes", "48 hours", "5 business days".
  static func allowed(_ clock: ClockReading) -> String {
    let seconds = clock.allowedSeconds
    switch clock.kind {
    case .review: return MomentText.count(seconds / 86_400, "business day")
    case .followUp: return MomentText.count(seconds / 3600, "hour")
    default:
      return seconds >= 7200 && seconds % 3600 == 0
        ? MomentText.count(seconds / 3600, "hour") : MomentText.count(seconds / 60, "minute")
    }
  }

  /// "after 38 minutes"; the review's working time is told by the day it came to.
  static func taken(_ clock: ClockReading) -> String {
    let seconds = clock.takenSeconds ?? 0
    return clock.kind == .review
      ? "on business day \((seconds + 86_399) / 86_400)" : "after \(MomentText.span(seconds))"
  }

  /// "at 14:13 (line 30)", "on 2026-03-06 (line 20)" where only the day is known.
  static func place(
    _ evidence: ClockReading.Evidence, of incident: Incident, besides other: Instant? = nil
  ) -> String {
    let isDay = incident.milestones.contains { $0.range == evidence.range && $0.precision == .day }
    guard isDay else {
      return "at \(MomentText.place(evidence.at, evidence.range, of: incident, besides: other))"
    }
    let day = incident.writtenZone.wallClock(at: evidence.at).day.iso
    return "on \(day) (line \(MomentText.line(of: evidence.range, in: incident)))"
  }
}
