/// What the linter found in every document, worst first.
package struct DocumentsPage: TemplateModel {
  let heading: String
  let lead: String
  let hasRules: Bool
  /// The rules that speak most often.
  let rules: [RuleTallyRow]
  let hasDocuments: Bool
  let documents: [DocumentRow]
  var documentsEmpty: EmptyState?
  var pager: Pager?

  package static let title = "list of documents"
  package static let fields: [Field<DocumentsPage>] = [
    .text("heading") { $0.heading },
    .text("lead") { $0.lead },
    .flag("hasRules") { $0.hasRules },
    .many("rules", RuleTallyRow.self) { $0.rules },
    .flag("hasDocuments") { $0.hasDocuments },
    .many("documents", DocumentRow.self) { $0.documents },
    .one("documentsEmpty", EmptyState.self) { $0.documentsEmpty },
    .one("pager", Pager.self) { $0.pager },
  ]
}

/// A rule, and how often it speaks.
package struct RuleTallyRow: TemplateModel {
  let name: String
  let href: String?
  let count: String

  package static let title = "count of a rule\u{2019}s findings"
  package static let fields: [Field<RuleTallyRow>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("count") { $0.count },
  ]
}

/// One document with its first findings.
package struct DocumentRow: TemplateModel {
  let anchor: String
  let state: StatusPill
  let heading: String
  var href: String?
  let path: String
  var source: Link?
  /// The other counts.
  let details: [String]
  /// Why nothing in the file was understood.
  var reason: String?
  let hasFindings: Bool
  let findings: [FindingRow]
  /// How many findings are not shown, and the command that shows them.
  var more: String?
  let command: String

  package static let title = "document row"
  package static let fields: [Field<DocumentRow>] = [
    .text("anchor") { $0.anchor },
    .one("state", StatusPill.self) { $0.state },
    .text("title") { $0.heading },
    .text("href") { $0.href },
    .text("path") { $0.path },
    .one("source", Link.self) { $0.source },
    .texts("details") { $0.details },
    .text("reason") { $0.reason },
    .flag("hasFindings") { $0.hasFindings },
    .many("findings", FindingRow.self) { $0.findings },
    .text("more") { $0.more },
    .text("command") { $0.command },
  ]
}

/// One finding.
package struct FindingRow: TemplateModel {
  let level: String
  var line: String?
  let message: String
  let rule: Link

  package static let title = "finding"
  package static let fields: [Field<FindingRow>] = [
    .text("level") { $0.level },
    .text("line") { $0.line },
    .text("message") { $0.message },
    .one("rule", Link.self) { $0.rule },
  ]
}
