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
  /// How many rows the home page shows of what needs attention, of incidents and of services.
  private static let attentionRows = 8
  private static let latestRows = 5
  private static let serviceRows = 8

  init(_ frame: PageFrame) {
    let site = frame.site
    let months = MonthTally(site)
    let attention = HomePage.attention(frame)
    let latest = Array(site.base.incidents.indices.prefix(HomePage.latestRows))
    let years = Set(latest.map { site.index.days[$0]?.parts.year })
    let services = HomePage.services(frame)
    let open = site.openActionCount
    self.init(
      heading: "State of reliability",
      stateMain: HomePage.state(site),
      stateRest: HomePage.active(site),
      figures: HomePage.figures(site, months),
      hasAttention: !attention.isEmpty,
      attention: Array(attention.prefix(HomePage.attentionRows)),
      attentionMore: open > 0
        ? Link(
          open == 1 ? "The open action" : "All \(Counted.number(open)) open actions",
          to: frame.href(Routes.actions)) : nil,
      attentionEmpty: "Nothing is overdue and nothing is due within 14 days.",
      monthsHeading: months.finding,
      monthsChart: site.base.incidents.isEmpty ? nil : months.chart,
      hasIncidents: !latest.isEmpty,
      latest: latest.map { IncidentRow($0, year: years.count > 1, in: frame) },
      latestMore: site.base.incidents.count > latest.count
        ? Link("All \(Counted.of(site.base.incidents.count, "incident"))", to: frame.href(Routes.incidents))
        : nil,
      incidentsEmpty: latest.isEmpty ? .noIncidents(site.base) : nil,
      hasServices: !services.isEmpty,
      servicesCaption: "Incidents and open actions by service, all years, the most incidents first",
      services: services,
      introHTML: HomePage.intro(frame))
  }

  /// "3 actions are overdue, 1 of them from a Severity 1."
  private static func state(_ site: SiteContext) -> String {
    let overdue = site.index.actions[.overdue]
    guard !site.base.incidents.isEmpty else { return "No incident is on record." }
    guard !overdue.isEmpty else { return "No action is overdue." }
    let critical = overdue.count { site.base.incidents[$0.incident].governingSeverity == .critical }
    let main =
      overdue.count == 1 ? "1 action is overdue" : "\(Counted.number(overdue.count)) actions are overdue"
    if critical == 0 { return main + "." }
    return overdue.count == 1
      ? main + ", from a Severity 1." : main + ", \(Counted.number(critical)) of them from a Severity 1."
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
    return [
      Figure(name: "Incidents", scope: months.period, value: Counted.number(months.incidents.count)),
      Figure(name: "Severity 1 or 2", scope: months.period, value: Counted.number(critical)),
      Figure(
        name: "Overdue actions", scope: "of \(Counted.number(site.openActionCount)) open",
        value: Counted.number(overdue), isBad: overdue > 0),
      Figure(
        name: "Response clocks met",
        scope: "\(Counted.of(months.incidents.count, "incident")) in 12 months"
          + (unknown > 0 ? ", \(Counted.number(unknown)) unknown" : ""),
        value: judged.isEmpty ? "Unknown" : Counted.number(judged.count { $0.state == .met }),
        unit: judged.isEmpty ? nil : "of \(Counted.number(judged.count))"),
    ]
  }

  /// Active incidents, then what is overdue, then what falls due soon.
  private static func attention(_ frame: PageFrame) -> [AttentionRow] {
    let site = frame.site
    var rows: [AttentionRow] = []
    for (index, incident) in site.base.incidents.enumerated() where incident.status?.value == .active {
      rows.append(
        AttentionRow(
          state: .status(.active), href: frame.href(incident: index), text: incident.title,
          details: [label(incident)]))
    }
    for urgency in [ActionUrgency.overdue, .soon] {
      for place in site.index.actions[urgency].prefix(attentionRows) {
        let incident = site.base.incidents[place.incident]
        let action = incident.actions[place.action]
        let owners = action.owners.filter { $0.kind != .placeholder }.map {
          Handle.text($0.name, at: $0.range, in: incident.document.markup)
        }
        rows.append(
          AttentionRow(
            state: .action(action, on: site.base.asOf),
            href: frame.href(incident: place.incident) + "#" + action.id,
            text: Shortened.text(action.text, limit: 140),
            details: [label(incident), owners.isEmpty ? "No owner" : owners.joined(separator: ", ")]))
      }
    }
    return rows
  }

  private static func label(_ incident: Incident) -> String {
    let id = incident.id?.value ?? Shortened.text(incident.title, limit: 60)
    return incident.governingSeverity.map { "\(id), Severity \($0.rawValue)" } ?? id
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
