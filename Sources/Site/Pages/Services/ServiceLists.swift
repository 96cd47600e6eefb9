import Postmortem

extension IncidentListPage {
  /// A page of the incidents of a service.
  init(_ tally: ServiceTally, page: Int, in frame: PageFrame) {
    let shown = Array(Paging.rows(tally.incidents, page: page))
    self.init(
      heading: "Incidents of \(tally.name)",
      summary: [Counted.of(tally.incidents.count, "incident")],
      countText: Counted.of(shown.count, "incident"),
      orderText: "Newest first",
      hasIncidents: !shown.isEmpty,
      incidents: IncidentRow.list(shown, in: frame),
      pager: Paging.pager(page: page, count: tally.incidents.count, in: frame) {
        frame.site.routes.service(tally.id, "incidents", page: $0) ?? Routes.services
      },
      incidentsEmpty: shown.isEmpty ? EmptyState(reason: "No incident names this service.") : nil,
      facets: [])
  }
}

extension ActionsPage {
  /// A page of the open actions of a service.
  init(_ tally: ServiceTally, page: Int, in frame: PageFrame) {
    var rows = ActionRows(frame)
    let groups = tally.actions.open(page: page, rows: Paging.rowsPerPage).map { rows.group($0) }
    self.init(
      heading: "Open actions of \(tally.name)",
      stateText: tally.actions.state.map { $0 + "." } ?? "No action is open.",
      hasActions: !groups.isEmpty,
      groups: groups,
      pager: Paging.pager(page: page, count: tally.actions.openCount, in: frame) {
        frame.site.routes.service(tally.id, "actions", page: $0) ?? Routes.services
      },
      actionsEmpty: groups.isEmpty ? EmptyState(reason: "No action of this service is open.") : nil,
      sideGroups: [])
  }
}
