import Postmortem

/// An incident as feeds show it.
struct FeedItem: Sendable {
  let tag: String
  /// The path of its page.
  let path: String
  let heading: String
  /// The state in a few words, then the first paragraph of the summary.
  let summary: String
  let published: String
  let updated: String
  let categories: [String]

  /// How many items a feed has.
  static let limit = 50

  /// The newest incidents. Those of which no time is known have no place in a feed, which is ordered by time.
  static func newest(_ site: SiteContext) -> [FeedItem] {
    let names = StableNames(site)
    return site.publishedIncidents.lazy.compactMap { FeedItem($0, site, names) }.prefix(limit).map { $0 }
  }

  private init?(_ index: Int, _ site: SiteContext, _ names: StableNames) {
    let incident = site.base.incidents[index]
    guard let filed = incident.filedAt, let last = incident.lastMoment(upTo: site.base.asOf) else {
      return nil
    }
    tag = names.tag(site.routes.incidents[index])
    path = site.routes.incidents[index]
    heading = PlainText.line(incident.title)
    published = TimeText.iso(filed, in: .utc)
    updated = TimeText.iso(max(filed, last), in: .utc)
    let state = [
      incident.id?.value, incident.governingSeverity.map { "severity \($0.rawValue)" },
      incident.status?.value.rawValue, incident.durationSeconds.map { TimeText.duration(seconds: $0) },
    ].compactMap { $0 }.joined(separator: ", ")
    let text = incident.summaryText.map { Shortened.text($0, limit: 600) }
    summary = [state.isEmpty ? nil : state + ".", text].compactMap { $0 }.joined(separator: " ")
    var words = incident.governingSeverity.map { ["severity-\($0.rawValue)"] } ?? []
    words += incident.services.map(\.value) + incident.tags.map(\.value)
    var seen: Set<String> = []
    categories = words.map(PlainText.line).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension SiteContext {
  /// The incidents that the edition shows, newest first, as indices: what feeds and data speak of.
  var publishedIncidents: [Int] {
    base.incidents.indices.filter { options.edition.shows(base.incidents[$0].audience) }
  }

  /// When the newest of these items was updated; of none, the beginning of the as-of day.
  func updated(_ items: [FeedItem]) -> String {
    items.map(\.updated).max() ?? base.asOf.iso + "T00:00:00Z"
  }

  /// Who speaks in feeds.
  var publisher: String { base.settings.company ?? base.settings.title }
}
