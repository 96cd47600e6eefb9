import Postmortem
import Reporting

/// The list of pages for search engines (sitemaps.org, protocol 0.9); it takes whole addresses, so there is none
/// where the site's own is not known.
struct Sitemap: DataEntry {
  /// The protocol allows 50,000 addresses a file; more of them take further files and an index.
  private static let limit = 50_000

  private let content: Content

  private enum Content: Sendable {
    case pages([String])
    case index([String])
  }

  /// - Parameter files: everything else that the site consists of.
  static func files(_ site: SiteContext, pages files: [PlannedFile], limit: Int = limit) -> [PlannedFile] {
    guard site.address != nil else { return [] }
    let pages = files.compactMap { file -> String? in
      if case .page = file.content, file.path != Routes.notFound { file.path } else { nil }
    }.sorted()
    guard pages.count > limit else { return [PlannedFile(Routes.sitemap, data: Sitemap(.pages(pages)))] }
    let parts = stride(from: 0, to: pages.count, by: limit).map {
      Array(pages[$0..<min(pages.count, $0 + limit)])
    }
    let names = parts.indices.map { "sitemaps/\($0 + 1).xml" }
    return [PlannedFile(Routes.sitemap, data: Sitemap(.index(names)))]
      + zip(names, parts).map { PlannedFile($0, data: Sitemap(.pages($1))) }
  }

  private init(_ content: Content) { self.content = content }

  func bytes(in site: SiteContext) -> [UInt8] {
    guard let address = site.address else { return [] }
    var out: [UInt8] = []
    let space = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
    out.writeLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
    switch content {
    case .index(let names):
      out.writeLine("<sitemapindex \(space)>")
      for name in names {
        out.write("<sitemap>")
        out.write("<loc>")
        out.writeXML(address.file(name))
        out.writeLine("</loc></sitemap>")
      }
      out.writeLine("</sitemapindex>")
    case .pages(let pages):
      let days = lastDays(site)
      out.writeLine("<urlset \(space)>")
      for page in pages {
        out.write("<url><loc>")
        out.writeXML(address.page(page))
        out.write("</loc>")
        if let day = days[page] { out.write("<lastmod>\(day.iso)</lastmod>") }
        out.writeLine("</url>")
      }
      out.writeLine("</urlset>")
    }
    return out
  }

  /// The last day that each incident's document tells of, by page.
  private func lastDays(_ site: SiteContext) -> [String: Day] {
    var days: [String: Day] = [:]
    for (index, incident) in site.base.incidents.enumerated() {
      guard let last = incident.lastMoment(upTo: site.base.asOf) else { continue }
      days[site.routes.incidents[index]] = Zone.utc.wallClock(at: last).day
    }
    return days
  }
}
