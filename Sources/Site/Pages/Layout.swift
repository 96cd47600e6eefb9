/// What every page has around its content: head, header, breadcrumbs and footer.
package struct Layout: TemplateModel {
  var language = "en"
  let title: String
  /// Whether the site's name follows the title; the home page bears it already.
  let hasSiteTitleSuffix: Bool
  let siteTitle: String
  var description: String?
  var canonical: String?
  /// The way from the page to the site's root: empty, or `../` repeated.
  let root: String
  /// What the page's scripts may connect to; nil in a build.
  var connectSource: String?
  var alternates: [Alternate] = []
  let scripts: [Link]
  var notice: String?
  /// What the print header calls the page, such as an incident's id.
  var printName: String?
  let editionName: String
  let asOf: String
  let asOfISO: String
  let homeHref: String
  /// The style sheet that the settings make.
  var themeHref: String?
  var logo: Logo?
  let navigation: [NavigationLink]
  var searchHref: String?
  let footerGroups: [FooterGroup]
  let breadcrumbs: [Link]

  package static let title = "layout"
  package static let fields: [Field<Layout>] = [
    .text("language") { $0.language },
    .text("title") { $0.title },
    .flag("siteTitleSuffix") { $0.hasSiteTitleSuffix },
    .text("siteTitle") { $0.siteTitle },
    .text("description") { $0.description },
    .text("canonical") { $0.canonical },
    .text("root") { $0.root },
    .text("connectSource") { $0.connectSource },
    .many("alternates", Alternate.self) { $0.alternates },
    .many("scripts", Link.self) { $0.scripts },
    .text("notice") { $0.notice },
    .text("printName") { $0.printName },
    .text("editionName") { $0.editionName },
    .text("asOf") { $0.asOf },
    .text("asOfISO") { $0.asOfISO },
    .text("homeHref") { $0.homeHref },
    .text("themeHref") { $0.themeHref },
    .one("logo", Logo.self) { $0.logo },
    .many("navigation", NavigationLink.self) { $0.navigation },
    .text("searchHref") { $0.searchHref },
    .many("footerGroups", FooterGroup.self) { $0.footerGroups },
    .many("breadcrumbs", Link.self) { $0.breadcrumbs },
  ]
}

/// The picture before the site's name.
package struct Logo: TemplateModel {
  let href: String
  /// In pixels; nil where the picture does not say.
  var width: String?
  var height: String?

  package static let title = "logo"
  package static let fields: [Field<Logo>] = [
    .text("href") { $0.href },
    .text("width") { $0.width },
    .text("height") { $0.height },
  ]
}

/// Another form of a page's content, such as a feed.
package struct Alternate: TemplateModel {
  let mediaType: String
  let name: String
  let href: String

  package static let title = "alternate"
  package static let fields: [Field<Alternate>] = [
    .text("mediaType") { $0.mediaType },
    .text("name") { $0.name },
    .text("href") { $0.href },
  ]
}

/// Links of the footer under a name.
package struct FooterGroup: TemplateModel {
  let name: String
  let links: [Link]

  package static let title = "group of footer links"
  package static let fields: [Field<FooterGroup>] = [
    .text("name") { $0.name },
    .many("links", Link.self) { $0.links },
  ]
}

/// A link of the site's navigation.
package struct NavigationLink: TemplateModel {
  let name: String
  let href: String
  /// The value of `aria-current`: "page" on the page itself, "true" below it, nil elsewhere.
  let current: String?

  package static let title = "navigation link"
  package static let fields: [Field<NavigationLink>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("isCurrent") { $0.current },
  ]
}
