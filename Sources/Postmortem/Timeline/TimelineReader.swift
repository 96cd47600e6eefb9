import Markdown

/// Reads the timeline of an incident: first its rows as they stand, then the instant of each from the zone and the
/// day that hold where it stands.
struct TimelineReader {
  private let zones: ZoneTable
  /// The zone of times that state none.
  private let zone: Zone
  private let hint: Day?
  /// The day of the next bare time.
  private var day: Day?
  /// The day of all bare times, where a sentence states one "unless otherwise noted".
  private var usualDay: Day?
  /// The last instant, where the next bare time goes on from it.
  private var last: Instant?

  /// Fills in `incident.timeline`.
  ///
  /// - Complexity: linear in the length of the document.
  static func read(into incident: inout Incident, settings: Settings) {
    let document = incident.document
    let order = order(in: document.markup, near: incident.dateHint)
    let drafts = TimelineScope(document, order: order).drafts()
    guard drafts.contains(where: { !$0.isDating }) else { return }
    let stated = statedZone(drafts, incident, zones: settings.zones)
    var reader = TimelineReader(
      zones: settings.zones, zone: stated?.value ?? incident.zone, hint: incident.dateHint)
    incident.timeline = Timeline(entries: reader.entries(of: drafts), zone: stated)
  }

  private init(zones: ZoneTable, zone: Zone, hint: Day?) {
    self.zones = zones
    self.zone = zone
    self.hint = hint
    day = hint
  }

  private static let timesAre = PhraseSearch(["times are", "all times", "times in "])

  /// What the timeline says of its bare times: a heading, a column or a sentence; else, where front matter is silent,
  /// the one zone that all rows which name one agree on.
  private static func statedZone(
    _ drafts: [TimelineDraft], _ incident: Incident, zones: ZoneTable
  ) -> Located<Zone>? {
    for draft in drafts {
      if let stated = draft.statedZone, let zone = zones.zone(for: stated.spelling) {
        return Located(zone, at: draft.timeRange)
      }
    }
    let frontMatter = incident.document.frontMatter?.root.entries ?? []
    if frontMatter.contains(where: { IncidentKey.named($0.key) == .timezone }) {
      return nil
    }
    let markup = incident.document.markup
    for block in markup.blocks where markup[block].kind == .paragraph {
      let prose = markup.prose(of: block)
      guard timesAre.isFound(in: prose.text.prefix(400)),
        let found = StatedZone.inSentence(prose), let zone = zones.zone(for: found.spelling)
      else { continue }
      return Located(zone, at: markup[block].range)
    }
    guard let first = drafts.firstIndex(where: { $0.hasZone }),
      let spelling = drafts[first].lead?.time?.zone?.spelling,
      drafts[first...].allSatisfy({ $0.lead?.time?.zone.map { $0.spelling == spelling } ?? true }),
      let zone = zones.zone(for: spelling)
    else { return nil }
    return Located(zone, at: drafts[first].timeRange)
  }

  private static let slashesBeforeFigures: BytePairs = {
    var pairs = BytePairs()
    for figure in UInt8(ascii: "0")...UInt8(ascii: "9") { pairs.insert(UInt8(ascii: "/"), figure) }
    return pairs
  }()

  /// Which figure is the day in dates with slashes: what an unambiguous one of the document shows, else the order that
  /// brings them nearest to the incident.
  private static func order(in markup: Markup, near hint: Day?) -> DateOrder? {
    let text = markup.source[markup.bodyStart...]
    var nearest: (distance: Int, order: DateOrder)?
    for slash in slashesBeforeFigures.places(in: text) {
      var start = slash
      while start > text.startIndex, text[start - 1].isASCIIDigit, slash - start < 3 { start -= 1 }
      guard (1...2).contains(slash - start), start == text.startIndex || text[start - 1] != UInt8(ascii: "/")
      else {
        continue
      }
      var cursor = TextCursor(text, at: start)
      guard let first = cursor.number(1...2), cursor.take(UInt8(ascii: "/")),
        let second = cursor.number(1...2),
        cursor.take(UInt8(ascii: "/")), let year = cursor.takeYear(isShortAllowed: true)
      else { continue }
      if first > 12, second <= 12 { return .dayFirst }
      if second > 12, first <= 12 { return .monthFirst }
      guard nearest == nil, let hint else { continue }
      for (order, month, day) in [
        (DateOrder.monthFirst, first, second), (.dayFirst, second, first),
      ] {
        guard let found = Day(year: year, month: month, day: day) else { continue }
        let distance = abs(found.number - hint.number)
        if nearest.map({ distance < $0.distance }) ?? true { nearest = (distance, order) }
      }
    }
    return nearest.map { $0.order }
  }

  // MARK: Instants

  private mutating func entries(of drafts: [TimelineDraft]) -> [TimelineEntry] {
    let isMarked = drafts.count { !$0.marks.isEmpty } >= 2
    var entries: [TimelineEntry] = []
    entries.reserveCapacity(drafts.count)
    // Drafts are looked at in their place: a copy of one counts many references.
    for index in drafts.indices {
      if drafts[index].isDay {
        if onlyDates(index, of: drafts) {
          day = drafts[index].lead?.date?.day(near: day ?? hint) ?? day
          usualDay = drafts[index].isUsual ? day : nil
          last = nil
          continue
        }
        if drafts[index].text.isEmpty, drafts[index].content.isEmpty { continue }
      }
      var at: Instant?
      if let lead = drafts[index].lead, lead.isReadable {
        at = instant(lead.date, lead.time, stated: drafts[index].statedZone)
      }
      var until: Instant?
      if let at, drafts[index].lead?.end != nil { until = end(of: drafts[index], after: at) }
      let told = drafts[index].told
      var milestones = drafts[index].marks
      if milestones.isEmpty { milestones = MilestoneOpening.kinds(of: told) }
      if milestones.isEmpty, !isMarked { milestones = MilestoneWords.kinds(in: told) }
      entries.append(
        TimelineEntry(
          at: at, until: until, precision: drafts[index].precision, timeRange: drafts[index].timeRange,
          range: drafts[index].range, text: drafts[index].text, textRange: drafts[index].textRange,
          content: drafts[index].content, milestones: milestones, hasDate: drafts[index].hasOwnDate,
          hasZone: drafts[index].hasZone, isStatusUpdate: UpdateWords.tell(told),
          hasEvidence: drafts[index].hasLink, node: drafts[index].node))
    }
    return entries
  }

  /// Whether a row with a lone date says no more than on which day the next ones are.
  private func onlyDates(_ index: Int, of drafts: [TimelineDraft]) -> Bool {
    if drafts[index].isDating { return true }
    let next = index + 1
    guard next < drafts.count else { return false }
    if drafts[index].isHeading, !drafts[next].isHeading, drafts[next].hasTime { return true }
    guard drafts[next].isBareTime else { return false }
    return drafts[index].isHeading || drafts[index].isParent || drafts[index].text.isEmpty
  }

  /// The zone of a time: its own, else the one stated above it, else the timeline's.
  private func zone(of time: WallTimeReading?, stated: ZoneReading?) -> Zone? {
    if let own = time?.zone { return zones.zone(for: own.spelling) }
    if let stated, let zone = zones.zone(for: stated.spelling) { return zone }
    return zone
  }

  private mutating func instant(
    _ date: DateReading?, _ time: WallTimeReading?, stated: ZoneReading?
  ) -> Instant? {
    guard let zone = zone(of: time, stated: stated) else { return nil }
    let second = time?.secondOfDay ?? 0
    if let date {
      guard let found = date.day(near: day ?? hint) else { return nil }
      day = found
      let at = zone.instant(found, secondOfDay: second)
      last = time == nil ? nil : at
      if let usualDay, usualDay != found { (day, last) = (usualDay, nil) }
      return at
    }
    var at: Instant?
    if let last {
      let wall = zone.wallClock(at: last)
      let halfDay = 12 * 3600
      let found = second < wall.secondOfDay - halfDay ? wall.day.advanced(by: 1) : wall.day
      at = zone.instant(found, secondOfDay: second)
    } else if let day {
      at = zone.instant(day, secondOfDay: second)
    }
    if let at {
      last = at
      day = zone.wallClock(at: at).day
    }
    return at
  }

  /// The end of a range; a bare time before the start is the next day's.
  private func end(of draft: TimelineDraft, after start: Instant) -> Instant? {
    guard let moment = draft.lead?.end, let zone = zone(of: draft.lead?.time, stated: draft.statedZone) else {
      return nil
    }
    let end = moment.instant(in: zone, near: zone.wallClock(at: start).day, zones: zones)
    guard let end, moment.date == nil, end < start else { return end }
    return end.advanced(bySeconds: 86_400)
  }
}
