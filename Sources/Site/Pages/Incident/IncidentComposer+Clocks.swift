import Postmortem

extension IncidentComposer {
  /// The clocks: missed, then unknown, running and met ones; those that do not apply are left out.
  func clockRows() -> [ClockRow] {
    let order: [ClockReading.State] = [.missed, .unknown, .pending, .met]
    return order.flatMap { state in incident.clocks.filter { $0.state == state } }.map(row)
  }

  func clocksSummary() -> String {
    let counted = incident.clocks.filter { $0.state != .notApplicable }
    let states: [(ClockReading.State, String)] = [
      (.missed, "missed"), (.unknown, "unknown"), (.pending, "still running"),
    ]
    let met = counted.count { $0.state == .met }
    var parts = ["\(met) of \(Counted.of(counted.count, "clock")) met"]
    for (state, word) in states {
      let count = counted.count { $0.state == state }
      if count > 0 { parts.append("\(count) \(word)") }
    }
    return parts.joined(separator: ", ") + "."
  }

  private func row(_ clock: ClockReading) -> ClockRow {
    let explanation: String? =
      switch clock.state {
      case .unknown: "Unknown: \(clock.lacking ?? "a time is lacking")."
      case .pending where clock.stop == nil: "Still running."
      default: nil
      }
    return ClockRow(
      kind: clock.state == .notApplicable ? "not-applicable" : clock.state.rawValue,
      state: .clock(clock.state), name: ClockName.of(clock.kind),
      taken: clock.takenSeconds.map { ClockName.duration($0, clock.kind) },
      limit: (clock.takenSeconds == nil ? "within " : "of ")
        + ClockName.duration(clock.allowedSeconds, clock.kind),
      from: clock.start.map { evidence($0, of: clock) }, to: clock.stop.map { evidence($0, of: clock) },
      explanation: explanation)
  }

  private func evidence(_ evidence: ClockReading.Evidence, of clock: ClockReading) -> ClockEvidence {
    let first = zone.wallClock(at: clock.start?.at ?? evidence.at).day
    let day = zone.wallClock(at: evidence.at).day
    let time = DateText.time(evidence.at, in: zone)
    let prefix = day == first ? "" : DateText.short(day, year: day.parts.year != first.parts.year) + ", "
    return ClockEvidence(
      text: "\(prefix)\(time) \(evidence.label)",
      href: incident.anchor(of: evidence.range, in: anchors).map { "#" + $0 })
  }
}

/// The clocks as pages write them.
enum ClockName {
  static func of(_ kind: ClockKind) -> String {
    switch kind {
    case .declared: "Declaration after detection"
    case .firstStatus: "First status update"
    case .stakeholders: "First stakeholder update"
    case .cadence: "Longest time between updates"
    case .executives: "Executives told"
    case .managers: "Managers told"
    case .response: "Response begun"
    case .followUp: "Follow-up after the resolution"
    case .review: "Review held"
    }
  }

  /// Working time counts in days of work, all other time as it passes.
  static func duration(_ seconds: Int64, _ kind: ClockKind) -> String {
    guard kind == .review else { return DurationText.of(seconds: seconds) }
    let tenths = (max(0, seconds) * 10 + 43_200) / 86_400
    let days = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return "\(days) business \(tenths == 10 ? "day" : "days")"
  }
}
