/// What stands where nothing is: why, and what to do next.
package struct EmptyState: TemplateModel {
  let reason: String
  var nextStep: String?
  var command: String?

  package static let title = "empty state"
  package static let fields: [Field<EmptyState>] = [
    .text("reason") { $0.reason },
    .text("nextStep") { $0.nextStep },
    .text("command") { $0.command },
  ]
}
