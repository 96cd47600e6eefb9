/// The page for addresses that lead nowhere.
package struct NotFoundPage: TemplateModel {
  let links: [Link]

  package static let title = "not-found page"
  package static let fields: [Field<NotFoundPage>] = [.many("links", Link.self) { $0.links }]
}
