import Postmortem

extension ActionsPage {
  init(_ listing: ActionListing, in frame: PageFrame) {
    let site = frame.site
    var rows = ActionRows(frame)
    let shelves = ActionsPage.shelves(listing, site.index)
    let total = ActionUrgency.allCases.reduce(0) { $0 + site.index.actions[$1].count }
    let groups: [UrgencyGroup]
    var count = 0
    switch listing {
    case .board: groups = ActionsPage.board(&rows)
    case .group(let urgency, let page):
      let all = site.index.actions[urgency]
      count = all.count
      let part = ActionShelves.Part(
        urgency: urgency, total: count, places: Paging.rows(all, page: page))
      groups = part.places.isEmpty ? [] : [rows.group(part)]
    case .horizon(_, let page), .unowned(let page):
      count = shelves.openCount
      groups = shelves.open(page: page, rows: Paging.rowsPerPage).map { rows.group($0) }
    }
    self.init(
      heading: listing.heading,
      stateText: listing == .board ? ActionsPage.state(site) : ActionsPage.state(shelves),
      hasActions: !groups.isEmpty,
      groups: groups,
      pager: Paging.pager(page: listing.page, count: count, in: frame) { listing.path(page: $0) },
      actionsEmpty: groups.isEmpty ? ActionsPage.empty(listing, total: total) : nil,
      sideGroups: total > 0 ? ActionsPage.horizons(listing, frame) + ActionsPage.owners(listing, frame) : [])
  }

  private static func shelves(_ listing: ActionListing, _ index: SiteIndex) -> ActionShelves {
    switch listing {
    case .board: index.actions
    case .horizon(let horizon, _): index.horizons[horizon] ?? ActionShelves()
    case .unowned: index.owners.unowned
    case .group(let urgency, _): index.actions.only(urgency)
    }
  }

  /// The first rows of every urgency, and where the others stand.
  private static func board(_ rows: inout ActionRows) -> [UrgencyGroup] {
    let frame = rows.frame
    return ActionUrgency.allCases.compactMap { urgency in
      let all = frame.site.index.actions[urgency]
      guard !all.isEmpty else { return nil }
      let shown = ActionListing.rowsOnBoard(urgency)
      let more =
        all.count > shown
        ? Link("All \(Counted.number(all.count))", to: frame.href(Routes.actions(urgency, page: 1))) : nil
      return rows.group(
        ActionShelves.Part(urgency: urgency, total: all.count, places: all.prefix(shown)), more: more)
    }
  }

  private static func empty(_ listing: ActionListing, total: Int) -> EmptyState {
    guard total == 0 else { return EmptyState(reason: "No open action stands here.") }
    return EmptyState(
      reason: "No incident has an action yet.",
      nextStep: "Write actions as a table or a task list under the heading \u{201C}Action items\u{201D}.")
  }

  /// "3 overdue, 2 due within 14 days, 3 later, 1 without a due date. 9 closed."
  static func state(_ site: SiteContext) -> String {
    let closed = ActionUrgency.closed.reduce(0) { $0 + site.index.actions[$1].count }
    let open = site.index.actions.state.map { $0 + "." } ?? "No action is open."
    return closed > 0 ? "\(open) \(Counted.number(closed)) closed." : open
  }

  private static func state(_ shelves: ActionShelves) -> String {
    shelves.state.map { "\(Counted.of(shelves.openCount, "open action")): \($0)." } ?? closed(shelves)
      ?? "No action is open."
  }

  /// "12 actions." for a page of what is closed.
  private static func closed(_ shelves: ActionShelves) -> String? {
    let count = ActionUrgency.closed.reduce(0) { $0 + shelves[$1].count }
    return count > 0 && shelves.openCount == 0 ? Counted.of(count, "action") + "." : nil
  }

  private static func horizons(_ listing: ActionListing, _ frame: PageFrame) -> [ChoiceGroup] {
    let choices = ActionListing.horizons.map { horizon -> Choice in
      let page = ActionListing.horizon(horizon, page: 1)
      let isCurrent = if case .horizon(horizon, _) = listing { true } else { false }
      return Choice(
        name: page.name, count: Counted.number(frame.site.index.horizons[horizon]?.openCount ?? 0),
        href: frame.href(page.path), isCurrent: isCurrent)
    }
    return [ChoiceGroup(name: "Open actions by horizon", choices: choices)]
  }

  /// How many owners stand beside a list.
  private static let ownerRows = 50

  /// Open actions by owner, the most first; then those that nobody owns.
  private static func owners(_ listing: ActionListing, _ frame: PageFrame) -> [ChoiceGroup] {
    let tally = frame.site.index.owners
    let owners = frame.base.ownership.owners
    let owning = tally.owning
    var choices = owning.prefix(ownerRows).map { owner in
      Choice(
        name: owners[owner].name, count: Counted.number(tally.shelves[owner].openCount),
        href: frame.href(frame.site.routes.person(owner)), isCurrent: false)
    }
    if owning.count > ownerRows {
      choices.append(
        Choice(
          name: "All owners", count: Counted.number(owning.count), href: frame.href(Routes.people),
          isCurrent: false))
    }
    if tally.unowned.openCount > 0 {
      let isCurrent = if case .unowned = listing { true } else { false }
      choices.append(
        Choice(
          name: "No owner", count: Counted.number(tally.unowned.openCount),
          href: frame.href(Routes.unowned(page: 1)), isCurrent: isCurrent))
    }
    return choices.isEmpty ? [] : [ChoiceGroup(name: "Open actions by owner", choices: choices)]
  }
}
