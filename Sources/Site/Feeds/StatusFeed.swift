import Postmortem
import Reporting

/// Customer-facing incidents in the shape of Statuspage's `incidents.json`, for programs that read that.
///
/// It holds what was told to customers and nothing else: title, severity, times, and the messages to the status page
/// and to customers, without what stands in internal parts of the document. An incident is listed when it says that it was customer-facing and is neither cancelled nor a
/// near miss nor an exercise; the internal edition asks for no `audience: public` on top, since its readers may see
/// the page anyway. Like the original it lists the newest 50.
struct StatusFeed: DataEntry {
  static let limit = 50

  static func files(_ site: SiteContext) -> [PlannedFile] {
    [PlannedFile(Routes.statusFeed, data: StatusFeed())]
  }

  func bytes(in site: SiteContext) -> [UInt8] {
    let settings = site.base.settings
    let page = Slug.of(settings.title) ?? "site"
    let incidents = Array(
      site.publishedIncidents.lazy.compactMap { StatusIncident($0, site, page: page) }.prefix(Self.limit))
    var json = JSONWriter()
    json.object { json in
      json.key("page")
      json.object { json in
        json.member("id", page)
        json.member("name", PlainText.line(settings.title))
        json.member("url", site.address?.page(Routes.home))
        json.member("time_zone", settings.zone?.name ?? "Etc/UTC")
        json.member("updated_at", incidents.map(\.updated).max() ?? site.base.asOf.iso + "T00:00:00Z")
      }
      json.key("incidents")
      json.array { json in for incident in incidents { incident.write(&json) } }
    }
    return json.bytes + [0x0A]
  }
}

/// One incident of the status feed.
private struct StatusIncident {
  let incident: Incident
  let page: String
  let id: String
  let created: String
  let updated: String
  let shortLink: String?
  let updates: [Communication]

  /// Nil for what is not customers' business, and for what has no time.
  init?(_ index: Int, _ site: SiteContext, page: String) {
    let incident = site.base.incidents[index]
    guard incident.isCustomerFacing == true, incident.kind == .incident,
      incident.status?.value != .cancelled, let filed = incident.filedAt
    else { return nil }
    self.incident = incident
    self.page = page
    let path = site.routes.incidents[index]
    id = path.split(separator: "/").dropLast().last.map(String.init) ?? path
    let end = incident.zone.instant(site.base.asOf.advanced(by: 1), secondOfDay: 0)
    let told = incident.communications.enumerated().filter { _, update in
      let isInternal = incident.document.internalRanges.contains { range in
        range.contains(update.range.lowerBound)
      }
      guard let at = update.at, at < end, !isInternal else { return false }
      return update.audience == .statusPage || update.audience == .customers
    }
    // Newest first, as the original has them.
    updates = told.sorted { ($0.element.at ?? filed, $0.offset) > ($1.element.at ?? filed, $1.offset) }
      .map(\.element)
    let start = incident.milestone(.declared)?.at ?? incident.milestone(.detected)?.at ?? filed
    created = TimeText.iso(start, in: .utc)
    let moments = [start, incident.milestone(.resolved)?.at].compactMap { $0 } + updates.compactMap(\.at)
    updated = TimeText.iso(moments.max() ?? start, in: .utc)
    shortLink = site.address?.page(path)
  }

  func write(_ json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("name", PlainText.publicLine(incident.title))
      json.member("status", status)
      json.member("impact", impact)
      json.member("created_at", created)
      json.member("started_at", iso(incident.milestone(.started)?.at) ?? created)
      json.member("updated_at", updated)
      json.member("monitoring_at", iso(updates.last { $0.status == .monitoring }?.at))
      json.member("resolved_at", iso(incident.milestone(.resolved)?.at))
      json.member("shortlink", shortLink)
      json.member("page_id", page)
      json.key("components")
      json.array { _ in }
      json.key("incident_updates")
      json.array { json in
        for (number, update) in updates.enumerated() {
          write(update, number: updates.count - number, &json)
        }
      }
    }
  }

  private func write(_ update: Communication, number: Int, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", "\(id)-\(number)")
      json.member("status", (update.status ?? .investigating).rawValue)
      json.member("body", PlainText.publicLine(update.message))
      json.member("incident_id", id)
      for name in ["created_at", "updated_at", "display_at"] { json.member(name, iso(update.at)) }
      json.key("affected_components")
      json.null()
    }
  }

  /// What customers were told last, unless the document says that it is over.
  private var status: String {
    if incident.milestone(.resolved) != nil {
      let isTold = incident.status?.value == .published && incident.audience == .public
      return isTold ? "postmortem" : CommunicationStatus.resolved.rawValue
    }
    return (updates.lazy.compactMap(\.status).first ?? .investigating).rawValue
  }

  private var impact: String {
    switch incident.governingSeverity {
    case .critical: "critical"
    case .high: "major"
    case .medium, .low: "minor"
    case nil: "none"
    }
  }

  private func iso(_ instant: Instant?) -> String? { instant.map { TimeText.iso($0, in: .utc) } }
}
