import Postmortem
import Reporting

/// `api/incidents.json`, which has the newest, and a file for each year's.
struct IncidentListFile: DataEntry {
  /// The incidents that the edition shows by year: looked for once for all files.
  private let years: [Year]
  private let scope: IncidentListing.Scope
  /// Counted from one.
  private let page: Int

  private typealias Year = (year: Int?, incidents: [Int])

  static func files(_ site: SiteContext) -> [PlannedFile] {
    let years = years(site)
    return [PlannedFile(API.incidents, data: IncidentListFile(years: years, scope: .newest, page: 1))]
      + years.flatMap { year, incidents in
        (1...API.pages(incidents.count)).map {
          PlannedFile(
            path(year, page: $0), data: IncidentListFile(years: years, scope: .year(year), page: $0))
        }
      }
  }

  /// `api/incidents/2026.json`, and `api/incidents/2026/2.json` for what that has no room for.
  private static func path(_ year: Int?, page: Int) -> String {
    let name = year.map(String.init) ?? "undated"
    return page == 1 ? "api/incidents/\(name).json" : "api/incidents/\(name)/\(page).json"
  }

  private static func years(_ site: SiteContext) -> [Year] {
    let shown = Set(site.publishedIncidents)
    return site.index.years.map { ($0.year, $0.incidents.filter(shown.contains)) }
      .filter { !$0.incidents.isEmpty }
  }

  func bytes(in site: SiteContext) -> [UInt8] {
    let all: [Int]
    switch scope {
    case .newest: all = site.publishedIncidents
    case .year(let year): all = years.first { $0.year == year }?.incidents ?? []
    }
    return JSONWriter.file(
      IncidentList(
        asOf: site.base.asOf, count: all.count,
        incidents: API.page(all, page).map { IncidentFacts($0, site) },
        parts: scope == .newest ? parts : []))
  }

  private var parts: [DataPart] {
    years.flatMap { year, incidents in
      (1...API.pages(incidents.count)).map { page in
        DataPart(
          name: year.map(String.init) ?? "undated", count: API.page(incidents, page).count,
          path: Self.path(year, page: page))
      }
    }
  }
}

/// A list of incidents.
struct IncidentList: DataModel {
  let asOf: Day
  let count: Int
  let incidents: [IncidentFacts]
  let parts: [DataPart]

  static let title = "incident-list"
  static let meaning = "incidents, newest first"
  static let members: [Member<IncidentList>] =
    API.header("incident-list") { $0.asOf } + [
      .number("count", "how many incidents the list has in all its files") { $0.count },
      .many("incidents", "at most 200; the others stand in parts", IncidentFacts.self) { $0.incidents },
      .many("parts", "all incidents by year; empty in a part", DataPart.self) { $0.parts },
    ]
}

/// What lists say of an incident.
struct IncidentFacts: DataModel {
  let incident: Incident
  let path: String
  let data: String
  let date: Day?
  let openActions: Int
  let overdueActions: Int
  let updated: Instant?

  init(_ index: Int, _ site: SiteContext) {
    incident = site.base.incidents[index]
    path = site.routes.incidents[index]
    data = IncidentFile.path(path)
    date = site.index.days[index]
    openActions = site.index.openActions[index]
    let day = site.base.asOf
    let counts = incident.status?.value != .cancelled
    overdueActions = counts ? incident.actions.count { $0.daysOverdue(on: day) != nil } : 0
    updated = incident.lastMoment(upTo: day)
  }

  private func moment(_ kind: MilestoneKind) -> String? {
    incident.milestone(kind).map { TimeText.iso($0.at, in: .utc) }
  }

  static let title = "incident"
  static let meaning = "what is known of an incident at a glance"
  static let members: [Member<IncidentFacts>] = [
    .maybeText("id", "as the document states it") { $0.incident.id?.value },
    .text("title", "what happened, in one line") { PlainText.line($0.incident.title) },
    .text("path", "its page", .reference) { $0.path },
    .text("data", "the file with all that is known of it", .reference) { $0.data },
    .choice("kind", "what sort of event it was", of: IncidentKind.allCases.map(\.rawValue)) {
      $0.incident.kind.rawValue
    },
    .maybeNumber("severity", "the worst that was reached, 1 to 4; null where none is stated") {
      $0.incident.governingSeverity?.rawValue
    },
    .maybeChoice("status", "where the postmortem stands", of: Status.allCases.map(\.rawValue)) {
      $0.incident.status?.value.rawValue
    },
    .choice("audience", "who may read the document", of: Audience.allCases.map(\.rawValue)) {
      $0.incident.audience.rawValue
    },
    .maybeText("date", "the day it is filed under, in its own zone", .date) { $0.date?.iso },
    .maybeText("started", "when the impact began", .dateTime) { $0.moment(.started) },
    .maybeText("detected", "when a person or a monitor noticed", .dateTime) { $0.moment(.detected) },
    .maybeText("declared", "when the incident was declared", .dateTime) { $0.moment(.declared) },
    .maybeText("mitigated", "when the impact ended", .dateTime) { $0.moment(.mitigated) },
    .maybeText("resolved", "when the incident was over", .dateTime) { $0.moment(.resolved) },
    .maybeNumber("durationSeconds", "from started to resolved; null where either is unknown") {
      $0.incident.durationSeconds.map(Int.init)
    },
    .maybeFlag("customerFacing", "whether customers were affected; null where nothing says so") {
      $0.incident.isCustomerFacing
    },
    .texts("services", "ids of the services that suffered") { $0.incident.services.map(\.value) },
    .texts("tags", "words to find it by") { $0.incident.tags.map(\.value) },
    .number("openActionCount", "actions on which work remains; none where it was cancelled") {
      $0.openActions
    },
    .number("overdueActionCount", "open actions whose due date lies before asOf") { $0.overdueActions },
    .maybeText("updated", "the last moment up to asOf that the document tells of", .dateTime) {
      $0.updated.map { TimeText.iso($0, in: .utc) }
    },
  ]
}
