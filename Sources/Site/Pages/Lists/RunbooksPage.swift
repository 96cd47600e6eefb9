/// The index of runbooks, or of communication templates.
package struct RunbooksPage: TemplateModel {
  let heading: String
  var lead: String?
  let hasRunbooks: Bool
  let groups: [RunbookGroup]
  var runbooksEmpty: EmptyState?

  package static let title = "runbook list"
  package static let fields: [Field<RunbooksPage>] = [
    .text("heading") { $0.heading },
    .text("lead") { $0.lead },
    .flag("hasRunbooks") { $0.hasRunbooks },
    .many("groups", RunbookGroup.self) { $0.groups },
    .one("runbooksEmpty", EmptyState.self) { $0.runbooksEmpty },
  ]
}

/// Runbooks of one folder.
package struct RunbookGroup: TemplateModel {
  let groupAnchor: String
  /// Nil where the list is the whole page.
  var groupName: String?
  let runbooks: [RunbookRow]

  package static let title = "group of runbooks"
  package static let fields: [Field<RunbookGroup>] = [
    .text("groupAnchor") { $0.groupAnchor },
    .text("groupName") { $0.groupName },
    .many("runbooks", RunbookRow.self) { $0.runbooks },
  ]
}

/// One runbook in the index.
package struct RunbookRow: TemplateModel {
  var state: StatusPill?
  let href: String
  let heading: String
  /// What its front matter says that it is for.
  var summary: String?
  let details: [String]

  package static let title = "runbook row"
  package static let fields: [Field<RunbookRow>] = [
    .one("state", StatusPill.self) { $0.state },
    .text("href") { $0.href },
    .text("title") { $0.heading },
    .text("summary") { $0.summary },
    .texts("details") { $0.details },
  ]
}
