import Markdown

/// Reads the times of updates, row by row: a bare time stands on the day of the row before it.
struct UpdateTimes {
  /// A time as a row states it.
  struct Reading {
    /// Nil where its day or its zone is not known.
    let at: Instant?
    /// The bytes of the text that state it.
    let range: Range<Int>
    /// Whether only a day is stated.
    let isDay: Bool
  }

  /// Holds for times that name none.
  var zone: Zone
  private let zones: ZoneTable
  /// What the first bare time lies near to: the declaration, where it is known.
  private let reference: Instant?
  private let hint: Day?
  private var last: Instant?
  /// A day that stands by itself: in a heading, in a column of its own, or in a row without a time.
  private var stated: Day?

  init(_ incident: borrowing Incident, settings: borrowing Settings) {
    zone = incident.timeline.zone?.value ?? incident.zone
    zones = settings.zones
    hint = incident.dateHint
    let milestones = incident.milestones
    let kinds: [MilestoneKind] = [.declared, .detected, .acknowledged, .started]
    let known = kinds.lazy.compactMap { kind in milestones.first { $0.kind == kind } }
      .first { $0.precision != .day }
    reference = known?.at ?? incident.timeline.entries.first { $0.at != nil }?.at
  }

  /// Takes the day that bare times behind it stand on.
  mutating func state(_ date: DateReading) { stated = date.day(near: day) ?? stated }

  /// The zone that `text` names behind its word for time, as in `time (UTC)`.
  func zone(inHeading text: ArraySlice<UInt8>) -> Zone? {
    guard let open = text.firstIndex(of: UInt8(ascii: "(")) ?? text.firstIndex(of: UInt8(ascii: " ")),
      let written = DateReader.zone(in: text, at: open + 1)
    else { return nil }
    return zones.zone(for: written.spelling)
  }

  /// The time at the beginning of `text`; nil where none stands there.
  mutating func read(_ text: ArraySlice<UInt8>) -> Reading? {
    var cursor = TextCursor(text, at: text.startIndex)
    cursor.skipBlanks()
    guard let moment = DateReader.moment(&cursor, nil) else { return nil }
    if let date = moment.date {
      guard moment.time != nil else {
        state(date)
        return Reading(at: nil, range: moment.range, isDay: true)
      }
      let at = moment.instant(in: zone, near: day, zones: zones)
      if let at { (last, stated) = (at, nil) }
      return Reading(at: at, range: moment.range, isDay: false)
    }
    guard let time = moment.time else { return nil }
    let at = bare(time)
    if let at { (last, stated) = (at, nil) }
    return Reading(at: at, range: moment.range, isDay: false)
  }

  private var day: Day? {
    stated ?? last.map { zone.wallClock(at: $0).day } ?? reference.map { zone.wallClock(at: $0).day } ?? hint
  }

  /// A time without a date. Behind another row, or behind the declaration, it rolls over midnight where it would
  /// lie more than twelve hours before it.
  private func bare(_ time: WallTimeReading) -> Instant? {
    var own = zone
    if let written = time.zone {
      guard let found = zones.zone(for: written.spelling) else { return nil }
      own = found
    }
    if let stated { return own.instant(stated, secondOfDay: time.secondOfDay) }
    guard let near = last ?? reference else {
      return hint.map { own.instant($0, secondOfDay: time.secondOfDay) }
    }
    let day = own.wallClock(at: near).day
    let at = own.instant(day, secondOfDay: time.secondOfDay)
    let distance = at.secondsSince(near)
    if distance < -43_200 { return own.instant(day.advanced(by: 1), secondOfDay: time.secondOfDay) }
    // Declared just behind midnight, told just before it.
    if last == nil, distance > 64_800 {
      return own.instant(day.advanced(by: -1), secondOfDay: time.secondOfDay)
    }
    return at
  }
}
