import Markdown

/// All rules, by group.
package struct RulesPage: TemplateModel {
  let heading: String
  let lead: String
  let groups: [RuleListGroup]

  package static let title = "list of rules"
  package static let fields: [Field<RulesPage>] = [
    .text("heading") { $0.heading },
    .text("lead") { $0.lead },
    .many("groups", RuleListGroup.self) { $0.groups },
  ]
}

/// The rules of one group.
package struct RuleListGroup: TemplateModel {
  let anchor: String
  let name: String
  let rules: [RuleRow]

  package static let title = "group of rules"
  package static let fields: [Field<RuleListGroup>] = [
    .text("anchor") { $0.anchor },
    .text("name") { $0.name },
    .many("rules", RuleRow.self) { $0.rules },
  ]
}

/// One rule in the index.
package struct RuleRow: TemplateModel {
  let id: String
  let href: String
  let level: String
  /// "Severity 1 and 2"; nil where the rule applies to all.
  var severities: String?
  /// How often the rule speaks in this knowledge base.
  var count: String?
  let summaryHTML: SafeHTML

  package static let title = "rule row"
  package static let fields: [Field<RuleRow>] = [
    .text("id") { $0.id },
    .text("href") { $0.href },
    .text("level") { $0.level },
    .text("severities") { $0.severities },
    .text("count") { $0.count },
    .html("summaryHTML") { $0.summaryHTML },
  ]
}
