import Markdown
import Postmortem

/// The page that the site opens with.
struct HomeEntry: PageEntry {
  static func files(_ site: SiteContext) -> [PlannedFile] { [PlannedFile(Routes.home, HomeEntry())] }

  func made(in frame: PageFrame) -> MadePage {
    MadePage(.home, frame.layout(title: nil), HomePage(frame))
  }
}

extension HomePage {
  /// How many rows the home page shows of incidents and of services.
  private static let latestRows = 5
  private static let serviceRows = 8

  init(_ frame: PageFrame) {
    let site = frame.site
    let months = MonthTally(site)
    let attention = HomePage.attention(frame)
    let latest = Array(site.base.incidents.indices.prefix(HomePage.latestRows))
    let services = HomePage.services(frame)
    let open = site.openActionCount
    let recurring = HomePage.recurring(months, frame)
    let cost = HomePage.cost(months, frame)
    self.init(
      heading: "State of reliability",
      stateMain: HomePage.state(site),
      stateRest: site.base.incidents.isEmpty ? nil : HomePage.active(site),
      figures: HomePage.figures(site, months),
      hasAttention: !attention.isEmpty,
      attention: attention,
      attentionLinks: [
        open > 0
          ? Link(
            open == 1 ? "The open action" : "All \(Counted.number(open)) open actions",
            to: frame.href(Routes.actions)) : nil,
        Link("All reviews", to: frame.href(Routes.reviews)),
      ].compactMap { $0 },
      attentionEmpty:
        "No incident is active, nothing is known to be overdue, and nothing is due within 14 days.",
      monthsHeading: months.finding,
      monthsChart: site.base.incidents.isEmpty ? nil : months.chart,
      period: months.period,
      recurring: recurring,
      recurringEmpty: recurring.isEmpty
        ? "Nothing has occurred twice in 12 months, as far as the documents tell." : nil,
      cost: cost,
      costEmpty: cost.isEmpty ? HomePage.costEmpty(months) : nil,
      hasIncidents: !latest.isEmpty,
      latest: IncidentRow.list(latest, in: frame),
      latestMore: site.base.incidents.count > latest.count
        ? Link("All \(Counted.of(site.base.incidents.count, "incident"))", to: frame.href(Routes.incidents))
        : nil,
      incidentsEmpty: latest.isEmpty ? .noIncidents(site.base) : nil,
      hasServices: !services.isEmpty,
      servicesCaption: "Incidents and open actions by service, all years, the most incidents first",
      services: services,
      introHTML: HomePage.intro(frame))
  }

  /// "3 actions are overdue, 1 of them from a Severity\u{A0}1."
  private static func state(_ site: SiteContext) -> String {
    let overdue = site.index.actions[.overdue]
    guard !site.base.incidents.isEmpty else { return "No incident is on record." }
    guard !overdue.isEmpty else {
      return site.index.actions[.undated].isEmpty
        ? "No action is overdue." : "No action is known to be overdue."
    }
    let critical = overdue.count { site.base.incidents[$0.incident].governingSeverity == .critical }
    let main =
      overdue.count == 1 ? "1 action is overdue" : "\(Counted.number(overdue.count)) actions are overdue"
    if critical == 0 { return main + "." }
    return overdue.count == 1
      ? main + ", from a Severity\u{A0}1."
      : main + ", \(Counted.number(critical)) of them from a Severity\u{A0}1."
  }

  private static func active(_ site: SiteContext) -> String? {
    let active = site.base.incidents.filter { $0.status?.value == .active }
    switch active.count {
    case 0: return "No incident is active."
    case 1: return "\(active[0].id?.value ?? active[0].title) is active."
    default: return "\(Counted.number(active.count)) incidents are active."
    }
  }

  private static func figures(_ site: SiteContext, _ months: MonthTally) -> [Figure] {
    let overdue = site.index.actions[.overdue].count
    let clocks = months.incidents.flatMap { site.base.incidents[$0].clocks }
    let judged = clocks.filter { $0.state == .met || $0.state == .missed }
    let unknown = clocks.count { $0.state == .unknown }
    let critical = months.incidents.count { (site.base.incidents[$0].governingSeverity ?? .low) <= .high }
    let unrated = months.incidents.count { site.base.incidents[$0].governingSeverity == nil }
    return [
      Figure(
        name: "Incidents",
        scope: months.period + (months.undated > 0 ? ", \(Counted.number(months.undated)) more undated" : ""),
        value: Counted.number(months.incidents.count)),
      Figure(
        name: "Severity 1 or 2",
        scope: months.period + (unrated > 0 ? ", \(Counted.number(unrated)) more unknown" : ""),
        value: Counted.number(critical)),
      Figure(
        name: "Overdue actions",
        scope: site.openActionCount == 0
          ? "no action is open" : "of \(Counted.number(site.openActionCount)) open" + HomePage.undated(site),
        value: HomePage.isAllUndated(site) ? "Unknown" : Counted.number(overdue), isBad: overdue > 0),
      Figure(
        name: "Response clocks met",
        scope: "\(Counted.of(months.incidents.count, "incident")) in 12 months"
          + (unknown > 0 ? ", \(Counted.number(unknown)) unknown" : ""),
        value: judged.isEmpty ? "Unknown" : Counted.number(judged.count { $0.state == .met }),
        unit: judged.isEmpty ? nil : "of \(Counted.number(judged.count))"),
    ]
  }

  /// What has no due date is never overdue, so its number belongs beside that of the overdue.
  private static func undated(_ site: SiteContext) -> String {
    let count = site.index.actions[.undated].count
    return count > 0 ? ", \(Counted.number(count)) undated" : ""
  }

  private static func isAllUndated(_ site: SiteContext) -> Bool {
    site.openActionCount > 0 && site.index.actions[.undated].count == site.openActionCount
  }

  private static func services(_ frame: PageFrame) -> [ServiceRow] {
    frame.site.index.services.filter { !$0.incidents.isEmpty }.prefix(serviceRows).map { tally in
      ServiceRow(
        name: tally.name, href: frame.site.routes.service(tally.id).map(frame.href),
        incidents: Counted.number(tally.incidents.count),
        openActions: Counted.number(tally.actions.openCount))
    }
  }

  /// `content/index.md`, without its title.
  private static func intro(_ frame: PageFrame) -> SafeHTML? {
    let site = frame.site
    guard let document = site.base.pages.first(where: { Routes.isHome($0, site.content) }) else { return nil }
    let title = DocumentChapters(document).titleNode
    let renderer = ProseRenderer(document, mentions: [], in: frame)
    return ProsePage.body(document, document.markup.blocks.filter { $0 != title }, renderer)
  }
}

extension SiteContext {
  /// How many actions are not closed.
  var openActionCount: Int { index.actions.openCount }
}
