/// Where hosts look for the page of addresses that lead nowhere.
struct NotFoundEntry: PageEntry {
  static func files(_ site: SiteContext) -> [PlannedFile] { [PlannedFile(Routes.notFound, NotFoundEntry())] }

  func made(in frame: PageFrame) -> MadePage {
    let home = SiteNavigation.Place(name: "Home", path: Routes.home)
    let links = ([home] + frame.site.navigation.header).map { Link($0.name, to: frame.href($0.path)) }
    return MadePage(.notFound, frame.layout(title: "This page does not exist"), NotFoundPage(links: links))
  }
}

/// The page for addresses that lead nowhere.
package struct NotFoundPage: TemplateModel {
  let links: [Link]

  package static let title = "not-found page"
  package static let fields: [Field<NotFoundPage>] = [.many("links", Link.self) { $0.links }]
}
