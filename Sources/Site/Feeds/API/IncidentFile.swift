import Postmortem
import Reporting

/// `api/incidents/inc-2026-0303.json`: all that is known of one incident.
struct IncidentFile: DataEntry {
  private let index: Int

  static func files(_ site: SiteContext) -> [PlannedFile] {
    site.publishedIncidents.map {
      PlannedFile(path(site.routes.incidents[$0]), data: IncidentFile(index: $0))
    }
  }

  /// Where the data of the incident on that page stands; names of years are no incident's.
  static func path(_ page: String) -> String {
    "api/" + (page.hasSuffix("/index.html") ? String(page.dropLast(11)) : page) + ".json"
  }

  func bytes(in site: SiteContext) -> [UInt8] { JSONWriter.file(IncidentRecord(index, site)) }
}

/// An incident with its timeline, causes, actions and clocks.
struct IncidentRecord: DataModel {
  let asOf: Day
  let facts: IncidentFacts
  let source: String?
  let actions: [ActionFacts]
  let mentions: [String]
  let mentionedBy: [String]

  init(_ index: Int, _ site: SiteContext) {
    asOf = site.base.asOf
    facts = IncidentFacts(index, site)
    source = site.source(of: facts.incident.document.path)
    actions = facts.incident.actions.indices.map { ActionFacts(index, $0, site) }
    let isShown = { site.options.edition.shows(site.base.incidents[$0].audience) }
    mentions = site.base.links(from: index).filter(isShown).map { site.routes.incidents[$0] }
    mentionedBy = site.base.links(to: index).filter(isShown).map { site.routes.incidents[$0] }
  }

  private var incident: Incident { facts.incident }

  static let title = "incident-record"
  static let meaning = "all that is known of an incident"
  static let members: [Member<IncidentRecord>] =
    API.header("incident-record") { $0.asOf } + [
      .one("incident", "what lists say of it", IncidentFacts.self) { $0.facts },
      .maybeText("summary", "the first paragraph of its summary") { $0.incident.summaryText },
      .maybeText("source", "where the document can be seen") { $0.source },
      .text("zone", "the zone that the document speaks in") { $0.incident.writtenZone.name },
      .many("milestones", "the moments it passed", MilestoneFacts.self) {
        $0.incident.milestones.map(MilestoneFacts.init)
      },
      .many("severityHistory", "which severity was reached when", SeverityFacts.self) {
        $0.incident.severityHistory.map(SeverityFacts.init)
      },
      .many("impact", "what it cost, as stated", NamedText.self) {
        ($0.incident.impact?.facts ?? []).map { NamedText(name: $0.name, text: $0.value) }
      },
      .many("roles", "who held which role", NamedText.self) {
        $0.incident.roles.map { NamedText(name: $0.name, text: $0.person.value) }
      },
      .maybeOne("review", "the blameless review", ReviewFacts.self) {
        $0.incident.review.map(ReviewFacts.init)
      },
      .many("timeline", "what happened, as written down", EntryFacts.self) {
        $0.incident.timeline.entries.map(EntryFacts.init)
      },
      .many("communications", "what was told to whom", UpdateFacts.self) {
        $0.incident.communications.map(UpdateFacts.init)
      },
      .many("clocks", "the promises that run against time", ClockFacts.self) {
        $0.incident.clocks.map(ClockFacts.init)
      },
      .many("factors", "the conditions that made it possible", FactorFacts.self) {
        $0.incident.factors.map(FactorFacts.init)
      },
      .many("whyChains", "from a factor down to a systemic cause", WhyChainFacts.self) {
        $0.incident.whyChains.map(WhyChainFacts.init)
      },
      .many("actions", "what will be changed", ActionFacts.self) { $0.actions },
      .texts("mentions", "pages of incidents that its text speaks of") { $0.mentions },
      .texts("mentionedBy", "pages of incidents that speak of it") { $0.mentionedBy },
    ]
}
