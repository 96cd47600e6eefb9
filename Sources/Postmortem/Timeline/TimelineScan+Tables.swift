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
    return table.rows.compactMap { row in
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
      (key.contains("time") || key.contains("when") || key == "at")
        && !["time to", "duration", "downtime", "timeline", "sometime"].contains { key.contains($0) }
    }
    let isDate: (String) -> Bool = { $0.contains("date") && !$0.contains("update") || $0 == "day" }
    let leading = table.header.indices.map { column in
      table.rows.count { row in
        guard column < row.cells.count else { return false }
        let text = row.cells[column].prose.text
        return TimelineLead(text, 0..<text.count, order: order) != nil
      }
    }
    let named = keys.firstIndex(where: isTime) ?? keys.firstIndex(where: isDate)
    let found = named ?? leading.indices.first { leading[$0] * 2 > table.rows.count }
    guard let found, found < leading.count, leading[found] > 0 || isSection && named != nil else {
      return nil
    }
    time = found
    date = keys.indices.first { $0 != found && isDate(keys[$0]) && leading[$0] > 0 }
    let names: Set<String> = [
      "event", "events", "what", "description", "details", "action", "activity", "what happened", "message",
      "entry", "happening", "occurrence", "notes", "note", "summary",
    ]
    let others = keys.indices.filter { [date] in $0 != found && $0 != date }
    event =
      others.first { names.contains(keys[$0]) }
      ?? others.first { !isTime(keys[$0]) && !isDate(keys[$0]) && !keys[$0].contains("duration") }
  }
}
