/// Where hosts look for the page of addresses that lead nowhere.
struct NotFoundEntry: PageEntry {
  static func files(_ site: SiteContext) -> [PlannedFile] { [PlannedFile(Routes.notFound, NotFoundEntry())] }

  func made(in frame: PageFrame) -> MadePage {
    let links = [
      ("Home", Routes.home), ("Incidents", Routes.incidents), ("Actions", Routes.actions),
      ("Runbooks", Routes.runbooks),
    ]
    let page = NotFoundPage(links: links.map { Link($0.0, to: frame.href($0.1)) })
    return MadePage(.notFound, frame.layout(title: "This page does not exist"), page)
  }
}

/// The page for addresses that lead nowhere.
package struct NotFoundPage: TemplateModel {
  let links: [Link]

  package static let title = "not-found page"
  package static let fields: [Field<NotFoundPage>] = [.many("links", Link.self) { $0.links }]
}
