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
  let railGroups: [ChoiceGroup]

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
    .many("railGroups", ChoiceGroup.self) { $0.railGroups },
  ]
}
