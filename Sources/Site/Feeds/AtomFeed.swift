import Postmortem
import Reporting

/// The feed of incidents (RFC 4287).
///
/// Without a known address its links are relative to the feed itself, as the format allows.
struct AtomFeed: DataEntry {
  static func files(_ site: SiteContext) -> [PlannedFile] { [PlannedFile(Routes.atom, data: AtomFeed())] }

  func bytes(in site: SiteContext) -> [UInt8] {
    let items = FeedItem.newest(site)
    var out: [UInt8] = []
    out.writeLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
    out.writeLine("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">")
    out.writeElement("title", PlainText.line(site.base.settings.title), indent: "  ")
    out.writeElement("id", StableNames(site).tag("incidents"), indent: "  ")
    out.writeElement("updated", site.updated(items), indent: "  ")
    out.writeLine("  <author>")
    out.writeElement("name", PlainText.line(site.publisher), indent: "    ")
    out.writeLine("  </author>")
    out.writeElement("generator", "Afterword", indent: "  ")
    link("self", "application/atom+xml", site.address?.file(Routes.atom) ?? Routes.atom, "  ", &out)
    link("alternate", "text/html", site.address?.page(Routes.incidents) ?? Routes.incidents, "  ", &out)
    for item in items { write(item, site, &out) }
    out.writeLine("</feed>")
    return out
  }

  private func write(_ item: FeedItem, _ site: SiteContext, _ out: inout [UInt8]) {
    out.writeLine("  <entry>")
    out.writeElement("title", item.heading, indent: "    ")
    out.writeElement("id", item.tag, indent: "    ")
    out.writeElement("published", item.published, indent: "    ")
    out.writeElement("updated", item.updated, indent: "    ")
    link("alternate", "text/html", site.address?.page(item.path) ?? item.path, "    ", &out)
    for category in item.categories {
      out.write("    <category term=\"")
      out.writeXML(category)
      out.writeLine("\"/>")
    }
    out.writeElement("summary", item.summary, indent: "    ")
    out.writeLine("  </entry>")
  }

  private func link(
    _ relation: String, _ type: String, _ target: String, _ indent: String, _ out: inout [UInt8]
  ) {
    out.write("\(indent)<link rel=\"\(relation)\" type=\"\(type)\" href=\"")
    out.writeXML(target)
    out.writeLine("\"/>")
  }
}
