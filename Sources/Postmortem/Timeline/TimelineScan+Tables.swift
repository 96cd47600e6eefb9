import Markdown

extension TimelineScan {
  /// Takes the rows of a table that has a column of times, under a heading that says so or not.
  ///
  /// - Returns: whether there were any.
  mutating func takeTable(_ node: Int) -> Bool {
    guard let table = TimelineTable(node, in: markup, order: order, isSection: isSection) else {
      return false
    }
    let count = drafts.count
    reserveCapacity(forMore: table.view.rows.count)
    for row in table.view.rows { if let draft = table.draft(of: row) { append(draft) } }
    return drafts.count > count
  }
}

/// A table whose rows say when something happened.
private struct TimelineTable {
  let view: TableView
  private let markup: Markup
  private let columns: TimelineColumns
  private let order: DateOrder?
  /// The zone that the heading of the times states.
  private let zone: ZoneReading?

  /// Nil where no column says when.
  init?(_ node: Int, in markup: Markup, order: DateOrder?, isSection: Bool) {
    guard let view = TableView(node, in: markup),
      let columns = TimelineColumns(view, in: markup, order: order, isSection: isSection)
    else { return nil }
    self.view = view
    self.markup = markup
    self.columns = columns
    self.order = order
    zone = view.header.cell(columns.time).flatMap {
      StatedZone.first(in: markup.visibleText(of: $0))
    }
  }

  /// What a row tells; nil where it says nothing.
  func draft(of row: TableView.Row) -> TimelineDraft? {
    guard let cell = row.cell(columns.time) else { return nil }
    let event = row.cell(columns.event)
    let when = markup.visibleText(of: cell)
    let what = event.map { EventCell($0, in: markup) }
    if when.isEmpty, what?.isEmpty ?? true { return nil }
    var lead = TimelineLead(when, order: order)
    if let date = row.cell(columns.date) {
      lead?.complete(with: TimelineLead(markup.visibleText(of: date), order: order)?.date)
    }
    let text = what?.text ?? lead.map { when[$0.rest...].trimmedText } ?? ""
    let range = markup[row.node].range
    return TimelineDraft(
      form: .row, lead: lead, statedZone: zone, timeRange: markup[cell].range,
      range: range, text: text, textRange: markup[event ?? cell].range, content: [event ?? cell],
      node: row.node, told: text, marks: what?.marks ?? [], hasLink: markup.holdsLink(row.node, within: range)
    )
  }
}

/// What a cell says that happened.
private struct EventCell {
  let text: String
  let marks: MilestoneSet
  /// Whether the cell holds no text at all, be it blank.
  let isEmpty: Bool

  init(_ cell: Int, in markup: borrowing Markup) {
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
    let headings = table.headings
    let isTime: (ColumnHeading) -> Bool = { heading in
      Self.timeNames.contains(heading)
        || Self.timeWords.isFound(in: heading.text) && !Self.otherTimes.isFound(in: heading.text)
    }
    let isDate: (ColumnHeading) -> Bool = { heading in
      Self.dateNames.contains(heading)
        || Self.dateWords.isFound(in: heading.text) && !Self.otherDates.isFound(in: heading.text)
    }
    let leading: (Int) -> Int = { column in
      table.rows.count { row in
        row.cell(column).map { TimelineLead(markup.visibleText(of: $0), order: order) != nil }
          ?? false
      }
    }
    let named = headings.firstIndex(where: isTime) ?? headings.firstIndex(where: isDate)
    let found = named ?? headings.indices.first { leading($0) * 2 > table.rows.count }
    guard let found, isSection && named != nil || leading(found) > 0 else { return nil }
    time = found
    date = headings.indices.first { $0 != found && isDate(headings[$0]) && leading($0) > 0 }
    let others = headings.indices.filter { [date] in $0 != found && $0 != date }
    event =
      others.first { Self.eventNames.contains(headings[$0]) }
      ?? others.first { column in
        let heading = headings[column]
        return !isTime(heading) && !isDate(heading) && !Self.lengths.isFound(in: heading.text)
      }
  }
  private static let timeNames: ColumnNames = ["at"]
  private static let dateNames: ColumnNames = ["day"]
  private static let timeWords = PhraseSearch(["time", "when"])
  private static let otherTimes = PhraseSearch(["time to", "duration", "downtime", "timeline", "sometime"])
  private static let dateWords = PhraseSearch(["date"])
  private static let otherDates = PhraseSearch(["update"])
  private static let lengths = PhraseSearch(["duration"])
  private static let eventNames: ColumnNames = [
    "event", "events", "what", "description", "details", "action", "activity", "what happened", "message",
    "entry", "happening", "occurrence", "notes", "note", "summary",
  ]
}
