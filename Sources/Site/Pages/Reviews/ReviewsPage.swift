/// The queue of reviews: of incidents, of the severity framework, of runbooks.
package struct ReviewsPage: TemplateModel {
  let heading: String
  let lead: String
  let groups: [ReviewGroup]
  var pager: Pager?

  package static let title = "reviews page"
  package static let fields: [Field<ReviewsPage>] = [
    .text("heading") { $0.heading },
    .text("lead") { $0.lead },
    .many("groups", ReviewGroup.self) { $0.groups },
    .one("pager", Pager.self) { $0.pager },
  ]
}

/// Reviews of one state.
package struct ReviewGroup: TemplateModel {
  let groupAnchor: String
  let groupName: String
  var note: String?
  let rows: [AttentionRow]
  var more: Link?
  var groupEmpty: EmptyState?

  package static let title = "group of reviews"
  package static let fields: [Field<ReviewGroup>] = [
    .text("groupAnchor") { $0.groupAnchor },
    .text("groupName") { $0.groupName },
    .text("note") { $0.note },
    .flag("hasRows") { !$0.rows.isEmpty },
    .many("rows", AttentionRow.self) { $0.rows },
    .one("more", Link.self) { $0.more },
    .one("groupEmpty", EmptyState.self) { $0.groupEmpty },
  ]
}
