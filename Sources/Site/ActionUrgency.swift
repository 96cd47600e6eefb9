package import Postmortem

/// How much an action presses, seen from a day: the groups of the board, in its order.
package enum ActionUrgency: String, Sendable, CaseIterable {
  case overdue
  case soon = "due-soon"
  case later
  case undated
  case wontDo = "wont-do"
  case superseded
  case done

  /// How far ahead "soon" reaches.
  static let soonDays = 14
  /// The groups of actions that remain to be done.
  static let open: [ActionUrgency] = [.overdue, .soon, .later, .undated]
  static let closed: [ActionUrgency] = [.wontDo, .superseded, .done]

  /// Where the group stands on the board, counted from zero.
  var place: Int {
    switch self {
    case .overdue: 0
    case .soon: 1
    case .later: 2
    case .undated: 3
    case .wontDo: 4
    case .superseded: 5
    case .done: 6
    }
  }

  /// Where an action stands on `day`.
  package static func of(_ action: ActionItem, on day: Day) -> ActionUrgency {
    switch action.state {
    case .done: return .done
    case .wontDo: return .wontDo
    case .superseded: return .superseded
    case .open, .inProgress: break
    }
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
    case .wontDo: "Won\u{2019}t do"
    case .superseded: "Superseded"
    case .done: "Done"
    }
  }
}
