/// The clocks of declaring, telling and responding.
extension Clocks {
  /// From the detection to the declaration. An investigation that was written down before the declaration misses the
  /// clock however soon that came: declare first, investigate second (R1).
  func declared() -> ClockReading {
    guard case .found(let detected) = milestone(.detected) else {
      return lacking(.declared, milestone(.detected))
    }
    guard case .found(let declared) = milestone(.declared) else {
      return incident.milestone(.declared) != nil
        ? lacking(.declared, milestone(.declared))
        : unstopped(.declared, from: detected, lacking: "no declaration in front matter or timeline")
    }
    let reading = judged(.declared, from: detected, to: declared)
    guard reading.state == .met, let early = investigation(from: detected.at, before: declared.at) else {
      return reading
    }
    return make(
      .declared, .missed, taken: declared.at.secondsSince(early.at), start: early, stop: declared, allowed: 0)
  }

  /// From the declaration to the first update to anyone.
  func firstStatus() -> ClockReading {
    guard case .found(let declared) = milestone(.declared) else {
      return lacking(.firstStatus, milestone(.declared))
    }
    guard let first = updates.first else {
      return unstopped(
        .firstStatus, from: declared, lacking: "no status update in communications or timeline")
    }
    return judged(.firstStatus, from: declared, to: first.evidence)
  }

  /// From the declaration to the first update that names its audience.
  func stakeholders() -> ClockReading {
    guard case .found(let declared) = milestone(.declared) else {
      return lacking(.stakeholders, milestone(.declared))
    }
    guard let first = updates.first(where: \.namesAudience) else {
      return unstopped(
        .stakeholders, from: declared, lacking: "no update to stakeholders in communications or timeline")
    }
    return judged(.stakeholders, from: declared, to: first.evidence)
  }

  /// The longest time without an update to anyone while the incident was active, or for as long as the cadence is
  /// kept; of equally long ones the last.
  ///
  /// The notice of the resolution ends the last of them. Where it came so late that it would miss the clock, the
  /// resolution itself ends it: the promise holds for the active incident.
  func cadence() -> ClockReading {
    let begun = start(at: .declared, reaching: .high)
    guard case .found(let start) = begun else { return lacking(.cadence, begun) }
    let end = milestone(.resolved)
    var resolved: Evidence?
    if case .found(let found) = end { resolved = found }
    if resolved == nil, incident.milestone(.resolved) != nil { return lacking(.cadence, end) }
    let later = updates.map(\.evidence).filter { $0.at > start.at }
    var points = [start] + later.filter { update in resolved.map { update.at < $0.at } ?? true }
    if points.count == 1, later.isEmpty {
      return unstopped(.cadence, from: start, lacking: "no status update in communications or timeline")
    }
    if let resolved, let last = points.last, last.at < resolved.at {
      let notice = later.first { $0.at >= resolved.at }
      let isInTime = notice.map { $0.at.secondsSince(last.at) <= allowed(.cadence) } ?? false
      points.append(isInTime ? notice ?? resolved : resolved)
    }
    var longest = (from: start, to: points.last ?? start, taken: Int64(0))
    let kept = limits.cadenceHours.map { start.at.advanced(bySeconds: Int64($0) * 3600) }
    for (from, to) in zip(points, points.dropFirst()) where kept.map({ from.at < $0 }) ?? true {
      let taken = to.at.secondsSince(from.at)
      if taken >= longest.taken { longest = (from, to, taken) }
    }
    let isMissed = longest.taken > allowed(.cadence)
    if resolved == nil, !isMissed {
      let last = points.last ?? start
      return unstopped(.cadence, from: last, lacking: "no resolution in front matter or timeline")
    }
    return make(
      .cadence, isMissed ? .missed : .met, taken: longest.taken, start: longest.from, stop: longest.to)
  }

  /// From the severity that asks for it to the first update to `audience`.
  func told(_ audience: CommunicationAudience, _ kind: ClockKind) -> ClockReading {
    let begun = start(at: .declared, reaching: audience == .executives ? .critical : .high)
    guard case .found(let start) = begun else { return lacking(kind, begun) }
    guard let first = updates.first(where: { $0.audiences.contains(audience) }) else {
      return unstopped(
        kind, from: start, lacking: "no update to \(audience.rawValue) in communications or timeline")
    }
    return judged(kind, from: start, to: first.evidence)
  }

  /// From the detection, or from the moment at which severity 3 was reached after the declaration, to the first sign
  /// that somebody was at work.
  func response() -> ClockReading {
    let begun = start(at: .detected, reaching: .medium)
    guard case .found(let start) = begun else { return lacking(.response, begun) }
    let signs = [MilestoneKind.acknowledged, .declared, .mitigated].compactMap { kind -> Evidence? in
      if case .found(let sign) = milestone(kind) { sign } else { nil }
    }
    guard let first = signs.min(by: { $0.at < $1.at }) else {
      return unstopped(
        .response, from: start, lacking: "no acknowledgement in front matter or timeline")
    }
    return judged(.response, from: start, to: first)
  }

  func lacking(_ kind: ClockKind, _ finding: Finding) -> ClockReading {
    switch finding {
    case .lacking(let phrase): unknown(kind, phrase)
    case .found(let start): unknown(kind, "a time is lacking", start: start)
    }
  }
}

// MARK: What was told

extension Clocks {
  /// One update, from the communications or the timeline.
  struct Update {
    let evidence: Evidence
    let audiences: [CommunicationAudience]
    let namesAudience: Bool
  }

  /// All updates since the incident began, by time; at the same time communications come before the timeline.
  static func updates(of incident: Incident) -> [Update] {
    let begin = [MilestoneKind.started, .detected, .declared].compactMap { incident.milestone($0)?.at }.min()
    var all: [Update] = []
    for row in incident.communications {
      guard let at = row.at, begin.map({ at >= $0 }) ?? true else { continue }
      let audiences = row.audienceText.map { CommunicationWords.audiences(in: $0.value) } ?? []
      let own = row.audience.map { audiences.contains($0) ? audiences : audiences + [$0] } ?? audiences
      let label = "update to \(row.audience?.name ?? row.audienceText?.value ?? "stakeholders")"
      all.append(
        Update(
          evidence: Evidence(at: at, label: label, range: row.range), audiences: own,
          namesAudience: row.audienceText != nil || row.audience != nil))
    }
    for entry in incident.timeline.entries where entry.isStatusUpdate && entry.precision != .day {
      guard let at = entry.at, begin.map({ at >= $0 }) ?? true else { continue }
      let audiences = CommunicationWords.audiences(in: entry.text)
      all.append(
        Update(
          evidence: Evidence(at: at, label: "status update", range: entry.range), audiences: audiences,
          namesAudience: !audiences.isEmpty))
    }
    let sorted = all.enumerated().sorted { left, right in
      let (one, other) = (left.element.evidence.at, right.element.evidence.at)
      return one == other ? left.offset < right.offset : one < other
    }
    return sorted.map(\.element)
  }

  /// The first row between detection and declaration that tells of an investigation.
  private func investigation(from begin: Instant, before end: Instant) -> Evidence? {
    for entry in incident.timeline.entries where entry.precision != .day && !entry.isStatusUpdate {
      guard let at = entry.at, at >= begin, at < end, Self.tellsOfInvestigation(entry.text) else { continue }
      return Evidence(at: at, label: "investigation began", range: entry.range)
    }
    return nil
  }

  /// Whether one of the words is that of people looking for a cause.
  private static func tellsOfInvestigation(_ text: String) -> Bool {
    guard roots.isFound(in: text.utf8) else { return false }
    let words = text.lowercased().utf8.split { !$0.isASCIILetter }.map { String(decoding: $0, as: UTF8.self) }
    return words.contains { word in
      spelledRoots.contains { word.hasPrefix($0) }
    }
  }

  private static let spelledRoots = ["investigat", "debug", "troubleshoot", "diagnos"]
  private static let roots = PhraseSearch(spelledRoots)
}

extension CommunicationAudience {
  /// As it stands in a sentence.
  fileprivate var name: String {
    switch self {
    case .internal: "internal stakeholders"
    case .executives, .managers, .customers: rawValue
    case .statusPage: "the status page"
    }
  }
}
