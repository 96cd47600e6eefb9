import Postmortem

/// The open actions of an owner, by index into the owners; pages count from one.
struct PersonEntry: PageEntry {
  let owner: Int
  let page: Int

  static func files(_ site: SiteContext) -> [PlannedFile] {
    site.base.ownership.owners.indices.flatMap { owner in
      (1...Paging.pages(site.index.owners.shelves[owner].openCount)).map { page in
        PlannedFile(site.routes.person(owner, page: page), PersonEntry(owner: owner, page: page))
      }
    }
  }

  func made(in frame: PageFrame) -> MadePage {
    let person = frame.base.ownership.owners[owner]
    let page = ActionsPage(self, in: frame)
    let trail = [Link("People", to: frame.href(Routes.people)), Link(person.name, to: nil)]
    return MadePage(.actions, frame.layout(title: page.heading, breadcrumbs: trail), page)
  }
}

extension ActionsPage {
  /// What somebody owns, the most pressing first.
  init(_ entry: PersonEntry, in frame: PageFrame) {
    let site = frame.site
    let person = frame.base.ownership.owners[entry.owner]
    let shelves = site.index.owners.shelves[entry.owner]
    let done = site.index.owners.doneLately[entry.owner]
    var rows = ActionRows(frame)
    let groups = shelves.open(page: entry.page, rows: Paging.rowsPerPage).map { rows.group($0) }
    let days = OwnerTally.latelyDays
    let details = [
      person.handle.flatMap { $0 == person.name ? nil : "@" + $0 }, person.team,
      person.kind == .unlisted && !frame.base.roster.people.isEmpty ? "not on the roster" : nil,
      done > 0 ? "\(Counted.number(done)) done in the last \(days) days" : nil,
    ]
    self.init(
      heading: "Actions owned by \(person.name)",
      stateText: shelves.state.map { "\(Counted.of(shelves.openCount, "open action")): \($0)." }
        ?? "No action is open.",
      details: details.compactMap { $0 },
      hasActions: !groups.isEmpty,
      groups: groups,
      pager: Paging.pager(page: entry.page, count: shelves.openCount, in: frame) {
        site.routes.person(entry.owner, page: $0)
      },
      actionsEmpty: groups.isEmpty
        ? EmptyState(reason: "No open action names \(person.name) as its owner.") : nil,
      sideGroups: ActionsPage.team(of: entry.owner, frame))
  }

  /// How many names of a team stand beside the actions.
  private static let teamRows = 50

  /// The owner's team, in the order of the roster.
  private static func team(of owner: Int, _ frame: PageFrame) -> [ChoiceGroup] {
    let owners = frame.base.ownership.owners
    guard let team = owners[owner].team else { return [] }
    let members = owners.indices.filter { owners[$0].team == team }
    guard members.count > 1 else { return [] }
    let choices = members.prefix(teamRows).map { member in
      Choice(
        name: owners[member].name,
        count: Counted.number(frame.site.index.owners.shelves[member].openCount),
        href: frame.href(frame.site.routes.person(member)), isCurrent: member == owner)
    }
    return [ChoiceGroup(name: "Open actions in \(team)", choices: choices)]
  }
}
