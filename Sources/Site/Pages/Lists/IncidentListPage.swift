/// One page of a list of incidents.
package struct IncidentListPage: TemplateModel {
  let heading: String
  let summary: [String]
  let countText: String
  let orderText: String
  let hasIncidents: Bool
  let incidents: [IncidentRow]
  var pager: Pager?
  var incidentsEmpty: EmptyState?
  let facets: [FacetGroup]
  /// The list of all incidents, which the filter narrows.
  var listHref: String?
  /// What the filter loads, relative to the page, divided by spaces; only the list of all incidents has it.
  var filterData: String?
  /// The value of a facet whose incidents the page lists, as the filter's query has it.
  var chosen: String?

  package static let title = "incident list"
  package static let fields: [Field<IncidentListPage>] = [
    .text("heading") { $0.heading },
    .texts("summary") { $0.summary },
    .text("countText") { $0.countText },
    .text("orderText") { $0.orderText },
    .flag("hasIncidents") { $0.hasIncidents },
    .many("incidents", IncidentRow.self) { $0.incidents },
    .one("pager", Pager.self) { $0.pager },
    .one("incidentsEmpty", EmptyState.self) { $0.incidentsEmpty },
    .flag("hasFacets") { !$0.facets.isEmpty },
    .many("facets", FacetGroup.self) { $0.facets },
    .text("listHref") { $0.listHref },
    .text("filterData") { $0.filterData },
    .text("chosen") { $0.chosen },
  ]
}
