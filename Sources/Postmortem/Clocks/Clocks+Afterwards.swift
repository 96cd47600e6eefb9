/// The clocks that begin with the resolution.
extension Clocks {
  /// From the resolution to the summary for those affected: `review.shared`, or an update more than four hours after
  /// the resolution, since the ones before are its notices.
  func followUp() -> ClockReading {
    let begun = milestone(.resolved)
    guard case .found(let resolved) = begun else { return unbegun(.followUp, begun) }
    let rows = incident.communications.compactMap { row -> Evidence? in
      guard let at = row.at, at.secondsSince(resolved.at) > Self.noticeSeconds else { return nil }
      return Evidence(at: at, label: "follow-up", range: row.range)
    }
    let shared = incident.review?.shared.flatMap { shared in
      shared.value >= resolved.at
        ? Evidence(at: shared.value, label: "summary shared", range: shared.range) : nil
    }
    let first = (rows + [shared].compactMap { $0 }).enumerated().min { left, right in
      let (one, other) = (left.element.at, right.element.at)
      return one == other ? left.offset < right.offset : one < other
    }
    if let first { return judged(.followUp, from: resolved, to: first.element) }
    let isRecorded = incident.communications.contains { $0.at != nil }
    return overdue(
      .followUp, from: resolved, taken: max(0, now.secondsSince(resolved.at)), isRecorded: isRecorded,
      lacking: "no time at which the summary was shared")
  }

  /// From the resolution to the review, in business days of the incident's zone: the day of the resolution does not
  /// count, and the review is in time until the last allowed business day ends. Working time counts in whole days
  /// of 24 hours, also where clocks change.
  func review() -> ClockReading {
    let begun = milestone(.resolved, dayWillDo: true)
    guard case .found(let resolved) = begun else { return unbegun(.review, begun) }
    let calendar = BusinessCalendar(holidays: holidays, zone: incident.zone)
    let morrow = incident.zone.wallClock(at: resolved.at).day.advanced(by: 1)
    let first = incident.zone.instant(morrow, secondOfDay: 0)
    guard let held = incident.review?.held else {
      return overdue(
        .review, from: resolved, taken: calendar.workingSeconds(from: first, to: now),
        isRecorded: incident.review != nil, lacking: "no time at which the review was held")
    }
    if held.value < resolved.at {
      return unknown(.review, "the review is dated before the resolution", start: resolved)
    }
    let taken = calendar.workingSeconds(from: first, to: held.value)
    return make(
      .review, taken <= allowed(.review) ? .met : .missed, taken: taken, start: resolved,
      stop: Evidence(at: held.value, label: "review held", range: held.range))
  }

  /// A clock whose resolution is lacking: still to come while the document is being written.
  private func unbegun(_ kind: ClockKind, _ finding: Finding) -> ClockReading {
    isBeingWritten && incident.milestone(.resolved) == nil
      ? make(kind, .pending, taken: nil) : lacking(kind, finding)
  }

  /// A clock that nothing stops: missed once its time is over, unless the document is finished and keeps no record
  /// that could show it.
  private func overdue(
    _ kind: ClockKind, from start: Evidence, taken: Int64, isRecorded: Bool, lacking: String
  ) -> ClockReading {
    if !isBeingWritten, !isRecorded { return unknown(kind, lacking, start: start) }
    return make(kind, taken > allowed(kind) ? .missed : .pending, taken: taken, start: start)
  }

  /// What comes sooner after the resolution is the notice of it.
  private static let noticeSeconds: Int64 = 4 * 3600
}
