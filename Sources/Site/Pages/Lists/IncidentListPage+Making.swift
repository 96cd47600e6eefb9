import Postmortem

/// Which incidents a page of a list shows.
struct IncidentListing: PageEntry, Equatable {
  /// Lists have at most this many rows a page.
  static let rowsPerPage = 200

  let scope: Scope
  /// Counted from one.
  let page: Int

  enum Scope: Sendable, Equatable {
    /// The newest of all years.
    case newest
    /// Those of a year; nil for those without a date.
    case year(Int?)
  }

  var path: String {
    switch scope {
    case .newest: Routes.incidents
    case .year(let year): Routes.list(year: year, page: page)
    }
  }

  /// The listings of a site: the newest, then each year by pages.
  static func all(_ index: SiteIndex) -> [IncidentListing] {
    [IncidentListing(scope: .newest, page: 1)]
      + index.years.flatMap { year, incidents in
        (1...max(1, pages(incidents.count))).map { IncidentListing(scope: .year(year), page: $0) }
      }
  }

  static func pages(_ count: Int) -> Int { (count + rowsPerPage - 1) / rowsPerPage }

  static func files(_ site: SiteContext) -> [PlannedFile] {
    all(site.index).map { PlannedFile($0.path, $0) }
  }

  func made(in frame: PageFrame) -> MadePage {
    let page = IncidentListPage(self, in: frame)
    return MadePage(
      .incidents,
      frame.layout(title: page.heading, breadcrumbs: trail(frame), scripts: IncidentListPage.scripts), page)
  }

  private func trail(_ frame: PageFrame) -> [Link] {
    guard case .year(let year) = scope else { return [Link("Incidents", to: nil)] }
    return [
      Link("Incidents", to: frame.href(Routes.incidents)), Link(year.map(String.init) ?? "Undated", to: nil),
    ]
  }
}

extension IncidentListPage {
  /// What pages load for the filter.
  static let scripts = ["assets/facets.js"]

  init(_ listing: IncidentListing, in frame: PageFrame) {
    let site = frame.site
    switch listing.scope {
    case .newest:
      let all = Array(site.base.incidents.indices)
      self.init(
        heading: "Incidents", all: all, IncidentSpan(all, site.index), page: 1, chosen: nil,
        pager: IncidentListPage.pagerOfNewest(all.count, frame), in: frame)
      filterData = FilterData.all(site)
        .map { Routes.filterData(year: $0.year, part: $0.part).dropFirst("incidents/".count) }
        .joined(separator: " ")
    case .year(let year):
      let name = year.map(String.init)
      let chosen = ChosenFacet(facet: .year, key: name ?? Facet.undated)
      let value = site.facets[chosen]
      self.init(
        heading: name.map { "Incidents in \($0)" } ?? "Incidents without a date", all: value.incidents,
        value.span, page: listing.page, chosen: chosen,
        pager: IncidentListPage.pager(listing, count: value.incidents.count, frame), in: frame)
    }
  }

  /// A page of a list of incidents, newest first.
  init(
    heading: String, all: [Int], _ span: IncidentSpan, page: Int, chosen: ChosenFacet?, pager: Pager?,
    in frame: PageFrame
  ) {
    let site = frame.site
    let shown = Array(Paging.rows(all, page: page))
    let first = (page - 1) * Paging.rowsPerPage
    let years = Set(shown.map { site.index.days[$0]?.parts.year })
    var summary = [Counted.of(span.count, "incident")]
    if let earliest = span.earliest, let latest = span.latest, earliest < latest {
      summary.append("\(DateText.short(earliest)) to \(DateText.short(latest))")
    }
    if span.openActions > 0 { summary.append(Counted.of(span.openActions, "open action")) }
    let total = Counted.of(all.count, "incident")
    let isWhole = all.count == shown.count
    self.init(
      heading: heading,
      summary: summary,
      countText: isWhole
        ? total
        : chosen == nil
          ? "Newest \(Counted.number(shown.count)) of \(total)"
          : "\(Counted.number(first + 1)) to \(Counted.number(first + shown.count)) of \(total)",
      orderText: "Newest first",
      hasIncidents: !shown.isEmpty,
      incidents: shown.map { IncidentRow($0, year: years.count > 1, in: frame) },
      pager: pager,
      incidentsEmpty: shown.isEmpty ? .noIncidents(site.base) : nil,
      facets: FacetGroup.all(chosen: chosen, in: frame),
      listHref: frame.href(Routes.incidents),
      chosen: chosen?.query)
  }

  /// Those that the list of the newest has no room for stand in the lists of years.
  private static func pagerOfNewest(_ count: Int, _ frame: PageFrame) -> Pager? {
    guard count > Paging.rowsPerPage, let (year, incidents) = frame.site.index.years.first else { return nil }
    return Pager(
      newer: nil, position: "Newest \(Counted.number(Paging.rowsPerPage)) of \(Counted.number(count))",
      older: Link(
        "\(year.map { "All of \($0)" } ?? "Without a date") (\(Counted.number(incidents.count)))",
        to: frame.href(Routes.list(year: year, page: 1))))
  }

  /// Neighbours within the year; the page of the next year where the year ends.
  private static func pager(_ listing: IncidentListing, count: Int, _ frame: PageFrame) -> Pager? {
    guard case .year(let year) = listing.scope else { return nil }
    let years = frame.site.index.years
    guard let place = years.firstIndex(where: { $0.year == year }) else { return nil }
    let pages = IncidentListing.pages(count)
    func link(_ year: Int?, _ count: Int, page: Int) -> Link {
      Link(
        "\(year.map(String.init) ?? "Without a date") (\(Counted.number(count)))",
        to: frame.href(Routes.list(year: year, page: page)))
    }
    let newer: Link? =
      listing.page > 1
      ? Link("Newer", to: frame.href(Routes.list(year: year, page: listing.page - 1)))
      : place > 0
        ? link(
          years[place - 1].year, years[place - 1].incidents.count,
          page: max(1, IncidentListing.pages(years[place - 1].incidents.count)))
        : nil
    let older: Link? =
      listing.page < pages
      ? Link("Older", to: frame.href(Routes.list(year: year, page: listing.page + 1)))
      : place + 1 < years.count ? link(years[place + 1].year, years[place + 1].incidents.count, page: 1) : nil
    guard newer != nil || older != nil else { return nil }
    let first = (listing.page - 1) * IncidentListing.rowsPerPage + 1
    let last = min(count, first + IncidentListing.rowsPerPage - 1)
    let name = year.map(String.init) ?? "Without a date"
    return Pager(
      newer: newer,
      position:
        "\(name), rows \(Counted.number(first)) to \(Counted.number(last)) of \(Counted.number(count))",
      older: older)
  }
}

extension EmptyState {
  /// Why a list of incidents has no rows.
  static func noIncidents(_ base: KnowledgeBase) -> EmptyState {
    EmptyState(
      reason: "There is no incident in \(base.settings.content)/ yet.", nextStep: "Put the first one into",
      command: "\(base.settings.content)/incidents/")
  }
}
