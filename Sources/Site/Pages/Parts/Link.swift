/// A name, and where it leads; without a target it is the name alone.
package struct Link: TemplateModel, Equatable {
  let name: String
  let href: String?

  init(_ name: String, to href: String?) {
    self.name = name
    self.href = href
  }

  package static let title = "link"
  package static let fields: [Field<Link>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
  ]
}
