import Markdown
import Postmortem

extension TimelineDrawing {
  /// What an incident's times give to draw; nil with fewer than two.
  ///
  /// - Returns: the drawing, and how many times lie outside its window.
  static func of(_ incident: Incident, anchors: RowAnchors) -> (drawing: TimelineDrawing, left: Int)? {
    TimelineReading(incident, anchors)?.drawing()
  }
}

/// Reads a drawing from an incident.
private struct TimelineReading {
  private static let order: [MilestoneKind] = [
    .started, .detected, .declared, .mitigated, .contained, .resolved,
  ]

  let incident: Incident
  let anchors: RowAnchors
  let scale: TimelineScale
  /// Whether the window spans more than a day, so that a time alone does not say when.
  let namesDays: Bool
  /// Entries with a time, in its order, as indices.
  let timed: [Int]

  init?(_ incident: Incident, _ anchors: RowAnchors) {
    self.incident = incident
    self.anchors = anchors
    let entries = incident.timeline.entries
    timed = entries.indices.filter { entries[$0].at != nil && entries[$0].precision != .day }.sorted {
      ((entries[$0].at ?? Instant(seconds: 0)).seconds, $0) < (
        (entries[$1].at ?? Instant(seconds: 0)).seconds, $1
      )
    }
    let times = timed.compactMap { entries[$0].at }
    let milestones = incident.milestones.map(\.at)
    guard times.count + milestones.count >= 2, var first = (milestones.min() ?? times.first),
      var last = (milestones.max() ?? times.last)
    else { return nil }
    if milestones.isEmpty || first == last || TimelineReading.isOpenEnded(incident) {
      first = min(first, times.first ?? first)
      last = max(last, times.last ?? last)
    } else {
      // What lies far before or after the incident is told in the list, not drawn.
      let core = times.filter { first <= $0 && $0 <= last }
      let reach = Int64(TimelineScale(around: Set(core + milestones).sorted()).total * 15)
      let near = times.filter {
        $0.advanced(bySeconds: reach) >= first && $0 <= last.advanced(bySeconds: reach)
      }
      first = min(first, near.first ?? first)
      last = max(last, near.last ?? last)
    }
    let updates = incident.communications.compactMap(\.at)
    let changes = incident.severityHistory.compactMap(\.at)
    let drawn = (times + milestones + updates + changes).filter { first <= $0 && $0 <= last }
    scale = TimelineScale(around: Set(drawn + [first, last]).sorted())
    namesDays = last.secondsSince(first) > 86_400
  }

  /// Without a resolution everything that was written down belongs to the incident.
  private static func isOpenEnded(_ incident: Incident) -> Bool {
    guard incident.milestone(.resolved) == nil, let status = incident.status?.value else { return false }
    return status == .active || status == .cancelled
  }

  private var zone: Zone { incident.writtenZone }

  private var total: Double { scale.total }

  private func minutes(_ instant: Instant) -> Double { scale.place(instant) }

  private func isInside(_ instant: Instant) -> Bool { (0...total).contains(minutes(instant)) }

  func drawing() -> (TimelineDrawing, Int) {
    let dots = dots()
    let updates = updates()
    let steps = steps()
    let resolved = incident.milestone(.resolved).map { min(total, max(0, minutes($0.at))) }
    let drawing = TimelineDrawing(
      flags: flags(), steps: steps, stepsEnd: max(resolved ?? total, steps.last?.at ?? 0),
      phases: phases(), dots: dots, silences: silences(dots), updates: updates, late: late(),
      zoneName: DateText.zone(zone, at: scale.start), zone: zone, scale: scale)
    let outside = incident.communications.count { $0.at.map { !isInside($0) } ?? false }
    return (drawing, timed.count - dots.count + outside)
  }

  private func flags() -> [TimelineDrawing.Flag] {
    var kinds: [(kind: MilestoneKind, at: Instant, anchor: String?)] = TimelineReading.order.compactMap {
      kind in
      incident.milestone(kind).map { (kind, $0.at, anchor(of: $0)) }
    }
    if let acknowledged = incident.milestone(.acknowledged),
      !kinds.contains(where: { abs(Double($0.at.secondsSince(acknowledged.at))) / 60 < total * 0.05 })
    {
      kinds.append((.acknowledged, acknowledged.at, anchor(of: acknowledged)))
    }
    let sorted = kinds.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
    var flags: [TimelineDrawing.Flag] = []
    var lastDay: Day?
    for (_, milestone) in sorted {
      let clock = DateText.time(milestone.at, in: zone)
      let day = zone.wallClock(at: milestone.at).day
      let time = namesDays && day != lastDay ? "\(DateText.short(day, year: false)), \(clock)" : clock
      lastDay = day
      let at = minutes(milestone.at)
      if let last = flags.last, Int(last.at.rounded(.down)) == Int(at.rounded(.down)), last.time == time {
        flags[flags.count - 1] = TimelineDrawing.Flag(
          name: "\(last.name), \(milestone.kind.rawValue)", time: time, at: last.at,
          anchor: last.anchor ?? milestone.anchor)
      } else {
        flags.append(
          TimelineDrawing.Flag(
            name: MilestoneName.of(milestone.kind), time: time, at: at, anchor: milestone.anchor))
      }
    }
    return flags
  }

  /// The entry that tells of a milestone: the one that states it, else the first of the same minute.
  private func anchor(of milestone: Milestone) -> String? {
    if case .timeline(let entry) = milestone.origin, anchors.entries.indices.contains(entry) {
      return anchors.entries[entry]
    }
    let entries = incident.timeline.entries
    let same = entries.indices.filter { entries[$0].at.map { $0.seconds / 60 } == milestone.at.seconds / 60 }
    return (same.first { entries[$0].milestones.contains(milestone.kind) } ?? same.first).flatMap {
      anchors.entries[$0]
    }
  }

  private func steps() -> [TimelineDrawing.Step] {
    let begin = incident.milestone(.declared) ?? incident.milestone(.started) ?? incident.milestone(.detected)
    guard let first = begin?.at ?? timed.first.flatMap({ incident.timeline.entries[$0].at }) else {
      return []
    }
    var changes: [(severity: Severity, at: Instant)] = []
    for (index, change) in incident.severityHistory.enumerated() {
      guard let at = change.at ?? (index == 0 ? first : nil) else { continue }
      changes.append((change.severity, at))
    }
    if changes.isEmpty, let severity = incident.severity?.value { changes = [(severity, first)] }
    return changes.filter { isInside($0.at) }.enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map {
        TimelineDrawing.Step(
          severity: $0.element.severity, at: minutes($0.element.at),
          time: DateText.time($0.element.at, in: zone))
      }
  }

  /// A phase between each two milestones that are known, named by where it begins and what it leads to.
  private func phases() -> [TimelineDrawing.Phase] {
    let known = TimelineReading.order.compactMap { incident.milestone($0) }
    var bounds = zip(known, known.dropFirst()).map { ($0, Optional($1.at), Optional($1.kind)) }
    if let last = known.last, last.kind != .resolved, incident.status?.value == .active {
      bounds.append((last, nil, nil))
    }
    return bounds.compactMap { from, end, next in
      guard end.map({ from.at < $0 }) ?? true else { return nil }
      let (kind, word): (TimelineDrawing.Phase.Kind, String) =
        switch (from.kind, next) {
        case (.started, .detected): (.undetected, "Undetected")
        case (.started, .declared): (.undetected, "Before the declaration")
        case (.detected, .declared): (.triage, "Triage")
        case (.mitigated, .contained): (.mitigated, "Mitigated, not contained")
        case (.mitigated, _): (.mitigated, "Mitigated")
        case (.contained, _): (.contained, "Contained")
        default: (.active, "Active")
        }
      // What goes on has no length yet: it is drawn to the edge.
      let length = end.map { DurationText.of(seconds: $0.secondsSince(from.at)) } ?? "ongoing"
      return TimelineDrawing.Phase(
        kind: kind, label: "\(word), \(length)", from: minutes(from.at), to: end.map(minutes) ?? total)
    }
  }

  private func dots() -> [TimelineDrawing.Dot] {
    timed.compactMap { index in
      let entry = incident.timeline.entries[index]
      guard let at = entry.at, isInside(at), let anchor = anchors.entries[index] else { return nil }
      return TimelineDrawing.Dot(
        at: minutes(at), time: DateText.time(at, in: zone), seconds: at.seconds,
        text: Shortened.text(entry.text, limit: 60), anchor: anchor, isMilestone: !entry.milestones.isEmpty)
    }
  }

  private func silences(_ dots: [TimelineDrawing.Dot]) -> [TimelineDrawing.Silence] {
    let resolved = incident.milestone(.resolved).map { minutes($0.at) } ?? total
    return dots.indices.dropFirst().compactMap { index in
      let (from, to) = (dots[index - 1].at, dots[index].at)
      let gap = dots[index].seconds - dots[index - 1].seconds
      guard gap >= TimelineFacts.silenceSeconds, to <= resolved else { return nil }
      let length = DurationText.silence(seconds: gap)
      return TimelineDrawing.Silence(from: from, to: to, label: "\(length) without an entry", end: index)
    }
  }

  /// The communications, and status updates of the timeline that no communication of the same minute repeats.
  private func updates() -> [TimelineDrawing.Update] {
    var found: [(at: Instant, update: TimelineDrawing.Update)] = []
    for (index, update) in incident.communications.enumerated() {
      guard let at = update.at, isInside(at) else { continue }
      let audience: String? =
        switch update.audience {
        case .internal: "the organisation"
        case .executives: "executives"
        case .managers: "managers"
        case .customers: "customers"
        case .statusPage: "the status page"
        case nil: update.audienceText?.value
        }
      let isOutside = update.audience == .customers || update.audience == .statusPage
      found.append((at, self.update(at, audience, isOutside: isOutside, anchor: anchors.updates[index])))
    }
    let told = Set(incident.communications.compactMap { $0.at.map { $0.seconds / 60 } })
    for index in timed where incident.timeline.entries[index].isStatusUpdate {
      let entry = incident.timeline.entries[index]
      guard let at = entry.at, isInside(at), !told.contains(at.seconds / 60),
        let anchor = anchors.entries[index]
      else { continue }
      let audiences = CommunicationWords.audiences(in: entry.text)
      let isOutside = audiences.contains(.customers) || audiences.contains(.statusPage)
      found.append((at, update(at, nil, isOutside: isOutside, anchor: anchor)))
    }
    return found.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(
      \.element.update)
  }

  private func update(
    _ at: Instant, _ audience: String?, isOutside: Bool, anchor: String
  ) -> TimelineDrawing.Update {
    TimelineDrawing.Update(
      at: minutes(at), time: DateText.time(at, in: zone), audience: audience, isOutside: isOutside,
      anchor: anchor)
  }

  /// The clocks of updates that were missed, as far as both their ends are drawn.
  private func late() -> [TimelineDrawing.Late] {
    var hasFirst = false
    return [ClockKind.firstStatus, .stakeholders, .cadence].compactMap { kind in
      guard let clock = incident.clocks.first(where: { $0.kind == kind }), clock.state == .missed,
        let from = clock.start?.at, let to = clock.stop?.at, from < to, isInside(from), isInside(to)
      else { return nil }
      let length = DurationText.silence(seconds: to.secondsSince(from))
      if kind == .cadence {
        return TimelineDrawing.Late(
          from: minutes(from), to: minutes(to), label: "\(length) between updates", isFirst: false)
      }
      guard !hasFirst else { return nil }
      hasFirst = true
      let word = kind == .firstStatus ? "First update" : "First stakeholder update"
      return TimelineDrawing.Late(
        from: minutes(from), to: minutes(to), label: "\(word) after \(length)", isFirst: true)
    }.sorted { $0.from < $1.from }
  }
}
