import Postmortem

extension IncidentComposer {
  /// The clocks: missed, then unknown, running and met ones; those that do not apply stand behind one line, and so do
  /// unknown ones where there are many.
  func clockGroups() -> [ClockGroup] {
    let order: [ClockReading.State] = [.missed, .unknown, .pending, .met, .notApplicable]
    return order.compactMap { state in
      let clocks = incident.clocks.filter { $0.state == state }
      return clocks.isEmpty ? nil : ClockGroup(fold: fold(clocks, state), clocks: clocks.map(row))
    }
  }

  /// From how many on unknown clocks stand behind one line.
  private static let manyUnknown = 4

  private func fold(_ clocks: [ClockReading], _ state: ClockReading.State) -> String? {
    let count = Counted.of(clocks.count, "clock")
    switch state {
    case .notApplicable:
      return clocks.count == 1 ? "\(count) does not apply" : "\(count) do not apply"
    case .unknown where clocks.count >= IncidentComposer.manyUnknown:
      var reasons: [(text: String, count: Int)] = []
      for reason in clocks.compactMap(\.lacking) {
        if let known = reasons.firstIndex(where: { $0.text == reason }) {
          reasons[known].count += 1
        } else {
          reasons.append((reason, 1))
        }
      }
      let most = reasons.enumerated().max { ($0.element.count, -$0.offset) < ($1.element.count, -$1.offset) }
      return "\(count) unknown" + (most.map { ": \($0.element.text)" } ?? "")
        + (reasons.count > 1 ? ", and more" : "")
    default: return nil
    }
  }

  func clocksSummary() -> String {
    let counted = incident.clocks.filter { $0.state != .notApplicable }
    guard !counted.isEmpty else {
      let isCancelled = incident.status?.value == .cancelled
      return isCancelled ? "No clock applies: the incident was cancelled." : "No clock applies."
    }
    let states: [(ClockReading.State, String)] = [
      (.missed, "missed"), (.unknown, "unknown"), (.pending, "still running"),
    ]
    if counted.allSatisfy({ $0.state == .unknown }) {
      return "No clock can be judged: \(Counted.number(counted.count)) unknown."
    }
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
      case .pending where clock.stop == nil:
        clock.start == nil ? "Not begun: the incident is not resolved." : "Still running."
      case .notApplicable: ClockName.bound(clock.kind)
      default: nil
      }
    return ClockRow(
      kind: clock.state == .notApplicable ? "not-applicable" : clock.state.rawValue,
      state: .clock(clock.state), name: ClockName.of(clock.kind),
      taken: clock.takenSeconds.map { ClockName.taken($0, clock.kind) },
      limit: ClockName.limit(of: clock),
      from: clock.start.map { evidence($0, of: clock) }, to: clock.stop.map { evidence($0, of: clock) },
      explanation: explanation)
  }

  private func evidence(_ evidence: ClockReading.Evidence, of clock: ClockReading) -> ClockEvidence {
    let first = zone.wallClock(at: clock.start?.at ?? evidence.at).day
    let day = zone.wallClock(at: evidence.at).day
    let time = DateText.time(evidence.at, in: zone)
    let prefix = day == first ? "" : DateText.short(day, year: day.parts.year != first.parts.year) + ", "
    let row = row(telling: MilestoneKind(rawValue: evidence.label), at: evidence.at, in: evidence.range)
    return ClockEvidence(
      text: "\(prefix)\(time) \(evidence.label)" + (row == nil ? " (front matter)" : ""),
      href: row.map { "#" + $0 })
  }

  /// The row that proves a time: the one that holds it, else the one that marks the same milestone in the same
  /// minute, else the first of that minute.
  func row(telling kind: MilestoneKind?, at: Instant, in range: Range<Int>) -> String? {
    if let anchor = incident.anchor(of: range, in: anchors) { return anchor }
    let entries = incident.timeline.entries
    let same = entries.indices.filter { index in
      anchors.entries[index] != nil && entries[index].precision != .day
        && entries[index].at.map { $0.minute == at.minute } ?? false
    }
    let telling = same.first { index in kind.map { entries[index].milestones.contains($0) } ?? false }
    if let entry = telling ?? same.first { return anchors.entries[entry] }
    let update = incident.communications.indices.first { index in
      incident.communications[index].at.map { $0.minute == at.minute } ?? false
    }
    return update.map { anchors.updates[$0] }
  }
}

extension Instant {
  /// The minute that it lies in.
  fileprivate var minute: Int64 { seconds >= 0 ? seconds / 60 : (seconds - 59) / 60 }
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

  /// For which severities a clock runs; nil where it runs for all.
  static func bound(_ kind: ClockKind) -> String? {
    guard let severities = kind.severities else { return nil }
    let levels = severities.map(\.rawValue).sorted().map(String.init)
    return "Runs at severity \(Counted.list(levels)) only."
  }

  /// The time taken; the unit of working time stands behind the time allowed.
  static func taken(_ seconds: Int64, _ kind: ClockKind) -> String {
    kind == .review ? days(seconds) : DurationText.of(seconds: seconds)
  }

  /// The time allowed, in the unit of the time taken: "of 48 h" behind "44 h 14 min".
  static func limit(of clock: ClockReading) -> String {
    let seconds = clock.allowedSeconds
    guard let taken = clock.takenSeconds else { return "within " + duration(seconds, clock.kind) }
    if seconds == 0 { return "where none is allowed" }
    if clock.kind != .review, taken < 172_800, seconds >= 172_800, seconds % 3600 == 0 {
      return "of \(seconds / 3600) h"
    }
    return "of " + duration(seconds, clock.kind)
  }

  /// Working time counts in days of work, all other time as it passes.
  static func duration(_ seconds: Int64, _ kind: ClockKind) -> String {
    guard kind == .review else { return DurationText.of(seconds: seconds) }
    let days = days(seconds)
    return "\(days) business \(days == "1" ? "day" : "days")"
  }

  /// "5", "2.6".
  private static func days(_ seconds: Int64) -> String {
    let tenths = (max(0, seconds) * 10 + 43_200) / 86_400
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
