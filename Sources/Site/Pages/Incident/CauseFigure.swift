import Markdown

/// The cause graph of an incident, with what stands alone in words and everything in a table.
package struct CauseFigure: TemplateModel {
  let wideSVG: SafeHTML
  let narrowSVG: SafeHTML
  let caption: String
  /// Causes that no action covers.
  let orphanCauses: [Link]
  /// Actions that cover no cause.
  let orphanActions: [Link]
  let rows: [CauseRow]

  package static let title = "cause graph"
  package static let fields: [Field<CauseFigure>] = [
    .html("wideSVG") { $0.wideSVG },
    .html("narrowSVG") { $0.narrowSVG },
    .text("caption") { $0.caption },
    .flag("hasOrphanCauses") { !$0.orphanCauses.isEmpty },
    .many("orphanCauses", Link.self) { $0.orphanCauses },
    .flag("hasOrphanActions") { !$0.orphanActions.isEmpty },
    .many("orphanActions", Link.self) { $0.orphanActions },
    .many("rows", CauseRow.self) { $0.rows },
  ]
}

/// A cause in the table behind the graph.
package struct CauseRow: TemplateModel {
  let cause: Link
  let text: String
  let category: String
  let actions: [CauseAction]

  package static let title = "cause"
  package static let fields: [Field<CauseRow>] = [
    .one("cause", Link.self) { $0.cause },
    .text("text") { $0.text },
    .text("category") { $0.category },
    .flag("isUncovered") { $0.actions.isEmpty },
    .many("actions", CauseAction.self) { $0.actions },
  ]
}

/// An action in the table behind the graph.
package struct CauseAction: TemplateModel {
  let href: String
  let name: String
  let text: String

  package static let title = "action of a cause"
  package static let fields: [Field<CauseAction>] = [
    .text("href") { $0.href },
    .text("name") { $0.name },
    .text("text") { $0.text },
  ]
}
