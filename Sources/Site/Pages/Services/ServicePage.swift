/// One service: what happened to it, what remains to be done, what recurs.
package struct ServicePage: TemplateModel {
  let heading: String
  let lead: String
  let facts: [Fact]
  let hasActions: Bool
  let actionGroups: [UrgencyGroup]
  var actionsMore: Link?
  let hasClasses: Bool
  let classesCaption: String
  let classes: [ClassRow]
  let incidentGroups: [IncidentGroup]
  var incidentsEmpty: EmptyState?
  let hasRunbooks: Bool
  let runbooks: [RunbookRow]
  var runbooksEmpty: EmptyState?

  package static let title = "service page"
  package static let fields: [Field<ServicePage>] = [
    .text("heading") { $0.heading },
    .text("lead") { $0.lead },
    .flag("hasFacts") { !$0.facts.isEmpty },
    .many("facts", Fact.self) { $0.facts },
    .flag("hasActions") { $0.hasActions },
    .many("actionGroups", UrgencyGroup.self) { $0.actionGroups },
    .one("actionsMore", Link.self) { $0.actionsMore },
    .flag("hasClasses") { $0.hasClasses },
    .text("classesCaption") { $0.classesCaption },
    .many("classes", ClassRow.self) { $0.classes },
    .many("incidentGroups", IncidentGroup.self) { $0.incidentGroups },
    .one("incidentsEmpty", EmptyState.self) { $0.incidentsEmpty },
    .flag("hasRunbooks") { $0.hasRunbooks },
    .many("runbooks", RunbookRow.self) { $0.runbooks },
    .one("runbooksEmpty", EmptyState.self) { $0.runbooksEmpty },
  ]
}

/// A class of contributing factors in numbers.
package struct ClassRow: TemplateModel {
  let name: String
  let href: String?
  let factors: String
  /// In how many incidents, and of how many.
  let incidents: String
  let uncovered: String

  package static let title = "row of a factor class"
  package static let fields: [Field<ClassRow>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("factors") { $0.factors },
    .text("incidents") { $0.incidents },
    .text("uncovered") { $0.uncovered },
  ]
}
