import Markdown
import Postmortem

/// Which actions a page of the board shows.
enum ActionListing: PageEntry, Equatable {
  /// All urgencies, the first rows of each.
  case board
  /// One urgency by pages, counted from one.
  case group(ActionUrgency, page: Int)

  /// Rows of each urgency on the board; all overdue ones up to a page's worth.
  static func rowsOnBoard(_ urgency: ActionUrgency) -> Int { urgency == .overdue ? 200 : 50 }
  static let rowsPerPage = 200

  var path: String {
    switch self {
    case .board: Routes.actions
    case .group(let urgency, let page): Routes.actions(urgency, page: page)
    }
  }

  /// The board, and the pages of those urgencies that do not fit on it.
  static func all(_ index: SiteIndex) -> [ActionListing] {
    [.board]
      + ActionUrgency.allCases.flatMap { urgency -> [ActionListing] in
        let count = index.actions[urgency]?.count ?? 0
        guard count > rowsOnBoard(urgency) else { return [] }
        return (1...(count + rowsPerPage - 1) / rowsPerPage).map { .group(urgency, page: $0) }
      }
  }

  static func files(_ site: SiteContext) -> [PlannedFile] {
    all(site.index).map { PlannedFile($0.path, $0) }
  }

  func made(in frame: PageFrame) -> MadePage {
    let page = ActionsPage(self, in: frame)
    return MadePage(.actions, frame.layout(title: page.heading, breadcrumbs: trail(frame)), page)
  }

  private func trail(_ frame: PageFrame) -> [Link] {
    guard case .group(let urgency, _) = self else { return [Link("Actions", to: nil)] }
    return [Link("Actions", to: frame.href(Routes.actions)), Link(urgency.name, to: nil)]
  }
}

extension ActionsPage {
  init(_ listing: ActionListing, in frame: PageFrame) {
    let site = frame.site
    let groups = ActionsPage.groups(listing, frame)
    let total = ActionUrgency.allCases.reduce(0) { $0 + (site.index.actions[$1]?.count ?? 0) }
    self.init(
      heading: ActionsPage.heading(listing),
      stateText: ActionsPage.state(site),
      hasActions: total > 0,
      groups: groups,
      actionsEmpty: total > 0
        ? nil
        : EmptyState(
          reason: "No incident has an action yet.",
          nextStep: "Write actions as a table or a task list under the heading \u{201C}Action items\u{201D}."),
      sideGroups: ActionsPage.owners(site))
  }

  static func heading(_ listing: ActionListing) -> String {
    switch listing {
    case .board: "Actions"
    case .group(let urgency, _): "Actions: \(urgency.name.prefix(1).lowercased() + urgency.name.dropFirst())"
    }
  }

  private static func groups(_ listing: ActionListing, _ frame: PageFrame) -> [UrgencyGroup] {
    let index = frame.site.index
    var renderers: [Int: ProseRenderer] = [:]
    func group(_ urgency: ActionUrgency, from first: Int, count: Int, next: Link?) -> UrgencyGroup {
      let places = index.actions[urgency] ?? []
      return UrgencyGroup(
        groupAnchor: urgency.rawValue, groupName: "\(urgency.name) (\(Counted.number(places.count)))",
        actions: places.dropFirst(first).prefix(count).map { row($0, frame, &renderers) }, groupMore: next)
    }
    switch listing {
    case .board:
      return ActionUrgency.allCases.compactMap { urgency in
        let count = index.actions[urgency]?.count ?? 0
        let rows = ActionListing.rowsOnBoard(urgency)
        guard count > 0 else { return nil }
        let next =
          count > rows
          ? Link("All \(Counted.number(count))", to: frame.href(Routes.actions(urgency, page: 1))) : nil
        return group(urgency, from: 0, count: rows, next: next)
      }
    case .group(let urgency, let page):
      let rows = ActionListing.rowsPerPage
      let left = (index.actions[urgency]?.count ?? 0) - page * rows
      let next =
        left > 0
        ? Link(
          "Next \(Counted.number(min(left, rows)))", to: frame.href(Routes.actions(urgency, page: page + 1)))
        : nil
      return [group(urgency, from: (page - 1) * rows, count: rows, next: next)]
    }
  }

  private static func row(
    _ place: SiteIndex.ActionPlace, _ frame: PageFrame, _ renderers: inout [Int: ProseRenderer]
  ) -> ActionRow {
    let site = frame.site
    let incident = site.base.incidents[place.incident]
    let action = incident.actions[place.action]
    let renderer =
      renderers[place.incident]
      ?? ProseRenderer(incident.document, mentions: incident.mentions, in: frame)
    renderers[place.incident] = renderer
    let text = ActionText.html(
      action, in: incident, markup: incident.document.markup, renderer: renderer)
    let page = frame.href(incident: place.incident)
    let folder = site.routes.incidents[place.incident].split(separator: "/").dropLast().last.map(String.init)
    let id = incident.id?.value ?? folder ?? "incident"
    return ActionRow(
      action, of: incident.document.markup, text: text, on: site.base.asOf,
      incident: (id, Link(Shortened.text(incident.title, limit: 60), to: page + "#" + action.id)))
  }

  /// "3 overdue, 2 due within 14 days, 3 later, 1 without a due date. 9 closed."
  static func state(_ site: SiteContext) -> String {
    let words: [(ActionUrgency, String)] = [
      (.overdue, "overdue"), (.soon, "due within 14 days"), (.later, "later"),
      (.undated, "without a due date"),
    ]
    let parts = words.compactMap { urgency, word -> String? in
      let count = site.index.actions[urgency]?.count ?? 0
      return count > 0 ? "\(Counted.number(count)) \(word)" : nil
    }
    let closed = site.index.actions[.closed]?.count ?? 0
    let open = parts.isEmpty ? "No action is open." : parts.joined(separator: ", ") + "."
    return closed > 0 ? "\(open) \(Counted.number(closed)) closed." : open
  }

  /// Open actions by owner, the most first.
  private static func owners(_ site: SiteContext) -> [ChoiceGroup] {
    var counts: [String: Int] = [:]
    for urgency in ActionUrgency.allCases where urgency != .closed {
      for place in site.index.actions[urgency] ?? [] {
        let incident = site.base.incidents[place.incident]
        let owners = incident.actions[place.action].owners.filter { $0.kind != .placeholder }
        let names = Set(owners.map { Handle.text($0.name, at: $0.range, in: incident.document.markup) })
        for name in names.isEmpty ? ["No owner"] : names { counts[name, default: 0] += 1 }
      }
    }
    guard !counts.isEmpty else { return [] }
    let choices = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(50).map { name, count in
      Choice(name: name, count: Counted.number(count), href: nil, isCurrent: false)
    }
    return [ChoiceGroup(name: "Owners of open actions", choices: Array(choices))]
  }
}
