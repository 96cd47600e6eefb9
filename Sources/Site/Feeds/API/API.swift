import Postmortem
import Reporting

/// The data of the site for other programs: `api/`.
///
/// Every file states the number of its format and what it is, and `api/schema.json` describes them all. Paths in it
/// count from the site's root. Within a format members may be added, and none is removed or changes its meaning.
enum API {
  static let version = 1
  static let schema = "api/schema.json"
  static let incidents = "api/incidents.json"
  static let actions = "api/actions.json"
  static let services = "api/services.json"
  /// Lists have at most this many rows a file.
  static let rows = 200

  static func files(_ site: SiteContext) -> [PlannedFile] {
    [PlannedFile(Routes.data, data: APIIndexFile()), PlannedFile(schema, data: APISchemaFile())]
      + IncidentListFile.files(site) + IncidentFile.files(site) + ActionListFile.files(site)
      + ServiceListFile.files(site)
  }

  /// What a program finds where: one definition for every kind of file.
  static let shapes: [DataShape] = [
    APIIndex.shape, IncidentList.shape, IncidentRecord.shape, ActionList.shape, ServiceList.shape,
  ]

  /// The members that every file begins with.
  static func header<Model>(
    _ document: String, asOf: @escaping @Sendable (Model) -> Day
  ) -> [Member<Model>] {
    [
      .version("schemaVersion", "the number of the format", version),
      .constant("document", "what the file is", document),
      .text("asOf", "the day that the data speaks of", .date) { asOf($0).iso },
    ]
  }

  /// The number of files that `count` rows take; one where there is none.
  static func pages(_ count: Int) -> Int { max(1, (count + rows - 1) / rows) }

  /// The rows of a page, counted from one.
  static func page<Row>(_ rows: [Row], _ page: Int) -> [Row] {
    Array(rows.dropFirst((page - 1) * API.rows).prefix(API.rows))
  }
}

/// `api/schema.json`.
struct APISchemaFile: DataEntry {
  func bytes(in site: SiteContext) -> [UInt8] {
    DataSchema.file(
      API.shapes, title: "Afterword site data",
      meaning: "Files below api/. Paths count from the site's root; times are UTC unless they say otherwise.",
      id: site.address?.file(API.schema))
  }
}

/// A part of a list that stands in a file of its own.
struct DataPart: DataModel {
  let name: String
  let count: Int
  let path: String

  static let title = "part"
  static let meaning = "a file that holds a part of a list"
  static let members: [Member<DataPart>] = [
    .text("name", "which part: a year or \u{201C}undated\u{201D}, an urgency") { $0.name },
    .number("count", "how many rows the file has") { $0.count },
    .text("path", "where the file stands", .reference) { $0.path },
  ]
}

/// `api/index.json`: where a program begins.
struct APIIndexFile: DataEntry {
  func bytes(in site: SiteContext) -> [UInt8] { JSONWriter.file(APIIndex(site)) }
}

/// What the site is, and where its data stands.
struct APIIndex: DataModel {
  let asOf: Day
  let name: String
  let company: String?
  let edition: String
  let address: String?
  let incidents: Int
  let openActions: Int
  let overdueActions: Int
  let services: Int
  let sitemap: String?

  init(_ site: SiteContext) {
    asOf = site.base.asOf
    name = PlainText.line(site.base.settings.title)
    company = site.base.settings.company.map(PlainText.line)
    edition = site.options.edition.rawValue
    address = site.address?.page(Routes.home)
    incidents = site.publishedIncidents.count
    let actions = ActionListFile.places(site)
    openActions = actions.openCount
    overdueActions = actions[.overdue].count
    services = site.base.serviceIDs.count
    sitemap = site.address == nil ? nil : Routes.sitemap
  }

  static let title = "index"
  static let meaning = "the site, and where its data stands"
  static let members: [Member<APIIndex>] =
    API.header("index") { $0.asOf } + [
      .text("title", "the name of the site") { $0.name },
      .maybeText("company", "whose incidents these are") { $0.company },
      .choice("edition", "for whom the site is made", of: Edition.allCases.map(\.rawValue)) { $0.edition },
      .maybeText("address", "where the site stands; null where the build was not told", .uri) { $0.address },
      .number("incidentCount", "incidents of all kinds and states") { $0.incidents },
      .number("openActionCount", "actions on which work remains") { $0.openActions },
      .number("overdueActionCount", "open actions whose due date lies before asOf") { $0.overdueActions },
      .number("serviceCount", "services that incidents or the catalogue name") { $0.services },
      .text("schema", "the description of all these files", .reference) { _ in API.schema },
      .text("incidents", "the list of incidents", .reference) { _ in API.incidents },
      .text("actions", "the list of actions", .reference) { _ in API.actions },
      .text("services", "the list of services", .reference) { _ in API.services },
      .text("atomFeed", "the newest incidents (RFC 4287)", .reference) { _ in Routes.atom },
      .text("jsonFeed", "the newest incidents (JSON Feed 1.1)", .reference) { _ in Routes.jsonFeed },
      .text("calendar", "due actions (RFC 5545)", .reference) { _ in Routes.calendar },
      .text("statusFeed", "customer-facing incidents in Statuspage's shape", .reference) { _ in
        Routes.statusFeed
      },
      .maybeText("sitemap", "all pages; null without an address", .reference) { $0.sitemap },
    ]
}
