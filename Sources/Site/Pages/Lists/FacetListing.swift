import Postmortem

/// A page of the incidents that have a value of a facet: what the filter shows, without a script.
struct FacetListing: PageEntry, Equatable {
  let chosen: ChosenFacet
  /// Counted from one.
  let page: Int

  /// The pages of every value that an incident has; the lists of years stand apart.
  static func files(_ site: SiteContext) -> [PlannedFile] {
    Facet.allCases.filter { $0 != .year }.flatMap { facet in
      site.facets[facet].filter { !$0.incidents.isEmpty }.flatMap { value in
        (1...Paging.pages(value.incidents.count)).map { page in
          PlannedFile(
            Routes.list(facet, value.key, page: page),
            FacetListing(chosen: ChosenFacet(facet: facet, key: value.key), page: page))
        }
      }
    }
  }

  func made(in frame: PageFrame) -> MadePage {
    let value = frame.site.facets[chosen]
    let page = IncidentListPage(
      heading: value.heading, all: value.incidents, value.span, page: page, chosen: chosen,
      pager: Paging.pager(page: page, count: value.incidents.count, in: frame) {
        Routes.list(chosen.facet, chosen.key, page: $0)
      },
      in: frame)
    let trail = [
      Link("Incidents", to: frame.href(Routes.incidents)), Link(value.name, to: nil),
    ]
    return MadePage(
      .incidents,
      frame.layout(title: page.heading, breadcrumbs: trail, scripts: IncidentListPage.scripts), page)
  }
}
