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
    return judged(.firstStatus, from: declared, to: evidence(of: first))
  }

  /// From the declaration to the first update that names its audience.
  func stakeholders() -> ClockReading {
    guard case .found(let declared) = milestone(.declared) else {
      return lacking(.stakeholders, milestone(.declared))
    }
    guard let first = updates.first(where: { namesAudience($0) }) else {
      return unstopped(
        .stakeholders, from: declared, lacking: "no update to stakeholders in communications or timeline")
    }
    return judged(.stakeholders, from: declared, to: evidence(of: first))
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
    let later = updates.filter { $0.at > start.at }.map { evidence(of: $0) }
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
    guard let first = updates.first(where: { tells(audience, $0) }) else {
      return unstopped(
        kind, from: start, lacking: "no update to \(audience.rawValue) in communications or timeline")
    }
    return judged(kind, from: start, to: evidence(of: first))
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
    let at: Instant
    let row: Row

    /// Where it stands among the rows of its kind.
    enum Row {
      case communication(Int)
      case entry(Int)
    }
  }

  /// All updates since the incident began, by time; at the same time communications come before the timeline.
  static func updates(of incident: Incident) -> [Update] {
    let begin = [MilestoneKind.started, .detected, .declared].compactMap { incident.milestone($0)?.at }.min()
    var all: [(update: Update, place: Int)] = []
    func add(_ at: Instant?, _ row: Update.Row) {
      guard let at, begin.map({ at >= $0 }) ?? true else { return }
      all.append((Update(at: at, row: row), all.count))
    }
    let communications = incident.communications
    for index in communications.indices { add(communications[index].at, .communication(index)) }
    let entries = incident.timeline.entries
    for index in entries.indices where entries[index].isStatusUpdate && entries[index].precision != .day {
      add(entries[index].at, .entry(index))
    }
    all.sort { left, right in
      left.update.at == right.update.at ? left.place < right.place : left.update.at < right.update.at
    }
    return all.map(\.update)
  }

  func evidence(of update: Update) -> Evidence {
    switch update.row {
    case .communication(let index):
      let row = incident.communications[index]
      let label = "update to \(row.audience?.name ?? row.audienceText?.value ?? "stakeholders")"
      return Evidence(at: update.at, label: label, range: row.range)
    case .entry(let index):
      return Evidence(
        at: update.at, label: "status update", range: incident.timeline.entries[index].range)
    }
  }

  /// Whether an update says for whom it was.
  private func namesAudience(_ update: Update) -> Bool {
    switch update.row {
    case .communication(let index):
      let row = incident.communications[index]
      return row.audienceText != nil || row.audience != nil
    case .entry(let index):
      return !CommunicationWords.audiences(in: incident.timeline.entries[index].text).isEmpty
    }
  }

  private func tells(_ audience: CommunicationAudience, _ update: Update) -> Bool {
    switch update.row {
    case .communication(let index):
      let row = incident.communications[index]
      if row.audience == audience { return true }
      return row.audienceText.map { CommunicationWords.audiences(in: $0.value).contains(audience) } ?? false
    case .entry(let index):
      return CommunicationWords.audiences(in: incident.timeline.entries[index].text).contains(audience)
    }
  }

  /// The first row between detection and declaration that tells of an investigation.
  private func investigation(from begin: Instant, before end: Instant) -> Evidence? {
    let entries = incident.timeline.entries
    for index in entries.indices where entries[index].precision != .day && !entries[index].isStatusUpdate {
      guard let at = entries[index].at, at >= begin, at < end,
        Self.tellsOfInvestigation(entries[index].text)
      else { continue }
      return Evidence(at: at, label: "investigation began", range: entries[index].range)
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
