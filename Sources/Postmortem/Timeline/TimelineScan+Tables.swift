import Markdown

extension TimelineScan {
  /// The rows of a table that has a column of times, under a heading that says so or not.
  func rows(of node: Int) -> [TimelineDraft] {
    guard let table = TableView(node, in: markup),
      let columns = TimelineColumns(table, order: order, isSection: isSection)
    else {
      return []
    }
    let header = table.header[columns.time]
    let zone = StatedZone.first(in: header.prose)
    var drafts: [TimelineDraft] = []
    drafts.reserveCapacity(table.rows.count)
    for row in table.rows { if let draft = draft(of: row, columns, zone) { drafts.append(draft) } }
    return drafts
  }

  private func draft(
    of row: TableView.Row, _ columns: TimelineColumns, _ zone: ZoneReading?
  ) -> TimelineDraft? {
    guard columns.time < row.cells.count else { return nil }
    let cell = row.cells[columns.time]
    let event = columns.event.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
    if cell.prose.text.isEmpty, event?.prose.text.isEmpty ?? true { return nil }
    let whole = 0..<cell.prose.text.count
    let lead = TimelineLead(cell.prose.text, whole, order: order)
    var moment = lead?.moment
    if let date = columns.date, date < row.cells.count, let time = moment?.time, moment?.date == nil {
      let text = row.cells[date].prose.text
      if let day = TimelineLead(text, 0..<text.count, order: order)?.moment?.date {
        moment = MomentReading(date: day, time: time, range: time.range)
      }
    }
    var text = event.map { String(decoding: $0.prose.text, as: UTF8.self).trimmed } ?? ""
    if event == nil, let lead {
      text = String(decoding: cell.prose.text[lead.rest...], as: UTF8.self).trimmed
    }
    let range = markup[row.node].range
    return TimelineDraft(
      form: .row, moment: moment, end: lead?.end, statedZone: zone, timeRange: markup[cell.node].range,
      range: range, text: text, textRange: event.map { markup[$0.node].range } ?? markup[cell.node].range,
      content: [event?.node ?? cell.node], node: row.node, told: text,
      bold: event.map { $0.prose.boldWords(in: 0..<$0.prose.text.count) } ?? [],
      hasLink: markup.holdsLink(row.node, within: range))
  }
}

/// Which columns of a table say when and what.
struct TimelineColumns {
  let time: Int
  let date: Int?
  let event: Int?

  /// Nil where no column holds times; in a timeline's section a column named for times is one even if none can be read.
  init?(_ table: TableView, order: DateOrder?, isSection: Bool) {
    let keys = table.header.map(\.key)
    let isTime: (String) -> Bool = { key in
      key == "at" || Self.timeWords.isFound(in: key.utf8) && !Self.otherTimes.isFound(in: key.utf8)
    }
    let isDate: (String) -> Bool = { key in
      key == "day" || Self.dateWords.isFound(in: key.utf8) && !Self.otherDates.isFound(in: key.utf8)
    }
    let leading: (Int) -> Int = { column in
      table.rows.count { row in
        guard column < row.cells.count else { return false }
        let text = row.cells[column].prose.text
        return TimelineLead(text, 0..<text.count, order: order) != nil
      }
    }
    let named = keys.firstIndex(where: isTime) ?? keys.firstIndex(where: isDate)
    let found = named ?? table.header.indices.first { leading($0) * 2 > table.rows.count }
    guard let found, isSection && named != nil || leading(found) > 0 else { return nil }
    time = found
    date = keys.indices.first { $0 != found && isDate(keys[$0]) && leading($0) > 0 }
    let others = keys.indices.filter { [date] in $0 != found && $0 != date }
    event =
      others.first { Self.eventNames.contains(keys[$0]) }
      ?? others.first { column in
        !isTime(keys[column]) && !isDate(keys[column]) && !Self.lengths.isFound(in: keys[column].utf8)
      }
  }
  private static let timeWords = PhraseSearch(["time", "when"])
  private static let otherTimes = PhraseSearch(["time to", "duration", "downtime", "timeline", "sometime"])
  private static let dateWords = PhraseSearch(["date"])
  private static let otherDates = PhraseSearch(["update"])
  private static let lengths = PhraseSearch(["duration"])
  private static let eventNames: Set<String> = [
    "event", "events", "what", "description", "details", "action", "activity", "what happened", "message",
    "entry", "happening", "occurrence", "notes", "note", "summary",
  ]
}
