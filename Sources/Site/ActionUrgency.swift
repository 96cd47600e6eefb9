package import Postmortem

/// How much an action presses, seen from a day: the groups of the board, in its order.
package enum ActionUrgency: String, Sendable, CaseIterable {
  case overdue
  case soon = "due-soon"
  case later
  case undated
  case closed

  /// How far ahead "soon" reaches.
  static let soonDays = 14

  /// Where an action stands on `day`.
  package static func of(_ action: ActionItem, on day: Day) -> ActionUrgency {
    guard action.state.isOpen else { return .closed }
    guard let due = action.due.day else { return .undated }
    let days = due.number - day.number
    return days < 0 ? .overdue : days <= soonDays ? .soon : .later
  }

  /// As the board calls the group.
  var name: String {
    switch self {
    case .overdue: "Overdue"
    case .soon: "Due within 14 days"
    case .later: "Later"
    case .undated: "No due date"
    case .closed: "Closed"
    }
  }
}
