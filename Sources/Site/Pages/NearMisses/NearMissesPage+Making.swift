import Postmortem

/// Which near misses and lucky breaks a page shows; pages count from one.
enum NearMissListing: PageEntry, Equatable {
  /// The first rows of both.
  case index
  case incidents(page: Int)
  case luck(page: Int)

  /// How many rows of each list the index shows.
  static let rowsOnIndex = 50

  var path: String {
    switch self {
    case .index: Routes.nearMisses
    case .incidents(let page): Routes.list("near-misses/incidents", page: page)
    case .luck(let page): Routes.list("near-misses/luck", page: page)
    }
  }

  static func files(_ site: SiteContext) -> [PlannedFile] {
    var listings = [NearMissListing.index]
    if site.index.nearMisses.count > rowsOnIndex {
      listings += (1...Paging.pages(site.index.nearMisses.count)).map { .incidents(page: $0) }
    }
    if site.index.luckyBreaks.count > rowsOnIndex {
      listings += (1...Paging.pages(site.index.luckyBreaks.count)).map { .luck(page: $0) }
    }
    return listings.map { PlannedFile($0.path, $0) }
  }

  func made(in frame: PageFrame) -> MadePage {
    let page = NearMissesPage(self, in: frame)
    let index = Link("Near misses", to: self == .index ? nil : frame.href(Routes.nearMisses))
    let own = self == .index ? [] : [Link(page.heading, to: nil)]
    return MadePage(.nearMisses, frame.layout(title: page.heading, breadcrumbs: [index] + own), page)
  }
}

extension NearMissesPage {
  init(_ listing: NearMissListing, in frame: PageFrame) {
    let index = frame.site.index
    let shown = NearMissListing.rowsOnIndex
    let misses = index.nearMisses
    let luck = index.luckyBreaks
    switch listing {
    case .index:
      self.init(
        heading: "Near misses and lucky breaks",
        lead: NearMissesPage.lead(misses.count, index),
        nearMisses: NearMissesPage.group(
          misses.prefix(shown), of: misses.count, more: misses.count > shown ? .incidents(page: 1) : nil,
          frame),
        nearMissesEmpty: misses.isEmpty
          ? EmptyState(
            reason: "No near miss is on record.", nextStep: "Report one like an incident, with",
            command: "kind: near-miss") : nil,
        hasLuck: !luck.isEmpty,
        luckName: "Lucky breaks (\(Counted.number(luck.count)))",
        luck: NearMissesPage.luck(luck.prefix(shown), frame),
        luckMore: luck.count > shown
          ? Link(
            "All \(Counted.number(luck.count))", to: frame.href(NearMissListing.luck(page: 1).path)) : nil,
        luckEmpty: luck.isEmpty
          ? EmptyState(
            reason: "No incident says where chance helped.",
            nextStep:
              "Say it under the heading \u{201C}Where we got lucky\u{201D}: luck that is named can be replaced."
          )
          : nil)
    case .incidents(let page):
      self.init(
        heading: "Near misses", lead: Counted.of(misses.count, "near miss", plural: "near misses") + ".",
        nearMisses: NearMissesPage.group(
          Paging.rows(misses, page: page), of: misses.count, more: nil, frame),
        hasLuck: false, luckName: "", luck: [],
        pager: Paging.pager(page: page, count: misses.count, in: frame) {
          NearMissListing.incidents(page: $0).path
        })
    case .luck(let page):
      self.init(
        heading: "Lucky breaks", lead: NearMissesPage.lead(0, index),
        hasLuck: true, luckName: "Lucky breaks (\(Counted.number(luck.count)))",
        luck: NearMissesPage.luck(Paging.rows(luck, page: page), frame),
        pager: Paging.pager(page: page, count: luck.count, in: frame) {
          NearMissListing.luck(page: $0).path
        })
    }
  }

  private static func lead(_ misses: Int, _ index: SiteIndex) -> String {
    let luck = index.luckyBreaks
    let parts = [
      misses > 0 ? Counted.of(misses, "near miss", plural: "near misses") : nil,
      luck.isEmpty
        ? nil
        : "\(Counted.of(luck.count, "lucky break")) in \(Counted.of(index.luckyIncidents, "incident"))",
    ].compactMap { $0 }
    return parts.isEmpty ? "Nothing is on record." : parts.joined(separator: ", ") + "."
  }

  private static func group(
    _ rows: ArraySlice<Int>, of count: Int, more: NearMissListing?, _ frame: PageFrame
  ) -> IncidentGroup? {
    guard !rows.isEmpty else { return nil }
    return IncidentGroup(
      anchor: "Near-misses", name: "Near misses (\(Counted.number(count)))",
      incidents: IncidentRow.list(rows, in: frame),
      more: more.map { Link("All \(Counted.number(count))", to: frame.href($0.path)) })
  }

  /// The breaks of a page under their incidents, in their order.
  private static func luck(_ breaks: ArraySlice<LuckyBreak>, _ frame: PageFrame) -> [LuckGroup] {
    var groups: [LuckGroup] = []
    var rest = breaks
    while let first = rest.first {
      let own = rest.prefix { $0.incident == first.incident }
      rest = rest.dropFirst(own.count)
      let incident = frame.base.incidents[first.incident]
      let day = frame.site.index.days[first.incident]
      let renderer = ProseRenderer(incident.document, mentions: incident.mentions, in: frame)
      groups.append(
        LuckGroup(
          severity: incident.governingSeverity.map { .short($0) },
          incident: Link(incident.title, to: frame.href(incident: first.incident)),
          id: frame.site.name(ofIncident: first.incident),
          date: day.map { DateText.short($0) } ?? "Date unknown", dateISO: day?.iso,
          breaks: own.map { LuckyText(textHTML: renderer.line([$0.node])) }))
    }
    return groups
  }
}
