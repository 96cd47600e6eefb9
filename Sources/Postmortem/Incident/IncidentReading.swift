/// Makes an incident of a document: first what its front matter states, then what bold lines at the head of the body
/// state where front matter is silent.
package enum IncidentReading {
  /// The incident that `document` tells of, as far as its head says; the body's structure is `BodyReader`'s business.
  ///
  /// What could not be understood is added to the document's faults.
  package static func incident(from document: Document, settings: Settings) -> Incident {
    var reader = HeadReader(document: document, settings: settings)
    if let root = document.frontMatter?.root { reader.read(root) }
    reader.readMetadata()
    reader.finish()
    return reader.incident
  }
}

/// Reads the head of one document.
struct HeadReader {
  var incident: Incident
  var values: ValueReader
  let settings: Settings
  /// The day that a `date` key, the path or the title names.
  private(set) var statedDay: Day?

  init(document: Document, settings: Settings) {
    self.settings = settings
    incident = Incident(document: document)
    incident.zone = settings.zone ?? .utc
    values = ValueReader(zones: settings.zones)
    incident.namesZone = settings.zone != nil
    incident.idInPath = IncidentPath.id(in: document.path, pattern: settings.identifiers)
    statedDay = IncidentPath.day(in: document.path) ?? IncidentPath.day(inTitle: document.title.value)
  }

  mutating func read(_ root: YAMLValue) {
    let entries = root.entries
    // Entries by their places, each key once.
    var known: [(key: IncidentKey, place: Int)] = []
    var unknown: [Int] = []
    for place in entries.indices {
      guard let key = IncidentKey.named(entries[place].key) else {
        unknown.append(place)
        continue
      }
      if let other = known.firstIndex(where: { $0.key == key }) {
        known[other].place = choose(known[other].place, or: place, of: entries, key)
      } else {
        known.append((key, place))
      }
    }
    let strange = unknown.filter { !FrontMatterKeys.foreign.contains(KeyName.kebab(entries[$0].key)) }
    if !strange.isEmpty {
      let present = Set(known.map(\.key.rawValue))
      for place in strange {
        values.unknown(entries[place], among: FrontMatterKeys.incident, present: present)
      }
    }
    // Zone and date first: times are read with them.
    for first in [IncidentKey.timezone, .date] {
      for (key, place) in known where key == first { read(key, entries[place]) }
    }
    for (key, place) in known where key != .timezone && key != .date { read(key, entries[place]) }
  }

  private mutating func read(_ key: IncidentKey, _ entry: YAMLValue.Entry) {
    let count = values.faults.count
    take(key, entry.value)
    guard values.faults.count > count else { return }
    let name = KeyName.kebab(entry.key)
    if name != key.rawValue, FrontMatterKeys.borrowed.contains(name) { values.keepFaults(count) }
  }

  /// Keeps one of two entries for the same key: `severity: 1` beats `priority: P2`, in whatever order they stand.
  ///
  /// - Returns: the place of the one to keep.
  private mutating func choose(
    _ first: Int, or second: Int, of entries: [YAMLValue.Entry], _ key: IncidentKey
  ) -> Int {
    let text = entries[first].value.text
    if text == entries[second].value.text, text != nil { return first }
    let isSecondKept =
      KeyName.kebab(entries[first].key) != key.rawValue && KeyName.kebab(entries[second].key) == key.rawValue
    let (kept, loser) = isSecondKept ? (second, first) : (first, second)
    if !FrontMatterKeys.borrowed.contains(KeyName.kebab(entries[loser].key)) {
      reportSecond(entries[loser], besides: entries[kept])
    }
    return kept
  }

  private mutating func reportSecond(_ entry: YAMLValue.Entry, besides other: YAMLValue.Entry) {
    let message = "'\(entry.key)' says the same as '\(other.key)', but differently: keep one of them"
    values.report(Fault(.invalidValue, at: entry.keyRange, message))
  }

  /// Takes a day that the body states, where nothing better is known.
  mutating func state(day: Day?) { statedDay = statedDay ?? day }

  /// Puts the milestones in order, and the faults of this reading into the document.
  mutating func finish() {
    incident.milestones.sort { $0.kind.place < $1.kind.place }
    incident.dateHint = incident.milestones.first.map { incident.zone.wallClock(at: $0.at).day } ?? statedDay
    if !values.faults.isEmpty { incident.document = Document(incident.document, adding: values.faults) }
  }

  private mutating func take(_ key: IncidentKey, _ value: YAMLValue) {
    let name = key.rawValue
    switch key {
    case .id: takeID(value)
    case .title: _ = values.text(value, name)
    case .kind: if let kind = values.choice(value, name, IncidentKind.self) { incident.kind = kind.value }
    case .severity: incident.severity = values.severity(value, name)
    case .severityHistory: takeHistory(value)
    case .status: takeStatus(value)
    case .cancelledReason: incident.cancellationReason = values.text(value, name)
    case .mergedInto:
      incident.cancellationReason = values.text(value, name).map {
        Located("merged into \($0.value)", at: $0.range)
      }
    case .audience:
      if let found = values.choice(value, name, Audience.self) { incident.audience = found.value }
    case .services: incident.services = values.texts(value, name)
    case .tags: incident.tags = values.texts(value, name)
    case .timezone:
      if let zone = values.zone(value, name) { (incident.zone, incident.namesZone) = (zone.value, true) }
    case .date: takeDate(value)
    case .started: takeMilestone(.started, value)
    case .detected: takeMilestone(.detected, value)
    case .declared: takeMilestone(.declared, value)
    case .acknowledged: takeMilestone(.acknowledged, value)
    case .mitigated: takeMilestone(.mitigated, value)
    case .contained: takeMilestone(.contained, value)
    case .resolved: takeMilestone(.resolved, value)
    case .customerFacing: incident.isCustomerFacing = values.boolean(value, name)?.value
    case .impact: takeImpact(value)
    case .channel: incident.channel = values.text(value, name)
    case .ticket: incident.ticket = values.text(value, name)
    case .roles: takeRoles(value)
    case .review: takeReview(value)
    }
  }

  private mutating func takeID(_ value: YAMLValue) {
    incident.id = values.text(value, "id")
    guard let id = incident.id, let pattern = settings.identifiers,
      !pattern.matches(id.value)
    else { return }
    values.refuse(
      value, "id", takes: "an id of the form \(settings.idPattern)", suggestion: incident.idInPath)
  }

  private mutating func takeStatus(_ value: YAMLValue) {
    guard let text = values.text(value, "status") else { return }
    guard let status = StatusText.status(text.value) else {
      let names = Status.allCases.map(\.rawValue)
      let suggestion = Suggestion.nearest(to: text.value, among: names)
      return values.refuse(value, "status", takes: names.joined(separator: ", "), suggestion: suggestion)
    }
    incident.status = Located(status, at: text.range)
    if incident.cancellationReason == nil, let reason = StatusText.cancellation(text.value) {
      incident.cancellationReason = Located(reason, at: text.range)
    }
  }

  /// `date` may be any text in the front matter of other tools: it helps where it is a date, and harms nowhere else.
  private mutating func takeDate(_ value: YAMLValue) {
    guard let text = value.text else { return }
    guard let date = DateReader.date(in: Array(text.utf8)[...], at: 0) else { return }
    guard let day = date.day(near: statedDay) else {
      if date.year != nil { values.refuse(value, "date", takes: "a day that the calendar has") }
      return
    }
    statedDay = day
  }

  private mutating func takeMilestone(_ kind: MilestoneKind, _ value: YAMLValue) {
    guard let moment = moment(value, kind.rawValue) else { return }
    incident.milestones.append(
      Milestone(
        kind: kind, at: moment.at, origin: .frontMatter, range: value.range, precision: moment.precision))
  }

  /// A time of front matter, with a fault where it names no zone and nothing else does.
  mutating func moment(_ value: YAMLValue, _ key: String) -> (
    at: Instant, precision: TimelineEntry.Precision
  )? {
    guard let text = values.text(value, key) else { return nil }
    guard let found = moment(in: text.value) else {
      values.refuse(value, key, takes: "a date and time such as 2026-03-03T14:02+01:00")
      return nil
    }
    if found.lacksZone {
      let message = "'\(key)' names no zone: write an offset such as +01:00, or set 'timezone'"
      values.report(Fault(.timeWithoutZone, at: value.range, message))
    }
    return (found.at, found.precision)
  }

  /// Reads the whole of `text` as a moment; without a date it is on the stated day.
  func moment(in text: String) -> (at: Instant, precision: TimelineEntry.Precision, lacksZone: Bool)? {
    let bytes = Array(text.utf8)[...]
    var cursor = TextCursor(bytes, at: 0)
    guard let reading = DateReader.moment(&cursor, nil, readsNegativeOffset: true),
      let at = reading.instant(in: incident.zone, near: statedDay, zones: settings.zones)
    else { return nil }
    cursor.skipBlanks()
    guard cursor.isAtEnd else { return nil }
    guard let time = reading.time else { return (at, .day, false) }
    return (at, time.precision, time.zone == nil && !incident.namesZone)
  }
}
