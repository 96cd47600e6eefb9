import Markdown

extension ActionPass {
  /// The rows of a table that has a column of actions or of owners.
  mutating func readTable(_ node: Int, _ context: ActionContext) {
    guard let table = TableView(node, in: markup) else { return }
    let columns = ActionColumns(table)
    guard let action = columns.action else { return }
    for row in table.rows {
      guard let cell = row.cell(action) else { continue }
      readRow(row, cell, columns, context)
    }
  }

  private mutating func readRow(
    _ row: TableView.Row, _ cell: Int, _ columns: ActionColumns, _ context: ActionContext
  ) {
    let phrase = Phrase(markup.prose(of: cell))
    guard !phrase.whole.isEmpty else { return }
    var draft = ActionDraft(node: row.node)
    draft.range = markup[row.node].range
    draft.content = [cell]
    let markup = markup
    func other(_ column: Int?) -> (phrase: Phrase, node: Int)? {
      guard let cell = row.cell(column) else { return nil }
      let phrase = Phrase(markup.prose(of: cell))
      return phrase.whole.isEmpty ? nil : (phrase, cell)
    }
    // What columns say goes before what the words say.
    if let (owner, _) = other(columns.owner) { draft.owners = OwnerNames.owners(in: owner, owner.whole) }
    if let (due, _) = other(columns.due) { draft.due = ActionMarks.due(due, due.whole, near: hint) }
    if let (horizon, _) = other(columns.horizon) {
      draft.horizon = HorizonPhrase.read(horizon)
      if draft.horizon == nil { draft.group = horizon.text(horizon.whole) }
    }
    if let (ticket, node) = other(columns.ticket) { draft.ticket = self.ticket(ticket, node) }
    if let (state, _) = other(columns.state) { draft.state = self.state(state, columns.stateIsDone) }
    let written = other(columns.id).flatMap { NumberedIDs.leading(UInt8(ascii: "A"), in: $0.phrase)?.id }
    draft.read(phrase, paragraph: cell, in: markup, near: hint, known: known)
    if let written { draft.writtenID = written }
    finish(&draft, context)
  }

  /// A ticket's address, else what stands in the cell.
  private func ticket(_ phrase: Phrase, _ cell: Int) -> Located<String>? {
    for node in cell..<markup[cell].end {
      guard case .link(let index) = markup[node].kind else { continue }
      return Located(markup.links[Int(index)].target, at: markup[node].range)
    }
    guard !phrase.lower[phrase.whole].withUnsafeBufferPointer(OwnerNames.isPlaceholder),
      !phrase.text(phrase.whole).allSatisfy({ "-–—?".contains($0) })
    else { return nil }
    return phrase.located(phrase.whole)
  }

  /// The state that a cell says; nil where it says nothing that is one.
  private func state(_ phrase: Phrase, _ isDoneColumn: Bool) -> (state: ActionState, range: Range<Int>)? {
    var start = phrase.whole.lowerBound
    if phrase.byte(start) == UInt8(ascii: "["), phrase.byte(start + 2) == UInt8(ascii: "]") {
      let box = phrase.prose.source(of: start..<start + 3)
      let rest = phrase.skipBlanks(start + 3)
      if rest == phrase.count {
        return (phrase.byte(start + 1) == UInt8(ascii: "x") ? .done(on: nil) : .open, box)
      }
      start = rest
    }
    if let found = StatePhrase.read(phrase, at: start, end: phrase.whole.upperBound, near: hint) {
      return (found.state, phrase.prose.source(of: found.range))
    }
    let text = phrase.lowerText(phrase.whole)
    let range = phrase.prose.source(of: phrase.whole)
    if isDoneColumn, ["yes", "y", "x", "true"].contains(text) { return (.done(on: nil), range) }
    if isDoneColumn, let day = DateReader.firstDate(in: phrase.prose.text[...])?.day(near: hint) {
      return (.done(on: day), range)
    }
    return ["no", "n", "new", "false"].contains(text) ? (.open, range) : nil
  }
}

/// Which column of a table holds what.
struct ActionColumns {
  let action: Int?
  let owner: Int?
  let due: Int?
  let horizon: Int?
  let ticket: Int?
  let state: Int?
  let id: Int?
  /// Whether the column of states asks "done?".
  let stateIsDone: Bool

  init(_ table: TableView) {
    let owner = table.column(Self.ownerNames)
    let due = table.column(Self.dueNames)
    let horizon = table.column(Self.horizonNames)
    let ticket = table.column(Self.ticketNames)
    let state = table.column(Self.stateNames)
    let id = table.column(Self.idNames)
    let taken = [owner, due, horizon, ticket, state, id]
    let named = table.column(Self.actionNames)
    if let named {
      action = named
    } else if owner != nil || due != nil || state != nil {
      action = table.headings.indices.first { !taken.contains($0) }
    } else {
      action = nil
    }
    self.owner = owner == action ? nil : owner
    self.due = due == action ? nil : due
    self.horizon = horizon
    self.ticket = ticket == action ? nil : ticket
    self.state = state == action ? nil : state
    self.id = id
    stateIsDone = state.map { Self.doneNames.contains(table.headings[$0]) } ?? false
  }

  private static let ownerNames: ColumnNames = [
    "owner", "owners", "who", "assignee", "assignees", "dri", "responsible", "assigned to", "person",
    "team", "lead",
  ]
  private static let dueNames: ColumnNames = [
    "due", "due date", "deadline", "eta", "by", "target date", "target", "by when", "when", "date",
  ]
  private static let horizonNames: ColumnNames = [
    "horizon", "timeframe", "term", "type", "time frame", "category", "priority",
  ]
  private static let ticketNames: ColumnNames = [
    "ticket", "tickets", "issue", "issues", "link", "links", "bug", "tracking", "jira", "tracking issue",
    "pr",
  ]
  private static let stateNames: ColumnNames = ["state", "status", "done", "done?", "progress", "completed"]
  private static let doneNames: ColumnNames = ["done", "done?", "completed"]
  private static let idNames: ColumnNames = ["id", "#", "no", "no.", "nr", "nr.", "number", "ref"]
  private static let actionNames: ColumnNames = [
    "action", "actions", "action item", "action items", "task", "tasks", "item", "items", "description",
    "what",
    "todo", "to do", "follow-up", "improvement", "measure", "title", "summary",
  ]
}
