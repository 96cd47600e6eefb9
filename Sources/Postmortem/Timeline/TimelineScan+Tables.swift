import Markdown

extension TimelineScan {
  /// Takes the rows of a table that has a column of times, under a heading that says so or not.
  ///
  /// - Returns: whether there were any.
  mutating func takeTable(_ node: Int) -> Bool {
    guard let table = TableView(node, in: markup),
      let columns = TimelineColumns(table, in: markup, order: order, isSection: isSection)
    else { return false }
    let zone = table.cell(columns.time, of: table.header).flatMap {
      StatedZone.first(in: markup.visibleText(of: $0))
    }
    let count = drafts.count
    reserveCapacity(forMore: table.rows.count)
    for row in table.rows {
      guard let cell = table.cell(columns.time, of: row) else { continue }
      let date = table.cell(columns.date, of: row)
      let event = table.cell(columns.event, of: row)
      if let draft = draft(of: row.node, time: cell, date: date, event: event, zone) { append(draft) }
    }
    return drafts.count > count
  }

  private func draft(
    of row: Int, time cell: Int, date: Int?, event: Int?, _ zone: ZoneReading?
  ) -> TimelineDraft? {
    let when = markup.visibleText(of: cell)
    let what = event.map { EventCell($0, in: markup) }
    if when.isEmpty, what?.isEmpty ?? true { return nil }
    let lead = TimelineLead(when, order: order)
    var moment = lead?.moment
    if let date, let time = moment?.time, moment?.date == nil,
      let day = TimelineLead(markup.visibleText(of: date), order: order)?.moment?.date
    {
      moment = MomentReading(date: day, time: time, range: time.range)
    }
    let text = what?.text ?? lead.map { when[$0.rest...].trimmedText } ?? ""
    let range = markup[row].range
    return TimelineDraft(
      form: .row, moment: moment, end: lead?.end, statedZone: zone, timeRange: markup[cell].range,
      range: range, text: text, textRange: markup[event ?? cell].range, content: [event ?? cell], node: row,
      told: text, marks: what?.marks ?? [], hasLink: markup.holdsLink(row, within: range))
  }
}

/// What a cell says that happened.
private struct EventCell {
  let text: String
  let marks: MilestoneSet
  /// Whether the cell holds no text at all, be it blank.
  let isEmpty: Bool

  init(_ cell: Int, in markup: Markup) {
    if let range = markup.plainText(of: cell) {
      text = markup.slice(range).trimmedText
      marks = []
      isEmpty = range.isEmpty
    } else {
      let prose = markup.prose(of: cell)
      text = prose.text[...].trimmedText
      marks = prose.markedMilestones(in: 0..<prose.text.count)
      isEmpty = prose.text.isEmpty
    }
  }
}

/// Which columns of a table say when and what.
struct TimelineColumns {
  let time: Int
  let date: Int?
  let event: Int?

  /// Nil where no column holds times; in a timeline's section a column named for times is one even if none can be read.
  init?(_ table: TableView, in markup: Markup, order: DateOrder?, isSection: Bool) {
    let keys = table.headings.map(\.text)
    let isTime: (String) -> Bool = { key in
      key == "at" || Self.timeWords.isFound(in: key.utf8) && !Self.otherTimes.isFound(in: key.utf8)
    }
    let isDate: (String) -> Bool = { key in
      key == "day" || Self.dateWords.isFound(in: key.utf8) && !Self.otherDates.isFound(in: key.utf8)
    }
    let leading: (Int) -> Int = { column in
      table.rows.count { row in
        table.cell(column, of: row).map { TimelineLead(markup.visibleText(of: $0), order: order) != nil }
          ?? false
      }
    }
    let named = keys.firstIndex(where: isTime) ?? keys.firstIndex(where: isDate)
    let found = named ?? keys.indices.first { leading($0) * 2 > table.rows.count }
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
