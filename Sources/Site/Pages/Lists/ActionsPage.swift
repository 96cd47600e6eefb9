/// A list of actions: the board, or a view of it by horizon, owner or service.
package struct ActionsPage: TemplateModel {
  let heading: String
  let stateText: String
  /// Further facts in one line, such as what an owner did lately.
  var details: [String] = []
  let hasActions: Bool
  let groups: [UrgencyGroup]
  var pager: Pager?
  var actionsEmpty: EmptyState?
  let sideGroups: [ChoiceGroup]

  package static let title = "actions page"
  package static let fields: [Field<ActionsPage>] = [
    .text("heading") { $0.heading },
    .text("stateText") { $0.stateText },
    .flag("hasDetails") { !$0.details.isEmpty },
    .texts("details") { $0.details },
    .flag("hasActions") { $0.hasActions },
    .many("groups", UrgencyGroup.self) { $0.groups },
    .one("pager", Pager.self) { $0.pager },
    .one("actionsEmpty", EmptyState.self) { $0.actionsEmpty },
    .many("sideGroups", ChoiceGroup.self) { $0.sideGroups },
  ]
}

/// Actions of one urgency.
package struct UrgencyGroup: TemplateModel {
  let groupAnchor: String
  let groupName: String
  let actions: [ActionRow]
  var groupMore: Link?

  package static let title = "group of actions"
  package static let fields: [Field<UrgencyGroup>] = [
    .text("groupAnchor") { $0.groupAnchor },
    .text("groupName") { $0.groupName },
    .many("actions", ActionRow.self) { $0.actions },
    .one("groupMore", Link.self) { $0.groupMore },
  ]
}
