import Postmortem

extension FactorListPage {
  init(_ listing: FactorListing, in frame: PageFrame) {
    let tally = frame.site.index.factors
    let list = listing.factors(tally)
    var rows = FactorRows(frame)
    let classes = listing == .index && tally.all.count > 0 ? FactorListPage.classes(tally, frame) : []
    self.init(
      heading: listing.heading,
      lead: FactorListPage.lead(listing, list),
      hasClasses: !classes.isEmpty,
      classesCaption: "Contributing factors by class, all years",
      classes: classes,
      groups: FactorListPage.groups(listing, FactorListPage.shown(listing, list), of: list, &rows),
      pager: listing == .index
        ? nil
        : Paging.pager(page: listing.page, count: list.count, in: frame) { listing.path(page: $0) },
      factorsEmpty: list.count == 0 ? FactorListPage.empty(listing, tally) : nil,
      sideGroups: listing == .index || tally.all.count == 0 ? [] : FactorListPage.side(listing, tally, frame))
  }

  /// The rows of a page.
  private static func shown(_ listing: FactorListing, _ list: FactorTally.List) -> [FactorTally.Place] {
    guard listing == .index else { return Array(Paging.rows(list.places, page: listing.page)) }
    let bare = list.places.prefix(min(list.uncovered, FactorListing.uncoveredOnIndex))
    return Array(bare + list.places.dropFirst(list.uncovered).prefix(FactorListing.coveredOnIndex))
  }

  private static func lead(_ listing: FactorListing, _ list: FactorTally.List) -> String {
    guard list.count > 0 else { return "No factor stands here." }
    let count = "\(Counted.of(list.count, "factor")) in \(Counted.of(list.incidents, "incident"))"
    if case .uncovered = listing { return count + "." }
    switch list.uncovered {
    case 0: return "\(count). Each is covered by an action."
    case 1: return "\(count). No action covers 1 of them."
    default: return "\(count). No action covers \(Counted.number(list.uncovered)) of them."
    }
  }

  private static func groups(
    _ listing: FactorListing, _ shown: [FactorTally.Place], of all: FactorTally.List,
    _ rows: inout FactorRows
  ) -> [FactorGroup] {
    let bare = shown.filter { $0.covering.isEmpty }
    let covered = shown.filter { !$0.covering.isEmpty }
    let coveredCount = all.count - all.uncovered
    let more =
      listing == .index && all.uncovered > bare.count
      ? Link("All \(Counted.number(all.uncovered))", to: rows.frame.href(Routes.uncoveredFactors(page: 1)))
      : nil
    return [
      FactorGroup(
        groupAnchor: "Uncovered", groupName: "No action covers these (\(Counted.number(all.uncovered)))",
        factors: bare.map { rows.row($0) }, more: more),
      FactorGroup(
        groupAnchor: "Covered", groupName: "Covered (\(Counted.number(coveredCount)))",
        factors: covered.map { rows.row($0) },
        more: listing == .index && coveredCount > covered.count
          ? Link("All \(Counted.number(all.count))", to: rows.frame.href(Routes.allFactors(page: 1))) : nil),
    ].filter { !$0.factors.isEmpty }
  }

  private static func classes(_ tally: FactorTally, _ frame: PageFrame) -> [ClassRow] {
    FactorTally.classes.map { category in
      let list = tally.list(of: category)
      return ClassRow(
        name: FactorListing.category(category, page: 1).name,
        href: frame.href(Routes.factors(category, page: 1)), factors: Counted.number(list.count),
        incidents: Counted.number(list.incidents), uncovered: Counted.number(list.uncovered))
    }
  }

  private static func empty(_ listing: FactorListing, _ tally: FactorTally) -> EmptyState {
    guard tally.all.count > 0 else {
      return EmptyState(
        reason: "No incident names a contributing factor yet.",
        nextStep: "List them under the heading \u{201C}Contributing factors\u{201D}, each with its class.")
    }
    switch listing {
    case .index, .all, .uncovered: return EmptyState(reason: "Every factor is covered by an action.")
    case .category: return EmptyState(reason: "No incident names a factor of this class.")
    }
  }

  private static func side(
    _ listing: FactorListing, _ tally: FactorTally, _ frame: PageFrame
  ) -> [ChoiceGroup] {
    let classes = FactorTally.classes.map { category -> Choice in
      let page = FactorListing.category(category, page: 1)
      let isCurrent = if case .category(category, _) = listing { true } else { false }
      return Choice(
        name: page.name, count: Counted.number(tally.list(of: category).count),
        href: frame.href(page.path), isCurrent: isCurrent)
    }
    let isCurrent = if case .uncovered = listing { true } else { false }
    let uncovered = Choice(
      name: FactorListing.uncovered(page: 1).name, count: Counted.number(tally.uncovered.count),
      href: frame.href(Routes.uncoveredFactors(page: 1)), isCurrent: isCurrent)
    return [ChoiceGroup(name: "Class", choices: classes + [uncovered])]
  }
}
