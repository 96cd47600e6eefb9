/// The index of services.
package struct ServicesPage: TemplateModel {
  let heading: String
  let lead: String
  let hasServices: Bool
  let caption: String
  let services: [ServiceListRow]
  var pager: Pager?
  var servicesEmpty: EmptyState?

  package static let title = "services page"
  package static let fields: [Field<ServicesPage>] = [
    .text("heading") { $0.heading },
    .text("lead") { $0.lead },
    .flag("hasServices") { $0.hasServices },
    .text("caption") { $0.caption },
    .many("services", ServiceListRow.self) { $0.services },
    .one("pager", Pager.self) { $0.pager },
    .one("servicesEmpty", EmptyState.self) { $0.servicesEmpty },
  ]
}

/// A service in the index.
package struct ServiceListRow: TemplateModel {
  let name: String
  let href: String
  /// Nil where the name says it already.
  var id: String?
  /// That the catalogue does not know the service.
  var note: String?
  var team: String?
  var tier: String?
  let incidents: String
  let openActions: String
  var last: Link?
  var lastISO: String?

  package static let title = "service list row"
  package static let fields: [Field<ServiceListRow>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("id") { $0.id },
    .text("note") { $0.note },
    .text("team") { $0.team },
    .text("tier") { $0.tier },
    .text("incidents") { $0.incidents },
    .text("openActions") { $0.openActions },
    .one("last", Link.self) { $0.last },
    .text("lastISO") { $0.lastISO },
  ]
}
