import Postmortem

/// The links that stand on every page; each leads to a page of the plan.
struct SiteNavigation: Sendable {
  /// A page by its name and path.
  struct Place: Sendable, Equatable {
    let name: String
    let path: String
  }

  private(set) var header: [Place] = []
  private(set) var footer: [(name: String, links: [Place])] = []

  /// How many of the content's own pages the footer names.
  private static let ownPages = 8

  /// No links: what a page has before the site is planned.
  init() {}

  init(_ site: SiteContext, planned: Set<String>) {
    func places(_ all: [(String, String?)]) -> [Place] {
      all.compactMap { name, path in
        path.flatMap { planned.contains($0) ? Place(name: name, path: $0) : nil }
      }
    }
    header = places([
      ("Incidents", Routes.incidents), ("Actions", Routes.actions), ("Services", Routes.services),
      ("Analytics", Routes.analytics), ("Runbooks", Routes.runbooks),
    ])
    let knowledge = places([
      ("Contributing factors", Routes.factors), ("People", Routes.people),
      ("Near misses", Routes.nearMisses), ("Reviews", Routes.reviews), ("Severity", site.severityPage),
      ("Communications", Routes.communications), ("Rules", Routes.rules), ("Workflows", Routes.workflows),
      ("Documents", Routes.documents),
    ])
    let own = places(
      site.base.pages.indices.lazy.filter { index in
        site.base.pages[index].kind == .page
          && site.routes.pages[index]?.utf8.count { $0 == UInt8(ascii: "/") } == 1
      }.prefix(SiteNavigation.ownPages).map { (site.base.pages[$0].title.value, site.routes.pages[$0]) })
    let forms = places([("Feed", Routes.atom), ("Calendar", Routes.calendar), ("Data", Routes.data)])
    footer = [("Knowledge", knowledge), ("Guides", own), ("Formats", forms)].filter { !$0.1.isEmpty }
  }
}
