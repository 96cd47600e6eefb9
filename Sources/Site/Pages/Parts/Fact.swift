/// A name with its values, in the column of facts.
package struct Fact: TemplateModel {
  let name: String
  let values: [FactValue]

  package static let title = "fact"
  package static let fields: [Field<Fact>] = [
    .text("name") { $0.name },
    .many("values", FactValue.self) { $0.values },
  ]
}

/// One value of a fact.
package struct FactValue: TemplateModel {
  let text: String
  var href: String?
  var note: String?
  var isMain: Bool = false
  var pill: StatusPill?

  package static let title = "value of a fact"
  package static let fields: [Field<FactValue>] = [
    .text("text") { $0.text },
    .text("href") { $0.href },
    .text("note") { $0.note },
    .flag("isMain") { $0.isMain },
    .one("pill", StatusPill.self) { $0.pill },
  ]
}
