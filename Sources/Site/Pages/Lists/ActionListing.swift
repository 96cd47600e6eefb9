import Postmortem

/// Which actions a page of the board shows; pages count from one.
enum ActionListing: PageEntry, Equatable {
  /// All urgencies, the first rows of each.
  case board
  /// One urgency.
  case group(ActionUrgency, page: Int)
  /// The open actions of a horizon; nil for those that name none.
  case horizon(Horizon?, page: Int)
  /// The open actions that nobody owns.
  case unowned(page: Int)

  /// The horizons in the order of pages.
  static let horizons: [Horizon?] = Horizon.allCases + [nil]

  /// Rows of each urgency on the board: most for those that press.
  static func rowsOnBoard(_ urgency: ActionUrgency) -> Int { urgency == .overdue ? 100 : 25 }

  var path: String { path(page: page) }

  /// The address of another page of the same list.
  func path(page: Int) -> String {
    switch self {
    case .board: Routes.actions
    case .group(let urgency, _): Routes.actions(urgency, page: page)
    case .horizon(let horizon, _): Routes.actions(horizon, page: page)
    case .unowned: Routes.unowned(page: page)
    }
  }

  var page: Int {
    switch self {
    case .board: 1
    case .group(_, let page), .horizon(_, let page), .unowned(let page): page
    }
  }

  /// The board, the pages of those urgencies that do not fit on it, and the views by horizon.
  static func all(_ index: SiteIndex) -> [ActionListing] {
    let groups = ActionUrgency.allCases.flatMap { urgency -> [ActionListing] in
      let count = index.actions[urgency].count
      guard count > rowsOnBoard(urgency) else { return [] }
      return (1...Paging.pages(count)).map { .group(urgency, page: $0) }
    }
    let horizons = horizons.flatMap { horizon -> [ActionListing] in
      (1...Paging.pages(index.horizons[horizon]?.openCount ?? 0)).map { .horizon(horizon, page: $0) }
    }
    let unowned = (1...Paging.pages(index.owners.unowned.openCount)).map { ActionListing.unowned(page: $0) }
    return [.board] + groups + horizons + unowned
  }

  static func files(_ site: SiteContext) -> [PlannedFile] {
    all(site.index).map { PlannedFile($0.path, $0) }
  }

  func made(in frame: PageFrame) -> MadePage {
    let page = ActionsPage(self, in: frame)
    let own = self == .board ? [] : [Link(name, to: nil)]
    let board = Link("Actions", to: self == .board ? nil : frame.href(Routes.actions))
    return MadePage(.actions, frame.layout(title: page.heading, breadcrumbs: [board] + own), page)
  }

  /// As breadcrumbs and side columns call it.
  var name: String {
    switch self {
    case .board: "All"
    case .group(let urgency, _): urgency.name
    case .horizon(let horizon, _): horizon.map(HorizonName.of) ?? "No horizon"
    case .unowned: "No owner"
    }
  }

  var heading: String {
    switch self {
    case .board: "Actions"
    case .group(let urgency, _): "Actions: \(urgency.name.prefix(1).lowercased() + urgency.name.dropFirst())"
    case .horizon(let horizon, _):
      horizon.map { "\(HorizonName.of($0)) actions" } ?? "Actions without a horizon"
    case .unowned: "Actions without an owner"
    }
  }
}
