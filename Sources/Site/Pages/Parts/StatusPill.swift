import Postmortem

/// A state as a glyph and a word.
package struct StatusPill: TemplateModel, Equatable {
  /// The class that colours it.
  let kind: String
  let glyph: String
  let word: String

  package static let title = "status pill"
  package static let fields: [Field<StatusPill>] = [
    .text("kind") { $0.kind },
    .text("glyph") { $0.glyph },
    .text("word") { $0.word },
  ]

  /// The state of a clock.
  static func clock(_ state: ClockReading.State) -> StatusPill {
    switch state {
    case .met: StatusPill(kind: "met", glyph: "met", word: "Met")
    case .missed: StatusPill(kind: "missed", glyph: "missed", word: "Missed")
    case .pending: StatusPill(kind: "pending", glyph: "due-soon", word: "Still running")
    case .unknown: StatusPill(kind: "unknown", glyph: "unknown", word: "Unknown")
    case .notApplicable: StatusPill(kind: "not-applicable", glyph: "closed", word: "Not applicable")
    }
  }

  /// Where the writing of a postmortem stands.
  static func status(_ status: Status) -> StatusPill {
    switch status {
    case .active: StatusPill(kind: "active", glyph: "overdue", word: "Active")
    case .draft: StatusPill(kind: "draft", glyph: "open", word: "Draft")
    case .inReview: StatusPill(kind: "in-review", glyph: "due-soon", word: "In review")
    case .published: StatusPill(kind: "published", glyph: "closed", word: "Published")
    case .cancelled: StatusPill(kind: "cancelled", glyph: "closed", word: "Cancelled")
    }
  }

  /// What became of an action, seen from a day.
  static func action(_ action: ActionItem, on day: Day) -> StatusPill {
    switch action.state {
    case .done(let done):
      let on = done.map { " " + DateText.short($0, year: $0.parts.year != day.parts.year) } ?? ""
      return StatusPill(kind: "done", glyph: "met", word: "Done" + on)
    case .wontDo: return StatusPill(kind: "wont-do", glyph: "closed", word: "Won\u{2019}t do")
    case .superseded: return StatusPill(kind: "superseded", glyph: "closed", word: "Superseded")
    case .open, .inProgress: break
    }
    let word = action.state == .inProgress ? "In progress" : "Open"
    guard let due = action.due.day else { return StatusPill(kind: "open", glyph: "open", word: word) }
    let days = due.number - day.number
    switch days {
    case ..<0:
      return StatusPill(kind: "overdue", glyph: "overdue", word: "\(Counted.of(-days, "day")) overdue")
    case 0: return StatusPill(kind: "due-soon", glyph: "due-soon", word: "Due today")
    case 1...ActionUrgency.soonDays:
      return StatusPill(kind: "due-soon", glyph: "due-soon", word: "Due in \(Counted.of(days, "day"))")
    default: return StatusPill(kind: "open", glyph: "open", word: word)
    }
  }
}
