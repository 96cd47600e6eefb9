import Postmortem
import Reporting

/// `api/services.json`, and `api/services/2.json` and on for what that has no room for.
struct ServiceListFile: DataEntry {
  /// Counted from one.
  private let page: Int

  static func files(_ site: SiteContext) -> [PlannedFile] {
    (1...API.pages(site.base.serviceIDs.count)).map {
      PlannedFile(path($0), data: ServiceListFile(page: $0))
    }
  }

  private static func path(_ page: Int) -> String {
    page == 1 ? API.services : "api/services/\(page).json"
  }

  func bytes(in site: SiteContext) -> [UInt8] {
    let ids = site.base.serviceIDs
    let parts = (1...API.pages(ids.count)).map {
      DataPart(name: "\($0)", count: API.page(ids, $0).count, path: Self.path($0))
    }
    return JSONWriter.file(
      ServiceList(
        asOf: site.base.asOf, count: ids.count,
        services: API.page(ids, page).map { ServiceFacts($0, site) }, parts: page == 1 ? parts : []))
  }
}

/// The list of services.
struct ServiceList: DataModel {
  let asOf: Day
  let count: Int
  let services: [ServiceFacts]
  let parts: [DataPart]

  static let title = "service-list"
  static let meaning = "services that incidents or the catalogue name, by id"
  static let members: [Member<ServiceList>] =
    API.header("service-list") { $0.asOf } + [
      .number("count", "how many services the list has in all its files") { $0.count },
      .many("services", "at most 200; the others stand in parts", ServiceFacts.self) { $0.services },
      .many("parts", "all files of the list; empty in a part", DataPart.self) { $0.parts },
    ]
}

/// What is known of a service.
struct ServiceFacts: DataModel {
  let id: String
  let service: Service?
  let incidents: Int
  let openActions: Int
  let lastIncident: String?
  let lastDate: Day?

  init(_ id: String, _ site: SiteContext) {
    self.id = id
    service = site.base.catalogue.services.first { $0.id == id }
    let all = site.base.incidents(ofService: id).filter {
      let incident = site.base.incidents[$0]
      return incident.status?.value != .cancelled && site.options.edition.shows(incident.audience)
    }
    incidents = all.count
    openActions = all.reduce(0) { $0 + site.index.openActions[$1] }
    lastIncident = all.first.map { site.routes.incidents[$0] }
    lastDate = all.first.flatMap { site.index.days[$0] }
  }

  static let title = "service"
  static let meaning = "a service, and what happened to it"
  static let members: [Member<ServiceFacts>] = [
    .text("id", "as incidents name it") { $0.id },
    .text("name", "as the catalogue names it; else its id") { $0.service?.name ?? $0.id },
    .maybeText("team", "who looks after it") { $0.service?.team },
    .maybeNumber("tier", "how much depends on it, 1 the most") { $0.service?.tier },
    .flag("catalogued", "whether the catalogue has it") { $0.service != nil },
    .number("incidentCount", "incidents, near misses and exercises that name it; cancelled ones left out") {
      $0.incidents
    },
    .number("openActionCount", "actions of these incidents on which work remains") { $0.openActions },
    .maybeText("lastIncident", "the page of the newest of them", .reference) { $0.lastIncident },
    .maybeText("lastDate", "the day of the newest of them", .date) { $0.lastDate?.iso },
  ]
}
