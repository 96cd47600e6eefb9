import Markdown

/// A document that is shown as it was written: a runbook, a communication template, the severity framework.
package struct ProsePage: TemplateModel {
  let heading: String
  var lead: String?
  /// How many findings there are.
  var lint: Link?
  let hasFacts: Bool
  let facts: [Fact]
  let hasContents: Bool
  let contents: [Link]
  let bodyHTML: SafeHTML
  let linkGroups: [IncidentGroup]

  package static let title = "plain page"
  package static let fields: [Field<ProsePage>] = [
    .text("heading") { $0.heading },
    .text("lead") { $0.lead },
    .one("lint", Link.self) { $0.lint },
    .flag("hasFacts") { $0.hasFacts },
    .many("facts", Fact.self) { $0.facts },
    .flag("hasContents") { $0.hasContents },
    .many("contents", Link.self) { $0.contents },
    .html("bodyHTML") { $0.bodyHTML },
    .many("linkGroups", IncidentGroup.self) { $0.linkGroups },
  ]
}

/// Incidents that have to do with a page.
package struct IncidentGroup: TemplateModel {
  let anchor: String
  let name: String
  let incidents: [IncidentRow]
  /// Where the others stand.
  var more: Link?

  package static let title = "group of incidents"
  package static let fields: [Field<IncidentGroup>] = [
    .text("anchor") { $0.anchor },
    .text("name") { $0.name },
    .many("incidents", IncidentRow.self) { $0.incidents },
    .one("more", Link.self) { $0.more },
  ]
}
