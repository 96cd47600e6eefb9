import Postmortem
import Reporting

/// `api/actions.json`, which has the open actions that press most, and a file for each group of the board.
struct ActionListFile: DataEntry {
  /// The actions that the edition shows: looked for once for all files.
  private let shown: ActionShelves
  /// Nil for the open ones of all groups.
  private let urgency: ActionUrgency?
  /// Counted from one.
  private let page: Int

  static func files(_ site: SiteContext) -> [PlannedFile] {
    let shown = places(site)
    return [PlannedFile(API.actions, data: ActionListFile(shown: shown, urgency: nil, page: 1))]
      + ActionUrgency.allCases.filter { !shown[$0].isEmpty }.flatMap { urgency in
        (1...API.pages(shown[urgency].count)).map {
          PlannedFile(
            path(urgency, page: $0), data: ActionListFile(shown: shown, urgency: urgency, page: $0))
        }
      }
  }

  /// `api/actions/overdue.json`, and `api/actions/overdue/2.json` for what that has no room for.
  private static func path(_ urgency: ActionUrgency, page: Int) -> String {
    page == 1 ? "api/actions/\(urgency.rawValue).json" : "api/actions/\(urgency.rawValue)/\(page).json"
  }

  /// The actions that the edition shows.
  static func places(_ site: SiteContext) -> ActionShelves {
    site.index.actions.filter { site.options.edition.shows(site.base.incidents[$0.incident].audience) }
  }

  func bytes(in site: SiteContext) -> [UInt8] {
    let all = urgency.map { shown[$0] } ?? ActionUrgency.open.flatMap { shown[$0] }
    return JSONWriter.file(
      ActionList(
        asOf: site.base.asOf, count: all.count,
        actions: API.page(all, page).map { ActionFacts($0.incident, $0.action, site) },
        parts: urgency == nil ? parts : []))
  }

  private var parts: [DataPart] {
    ActionUrgency.allCases.filter { !shown[$0].isEmpty }.flatMap { urgency in
      (1...API.pages(shown[urgency].count)).map {
        DataPart(
          name: urgency.rawValue, count: API.page(shown[urgency], $0).count,
          path: Self.path(urgency, page: $0))
      }
    }
  }
}

/// A list of actions.
struct ActionList: DataModel {
  let asOf: Day
  let count: Int
  let actions: [ActionFacts]
  let parts: [DataPart]

  static let title = "action-list"
  static let meaning = "actions: the most overdue first, then by due date"
  static let members: [Member<ActionList>] =
    API.header("action-list") { $0.asOf } + [
      .number("count", "how many actions the list has in all its files") { $0.count },
      .many("actions", "at most 200; the others stand in parts", ActionFacts.self) { $0.actions },
      .many("parts", "all actions by urgency; empty in a part", DataPart.self) { $0.parts },
    ]
}

/// What is known of an action.
struct ActionFacts: DataModel {
  let action: ActionItem
  let incident: Incident
  let path: String
  let asOf: Day

  init(_ incident: Int, _ action: Int, _ site: SiteContext) {
    self.incident = site.base.incidents[incident]
    self.action = self.incident.actions[action]
    path = site.routes.incidents[incident]
    asOf = site.base.asOf
  }

  private var closedOn: String? {
    if case .done(let day) = action.state { day?.iso } else { nil }
  }

  private var reason: String? {
    switch action.state {
    case .wontDo(let reason): reason.map(PlainText.line)
    case .superseded(let by): by
    case .open, .inProgress, .done: nil
    }
  }

  private var urgency: ActionUrgency? {
    incident.status?.value == .cancelled ? nil : ActionUrgency.of(action, on: asOf)
  }

  private static let states = [
    ActionState.open, .inProgress, .done(on: nil), .wontDo(reason: nil), .superseded(by: nil),
  ].map(\.word)

  static let title = "action"
  static let meaning = "something that will be changed so that the incident does not occur twice"
  static let members: [Member<ActionFacts>] = [
    .text("id", "unique within its incident") { $0.action.id },
    .maybeText("incident", "the id of its incident") { $0.incident.id?.value },
    .text("incidentTitle", "what happened, in one line") { PlainText.line($0.incident.title) },
    .text("path", "the page of its incident", .reference) { $0.path },
    .text("text", "what will be done") { PlainText.line($0.action.text) },
    .texts("owners", "who answers for it, as written; empty where nobody does") {
      $0.action.owners.filter { $0.kind != .placeholder }.map(\.name)
    },
    .maybeText("due", "by when", .date) { $0.action.due.day?.iso },
    .choice("state", "what became of it", of: states) { $0.action.state.word },
    .maybeChoice(
      "urgency", "its group on the board; null where the incident was cancelled",
      of: ActionUrgency.allCases.map(\.rawValue)
    ) { $0.urgency?.rawValue },
    .maybeNumber("daysOverdue", "days from due to asOf; null where it is closed, undated or in time") {
      $0.action.daysOverdue(on: $0.asOf)
    },
    .maybeChoice("horizon", "how soon it is meant to be done", of: Horizon.allCases.map(\.rawValue)) {
      $0.action.horizon?.value.rawValue
    },
    .maybeText("ticket", "the link or key of its ticket, as written") { $0.action.ticket?.value },
    .maybeText("closedOn", "the day that the document states for a done action", .date) { $0.closedOn },
    .maybeText("reason", "why it will not be done, or what supersedes it") { $0.reason },
  ]
}
