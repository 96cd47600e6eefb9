/// An incident in a list.
package struct IncidentRow: TemplateModel {
  var severity: SeverityMark?
  let href: String
  let heading: String
  /// Nil for published incidents, the usual case.
  var state: StatusPill?
  /// Nil where neither the document nor the file's name states one.
  let id: String?
  var services: String?
  var openActions: String?
  let date: String
  var dateISO: String?
  let duration: String

  package static let title = "incident row"
  package static let fields: [Field<IncidentRow>] = [
    .one("severity", SeverityMark.self) { $0.severity },
    .text("href") { $0.href },
    .text("title") { $0.heading },
    .one("state", StatusPill.self) { $0.state },
    .text("id") { $0.id },
    .flag("hasMeta") { $0.id != nil || $0.services != nil || $0.openActions != nil },
    .text("services") { $0.services },
    .text("openActions") { $0.openActions },
    .text("date") { $0.date },
    .text("dateISO") { $0.dateISO },
    .text("duration") { $0.duration },
  ]
}
