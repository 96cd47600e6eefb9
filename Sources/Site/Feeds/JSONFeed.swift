import Postmortem
import Reporting

/// The feed of incidents as JSON Feed 1.1.
///
/// The format knows addresses only as a whole: where the site's is not known, they are left out.
struct JSONFeed: DataEntry {
  static func files(_ site: SiteContext) -> [PlannedFile] { [PlannedFile(Routes.jsonFeed, data: JSONFeed())] }

  func bytes(in site: SiteContext) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", "https://jsonfeed.org/version/1.1")
      json.member("title", PlainText.line(site.base.settings.title))
      if let address = site.address {
        json.member("home_page_url", address.page(Routes.incidents))
        json.member("feed_url", address.file(Routes.jsonFeed))
      }
      json.key("authors")
      json.array { json in json.object { $0.member("name", PlainText.line(site.publisher)) } }
      json.member("language", "en")
      json.key("items")
      json.array { json in for item in FeedItem.newest(site) { write(item, site, &json) } }
    }
    return json.bytes + [0x0A]
  }

  private func write(_ item: FeedItem, _ site: SiteContext, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", item.tag)
      if let address = site.address { json.member("url", address.page(item.path)) }
      json.member("title", item.heading)
      json.member("content_text", item.summary)
      json.member("date_published", item.published)
      json.member("date_modified", item.updated)
      json.key("tags")
      json.array { json in for category in item.categories { json.value(category) } }
    }
  }
}
