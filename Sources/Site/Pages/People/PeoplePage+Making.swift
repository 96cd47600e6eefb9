import Postmortem

/// A page of the index of owners, counted from one.
struct PeopleEntry: PageEntry {
  let page: Int

  static func files(_ site: SiteContext) -> [PlannedFile] {
    (1...Paging.pages(site.base.ownership.owners.count)).map {
      PlannedFile(Routes.list("people", page: $0), PeopleEntry(page: $0))
    }
  }

  func made(in frame: PageFrame) -> MadePage {
    let page = PeoplePage(page, in: frame)
    return MadePage(.people, frame.layout(title: page.heading, breadcrumbs: [Link("People", to: nil)]), page)
  }
}

extension PeoplePage {
  /// Everybody in the order of their names: a list by what is overdue would be a ranking.
  init(_ page: Int, in frame: PageFrame) {
    let owners = frame.base.ownership.owners
    let tally = frame.site.index.owners
    let order = owners.indices.sorted { left, right in
      let (one, other) = (owners[left], owners[right])
      if one.kind != other.kind { return PeoplePage.rank(one.kind) < PeoplePage.rank(other.kind) }
      return (one.name.lowercased(), left) < (other.name.lowercased(), right)
    }
    let shown = Paging.rows(order, page: page)
    let hasRoster = !frame.base.roster.people.isEmpty
    let groups = [Ownership.Owner.Kind.listed, .unlisted, .group].compactMap { kind -> PeopleGroup? in
      let members = shown.filter { owners[$0].kind == kind }
      guard !members.isEmpty else { return nil }
      let name = PeoplePage.name(of: kind, hasRoster: hasRoster)
      return PeopleGroup(
        groupAnchor: Slug.of(name) ?? "people", groupName: name,
        caption: "\(name): open actions by due date",
        people: members.map { PeoplePage.row($0, owners[$0], tally, frame) })
    }
    let owning = tally.shelves.count { $0.openCount > 0 }
    let open = frame.site.openActionCount
    let unowned = tally.unowned.openCount
    self.init(
      heading: "People and their open actions",
      lead: open == 0
        ? "No action is open."
        : "\(Counted.of(open, "open action")), owned by \(Counted.number(owning)); \(unowned == 0 ? "none is" : unowned == 1 ? "1 is" : "\(Counted.number(unowned)) are") without an owner.",
      hasPeople: !groups.isEmpty,
      groups: groups,
      pager: Paging.pager(page: page, count: owners.count, in: frame) { Routes.list("people", page: $0) },
      unowned: unowned > 0
        ? Link(
          unowned == 1 ? "The action without an owner" : "All \(Counted.number(unowned)) without an owner",
          to: frame.href(Routes.unowned(page: 1))) : nil,
      peopleEmpty: groups.isEmpty
        ? EmptyState(
          reason: "No action names an owner, and there is no roster.",
          nextStep: "List who may own actions in",
          command: frame.base.settings.rosterPath) : nil)
  }

  private static func rank(_ kind: Ownership.Owner.Kind) -> Int {
    switch kind {
    case .listed: 0
    case .unlisted: 1
    case .group: 2
    }
  }

  private static func name(of kind: Ownership.Owner.Kind, hasRoster: Bool) -> String {
    switch kind {
    case .listed: "On the roster"
    case .unlisted: hasRoster ? "Not on the roster" : "Named in actions"
    case .group: "Teams and groups"
    }
  }

  private static func row(
    _ owner: Int, _ person: Ownership.Owner, _ tally: OwnerTally, _ frame: PageFrame
  ) -> PersonRow {
    let shelves = tally.shelves[owner]
    return PersonRow(
      name: person.name, href: frame.href(frame.site.routes.person(owner)), team: person.team,
      overdue: Counted.number(shelves[.overdue].count), soon: Counted.number(shelves[.soon].count),
      later: Counted.number(shelves[.later].count), undated: Counted.number(shelves[.undated].count))
  }
}
