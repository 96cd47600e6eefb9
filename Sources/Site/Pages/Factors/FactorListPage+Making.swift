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

/// Makes the rows of factors on pages that are not their incident's.
struct FactorRows {
  let frame: PageFrame
  /// What the factors of one incident share.
  private var sources: [Int: Source] = [:]

  private struct Source {
    let renderer: ProseRenderer
    let anchors: [String]
    let walk: StructureWalk
  }

  init(_ frame: PageFrame) { self.frame = frame }

  /// The row of one factor.
  mutating func row(_ place: FactorTally.Place) -> FactorListRow {
    let site = frame.site
    let incident = frame.base.incidents[place.incident]
    let factor = incident.factors[place.factor]
    let source = source(place.incident)
    let page = frame.href(incident: place.incident)
    let day = site.index.days[place.incident]
    let body = ElementBody(markup: incident.document.markup, renderer: source.renderer)
    return FactorListRow(
      anchor: "\(site.slug(ofIncident: place.incident))-\(factor.id)",
      category: factor.category.map { ClassName.of($0.value) } ?? "Not classed",
      textHTML: body.html(
        node: factor.node, content: source.walk.own(factor.content), text: factor.textRange,
        known: factor.category.map { [$0.range] } ?? [], id: factor.id),
      id: site.name(ofIncident: place.incident),
      incident: Link(
        Shortened.text(incident.title, limit: 60), to: page + "#" + source.anchors[place.factor]),
      date: day.map { DateText.short($0) },
      dateISO: day?.iso,
      covers: place.covering.map { number in
        let action = incident.actions[number]
        return FactorCover(
          name: action.id, href: page + "#" + action.id, text: Shortened.text(action.text, limit: 80),
          state: StatusPill.action(action, on: frame.base.asOf).word)
      })
  }

  private mutating func source(_ index: Int) -> Source {
    if let known = sources[index] { return known }
    let incident = frame.base.incidents[index]
    let source = Source(
      renderer: ProseRenderer(incident.document, mentions: incident.mentions, in: frame),
      anchors: RowAnchors.factors(incident),
      walk: StructureWalk(
        incident.document.markup, elements: incident.factors.map { ($0.node, $0.content) }))
    sources[index] = source
    return source
  }
}
