/// How soon an action is meant to be done (P5).
package enum Horizon: String, Sendable, CaseIterable {
  case immediate
  case shortTerm = "short-term"
  case longTerm = "long-term"
}

/// What became of an action.
package enum ActionState: Sendable, Equatable {
  case open
  case inProgress
  /// `on` is the day that the document states.
  case done(on: Day?)
  case wontDo(reason: String?)
  /// `by` is an action's id, here or in another incident, as written.
  case superseded(by: String?)

  /// Whether work remains.
  package var isOpen: Bool {
    switch self {
    case .open, .inProgress: true
    case .done, .wontDo, .superseded: false
    }
  }

  /// The word that stands in documents and outputs.
  package var word: String {
    switch self {
    case .open: "open"
    case .inProgress: "in progress"
    case .done: "done"
    case .wontDo: "won't do"
    case .superseded: "superseded"
    }
  }
}

/// Something that will be changed so that the incident does not occur twice.
package struct ActionItem: Sendable, Equatable {
  /// `A2`: as written, else by the order of first appearance. Unique within the incident.
  package let id: String
  package let text: String
  package let textRange: Range<Int>
  /// The bytes of the row or item.
  package let range: Range<Int>
  /// The nodes that render as the action's text.
  package let content: [Int]
  package let owners: [Owner]
  package let due: DueDate
  package let horizon: Located<Horizon>?
  /// The link or key of the ticket, as written.
  package let ticket: Located<String>?
  package let state: ActionState
  /// The bytes that say the state; nil where nothing does and the action counts as open.
  package let stateRange: Range<Int>?
  /// The bold line or sub-heading above the item that is neither horizon nor owner, such as a category.
  package let group: String?
  package let node: Int

  /// Whoever stands as the owner, as written.
  package struct Owner: Sendable, Equatable {
    /// Without the `@`.
    package let name: String
    package let kind: Kind
    package let range: Range<Int>

    package enum Kind: Sendable, Equatable {
      /// A name or handle of one person.
      case person
      /// A team, a role or a group: "SRE", "everyone", "the platform team".
      case group
      /// "TBD", "???", "unassigned".
      case placeholder
    }

    package init(name: String, kind: Kind, range: Range<Int>) {
      self.name = name
      self.kind = kind
      self.range = range
    }
  }

  /// By when.
  package enum DueDate: Sendable, Equatable {
    case missing
    case day(Day, range: Range<Int>)
    /// Something stands where a date belongs and is none.
    case unreadable(String, range: Range<Int>)

    package var day: Day? {
      if case .day(let day, _) = self { day } else { nil }
    }
  }

  package init(
    id: String, text: String, textRange: Range<Int>, range: Range<Int>, content: [Int], owners: [Owner],
    due: DueDate, horizon: Located<Horizon>?, ticket: Located<String>?, state: ActionState,
    stateRange: Range<Int>?, group: String?, node: Int
  ) {
    self.id = id
    self.text = text
    self.textRange = textRange
    self.range = range
    self.content = content
    self.owners = owners
    self.due = due
    self.horizon = horizon
    self.ticket = ticket
    self.state = state
    self.stateRange = stateRange
    self.group = group
    self.node = node
  }

  /// Days past the due date on `day`; nil where the action is closed, undated or in time.
  package func daysOverdue(on day: Day) -> Int? {
    guard state.isOpen, let due = due.day, due < day else { return nil }
    return day.number - due.number
  }
}
