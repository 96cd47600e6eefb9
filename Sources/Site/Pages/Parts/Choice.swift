/// A group of links with counts, such as the years of a list.
package struct ChoiceGroup: TemplateModel {
  let name: String
  let choices: [Choice]

  package static let title = "group of choices"
  package static let fields: [Field<ChoiceGroup>] = [
    .text("name") { $0.name },
    .many("choices", Choice.self) { $0.choices },
  ]
}

/// One link with a count; without a page of its own it is the count alone.
package struct Choice: TemplateModel {
  let name: String
  let count: String
  let href: String?
  let isCurrent: Bool

  package static let title = "choice"
  package static let fields: [Field<Choice>] = [
    .text("name") { $0.name },
    .text("count") { $0.count },
    .text("href") { $0.href },
    .flag("isCurrent") { $0.isCurrent },
  ]
}
