/// The four workflows, and what carries each of their points.
package struct WorkflowsPage: TemplateModel {
  let heading: String
  let lead: String
  let workflows: [WorkflowPart]

  package static let title = "workflow page"
  package static let fields: [Field<WorkflowsPage>] = [
    .text("heading") { $0.heading },
    .text("lead") { $0.lead },
    .many("workflows", WorkflowPart.self) { $0.workflows },
  ]
}

/// One workflow.
package struct WorkflowPart: TemplateModel {
  let anchor: String
  let name: String
  let points: [WorkflowRow]

  package static let title = "workflow"
  package static let fields: [Field<WorkflowPart>] = [
    .text("anchor") { $0.anchor },
    .text("name") { $0.name },
    .many("points", WorkflowRow.self) { $0.points },
  ]
}

/// One point of a workflow.
package struct WorkflowRow: TemplateModel {
  let id: String
  let demand: String
  let fields: [WorkflowFieldRow]
  let hasRules: Bool
  let rules: [WorkflowLink]
  let pages: [WorkflowLink]
  let carriers: [WorkflowLink]
  /// What only people can do.
  var prompt: String?

  package static let title = "workflow point"
  package static let fields: [Field<WorkflowRow>] = [
    .text("id") { $0.id },
    .text("demand") { $0.demand },
    .many("fields", WorkflowFieldRow.self) { $0.fields },
    .flag("hasRules") { $0.hasRules },
    .many("rules", WorkflowLink.self) { $0.rules },
    .many("pages", WorkflowLink.self) { $0.pages },
    .many("carriers", WorkflowLink.self) { $0.carriers },
    .text("prompt") { $0.prompt },
  ]
}

/// Where a document says something.
package struct WorkflowFieldRow: TemplateModel {
  let code: String
  var note: String?

  package static let title = "field of a workflow point"
  package static let fields: [Field<WorkflowFieldRow>] = [
    .text("code") { $0.code },
    .text("note") { $0.note },
  ]
}

/// A rule, page or document of a point; a remark where it is not there.
package struct WorkflowLink: TemplateModel {
  let name: String
  var href: String?
  var remark: String?

  package static let title = "carrier of a workflow point"
  package static let fields: [Field<WorkflowLink>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("remark") { $0.remark },
  ]
}
