/// The index of those who own actions.
package struct PeoplePage: TemplateModel {
  let heading: String
  let lead: String
  let hasPeople: Bool
  let groups: [PeopleGroup]
  var pager: Pager?
  var unowned: Link?
  var peopleEmpty: EmptyState?

  package static let title = "people page"
  package static let fields: [Field<PeoplePage>] = [
    .text("heading") { $0.heading },
    .text("lead") { $0.lead },
    .flag("hasPeople") { $0.hasPeople },
    .many("groups", PeopleGroup.self) { $0.groups },
    .one("pager", Pager.self) { $0.pager },
    .one("unowned", Link.self) { $0.unowned },
    .one("peopleEmpty", EmptyState.self) { $0.peopleEmpty },
  ]
}

/// Owners of one kind.
package struct PeopleGroup: TemplateModel {
  let groupAnchor: String
  let groupName: String
  let caption: String
  let people: [PersonRow]

  package static let title = "group of people"
  package static let fields: [Field<PeopleGroup>] = [
    .text("groupAnchor") { $0.groupAnchor },
    .text("groupName") { $0.groupName },
    .text("caption") { $0.caption },
    .many("people", PersonRow.self) { $0.people },
  ]
}

/// What somebody owns, in numbers.
package struct PersonRow: TemplateModel {
  let name: String
  let href: String
  var team: String?
  /// The open actions by urgency.
  let overdue: String
  let soon: String
  let later: String
  let undated: String

  package static let title = "person row"
  package static let fields: [Field<PersonRow>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("team") { $0.team },
    .text("overdue") { $0.overdue },
    .text("soon") { $0.soon },
    .text("later") { $0.later },
    .text("undated") { $0.undated },
  ]
}
