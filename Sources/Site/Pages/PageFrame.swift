import Postmortem

/// A page in the making: where it stands, and how it reaches the rest of the site.
struct PageFrame: Sendable {
  let site: SiteContext
  /// The page's path in the site.
  let path: String
  /// The way to the site's root, with its slash.
  let root: String

  init(_ site: SiteContext, at path: String) {
    self.site = site
    self.path = path
    // A host serves 404.html at any depth: only an absolute root holds there.
    if path == Routes.notFound, let base = site.options.baseURL ?? site.base.settings.baseURL {
      root = PageFrame.basePath(of: base)
    } else {
      root = Routes.root(from: path)
    }
  }

  var base: KnowledgeBase { site.base }

  /// The link from this page to another one.
  func href(_ target: String) -> String { root + target }

  func href(incident index: Int) -> String { root + site.routes.incidents[index] }

  /// What surrounds the page's content.
  ///
  /// - Parameters:
  ///   - title: of the page; nil on the home page.
  ///   - breadcrumbs: behind "Home", the page itself last.
  ///   - scripts: what the page loads beyond that of every page, by path.
  func layout(
    title: String?, description: String? = nil, breadcrumbs: [Link] = [], printName: String? = nil,
    scripts: [String] = []
  ) -> Layout {
    let settings = base.settings
    let day = base.asOf
    return Layout(
      title: title ?? settings.title, hasSiteTitleSuffix: title != nil, siteTitle: settings.title,
      description: description, canonical: canonical, root: root,
      connectSource: site.options.connectSource, alternates: alternates,
      scripts: (["assets/afterword.js"] + scripts).map { Link("", to: root + $0) },
      notice: site.options.notice, printName: printName, editionName: site.options.edition.name,
      asOf: DateText.long(day), asOfISO: day.iso, homeHref: root + Routes.home,
      themeHref: site.options.theme.settings.hasStyles ? root + ThemeStyles.path : nil, logo: logo,
      navigation: navigation,
      footerGroups: footer,
      breadcrumbs: breadcrumbs.isEmpty ? [] : [Link("Home", to: root + Routes.home)] + breadcrumbs)
  }

  private var logo: Logo? {
    let theme = site.options.theme
    guard let picture = theme.logo, let path = theme.logoPath else { return nil }
    return Logo(
      href: root + path, width: picture.size.map { String($0.width) },
      height: picture.size.map { String($0.height) })
  }

  private var canonical: String? {
    path == Routes.notFound ? nil : site.address?.page(path)
  }

  /// The feeds, and on the board of actions the calendar.
  private var alternates: [Alternate] {
    var forms = [
      ("application/atom+xml", "Incidents", Routes.atom),
      ("application/feed+json", "Incidents", Routes.jsonFeed),
    ]
    if path.hasPrefix("actions/") { forms.append(("text/calendar", "Due actions", Routes.calendar)) }
    return forms.map { Alternate(mediaType: $0, name: $1, href: root + $2) }
  }

  private var navigation: [NavigationLink] {
    site.navigation.header.map { link in
      let folder = link.path.prefix { $0 != "/" } + "/"
      let current = path == link.path ? "page" : path.hasPrefix(folder) ? "true" : nil
      return NavigationLink(name: link.name, href: root + link.path, current: current)
    }
  }

  private var footer: [FooterGroup] {
    site.navigation.footer.map { group in
      FooterGroup(name: group.name, links: group.links.map { Link($0.name, to: root + $0.path) })
    }
  }

  /// The path of an absolute address, with its slash: `https://example.org/a` gives `/a/`.
  private static func basePath(of address: String) -> String {
    var rest = Substring(address)
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...].drop { $0 != "/" } }
    let path = rest.isEmpty ? "/" : String(rest)
    return path.hasSuffix("/") ? path : path + "/"
  }
}

extension SiteContext {
  /// The page of the severity framework, where there is one.
  var severityPage: String? {
    base.pages.indices.first { base.pages[$0].kind == .severity }.flatMap { routes.pages[$0] }
  }

  var hasCommunications: Bool { base.pages.contains { $0.kind == .communication } }
}
