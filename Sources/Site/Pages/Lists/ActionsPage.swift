/// The board of actions: one group for each urgency.
package struct ActionsPage: TemplateModel {
  let heading: String
  let stateText: String
  let hasActions: Bool
  let groups: [UrgencyGroup]
  var actionsEmpty: EmptyState?
  let sideGroups: [ChoiceGroup]

  package static let title = "actions page"
  package static let fields: [Field<ActionsPage>] = [
    .text("heading") { $0.heading },
    .text("stateText") { $0.stateText },
    .flag("hasActions") { $0.hasActions },
    .many("groups", UrgencyGroup.self) { $0.groups },
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
