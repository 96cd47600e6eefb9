/// The way to the neighbouring pages of a list.
package struct Pager: TemplateModel {
  let newer: Link?
  let position: String
  let older: Link?

  package static let title = "pager"
  package static let fields: [Field<Pager>] = [
    .one("newer", Link.self) { $0.newer },
    .text("position") { $0.position },
    .one("older", Link.self) { $0.older },
  ]
}
