import Markdown

/// A list of contributing factors: the index by class, or one class.
package struct FactorListPage: TemplateModel {
  let heading: String
  let lead: String
  let hasClasses: Bool
  let classesCaption: String
  let classes: [ClassRow]
  let groups: [FactorGroup]
  var pager: Pager?
  var factorsEmpty: EmptyState?
  let sideGroups: [ChoiceGroup]

  package static let title = "list of factors"
  package static let fields: [Field<FactorListPage>] = [
    .text("heading") { $0.heading },
    .text("lead") { $0.lead },
    .flag("hasClasses") { $0.hasClasses },
    .text("classesCaption") { $0.classesCaption },
    .many("classes", ClassRow.self) { $0.classes },
    .many("groups", FactorGroup.self) { $0.groups },
    .one("pager", Pager.self) { $0.pager },
    .one("factorsEmpty", EmptyState.self) { $0.factorsEmpty },
    .many("sideGroups", ChoiceGroup.self) { $0.sideGroups },
  ]
}

/// Factors under one name.
package struct FactorGroup: TemplateModel {
  let groupAnchor: String
  let groupName: String
  let factors: [FactorListRow]
  var more: Link?

  package static let title = "group of factors"
  package static let fields: [Field<FactorGroup>] = [
    .text("groupAnchor") { $0.groupAnchor },
    .text("groupName") { $0.groupName },
    .many("factors", FactorListRow.self) { $0.factors },
    .one("more", Link.self) { $0.more },
  ]
}

/// A factor away from its incident.
package struct FactorListRow: TemplateModel {
  let anchor: String
  let category: String
  let textHTML: SafeHTML
  /// The incident's id, and the link to the factor on its page.
  let id: String
  let incident: Link
  var date: String?
  var dateISO: String?
  let covers: [FactorCover]

  package static let title = "factor list row"
  package static let fields: [Field<FactorListRow>] = [
    .text("anchor") { $0.anchor },
    .text("category") { $0.category },
    .html("textHTML") { $0.textHTML },
    .text("id") { $0.id },
    .one("incident", Link.self) { $0.incident },
    .text("date") { $0.date },
    .text("dateISO") { $0.dateISO },
    .flag("isUncovered") { $0.covers.isEmpty },
    .many("covers", FactorCover.self) { $0.covers },
  ]
}

/// An action that covers a factor, with what became of it.
package struct FactorCover: TemplateModel {
  let name: String
  let href: String
  let text: String
  let state: String

  package static let title = "action that covers a factor"
  package static let fields: [Field<FactorCover>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("text") { $0.text },
    .text("state") { $0.state },
  ]
}
