import Postmortem

/// Everything that a site consists of, as a list of values: what is made, and under which path.
struct Plan: Sendable {
  /// One file of the site.
  enum Item: Sendable, Equatable {
    case home
    case incidents(IncidentListing)
    case incident(Int)
    case actions(ActionListing)
    case documents(DocumentListing)
    case document(Int)
    case notFound
    /// Index into the theme's assets.
    case asset(Int)
  }

  let items: [(path: String, item: Item)]

  init(_ site: SiteContext) {
    var items: [(path: String, item: Item)] = [(Routes.home, .home), (Routes.notFound, .notFound)]
    for listing in IncidentListing.all(site.index) { items.append((listing.path, .incidents(listing))) }
    for (index, path) in site.routes.incidents.enumerated() { items.append((path, .incident(index))) }
    for listing in ActionListing.all(site.index) { items.append((listing.path, .actions(listing))) }
    items.append((Routes.runbooks, .documents(.runbooks)))
    if site.hasCommunications { items.append((Routes.communications, .documents(.communications))) }
    for (index, path) in site.routes.pages.enumerated() {
      if let path { items.append((path, .document(index))) }
    }
    for (index, asset) in Theme.assets.enumerated() { items.append((asset.path, .asset(index))) }
    self.items = items.sorted { $0.path < $1.path }
  }
}
