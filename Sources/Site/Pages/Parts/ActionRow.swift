import Markdown

/// An action in a list.
package struct ActionRow: TemplateModel {
  /// `A2` on its incident, `INC-2026-0303/A2` elsewhere.
  let id: String
  let anchor: String
  let textHTML: SafeHTML
  let isClosed: Bool
  let owners: [Link]
  let state: StatusPill
  var due: DueLabel?
  var incident: Link?
  var horizon: String?
  var ticket: Link?
  var slipped: String?
  /// Why it was closed without being done.
  var closing: String?
  /// The action that took its place.
  var successor: Link?

  package static let title = "action row"
  package static let fields: [Field<ActionRow>] = [
    .text("id") { $0.id },
    .text("anchor") { $0.anchor },
    .html("textHTML") { $0.textHTML },
    .flag("isClosed") { $0.isClosed },
    .many("owners", Link.self) { $0.owners },
    .flag("hasOwner") { !$0.owners.isEmpty },
    .one("state", StatusPill.self) { $0.state },
    .one("due", DueLabel.self) { $0.due },
    .one("incident", Link.self) { $0.incident },
    .text("horizon") { $0.horizon },
    .one("ticket", Link.self) { $0.ticket },
    .text("slipped") { $0.slipped },
    .text("closing") { $0.closing },
    .one("successor", Link.self) { $0.successor },
  ]
}

/// By when an action is due.
package struct DueLabel: TemplateModel {
  let label: String
  let date: String
  var dateISO: String?

  package static let title = "due date"
  package static let fields: [Field<DueLabel>] = [
    .text("label") { $0.label },
    .text("date") { $0.date },
    .text("dateISO") { $0.dateISO },
  ]
}
