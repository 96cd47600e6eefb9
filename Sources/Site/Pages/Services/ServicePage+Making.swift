import Postmortem

/// A page about one service, by index into the services; pages of its lists count from one.
struct ServiceEntry: PageEntry {
  let service: Int
  let part: Part

  enum Part: Sendable, Equatable {
    /// The service at a glance, with the first rows of every list.
    case overview
    case incidents(page: Int)
    case actions(page: Int)
  }

  /// How many rows of each list the overview shows.
  static let rowsOnOverview = 50

  static func files(_ site: SiteContext) -> [PlannedFile] {
    site.index.services.enumerated().flatMap { index, tally -> [PlannedFile] in
      var parts = [Part.overview]
      if tally.incidents.count > rowsOnOverview {
        parts += (1...Paging.pages(tally.incidents.count)).map { .incidents(page: $0) }
      }
      if tally.actions.openCount > rowsOnOverview {
        parts += (1...Paging.pages(tally.actions.openCount)).map { .actions(page: $0) }
      }
      return parts.compactMap { part in
        path(of: part, tally.id, site.routes).map {
          PlannedFile($0, ServiceEntry(service: index, part: part))
        }
      }
    }
  }

  static func path(of part: Part, _ id: String, _ routes: Routes) -> String? {
    switch part {
    case .overview: routes.service(id)
    case .incidents(let page): routes.service(id, "incidents", page: page)
    case .actions(let page): routes.service(id, "actions", page: page)
    }
  }

  func made(in frame: PageFrame) -> MadePage {
    let tally = frame.site.index.services[service]
    let services = Link("Services", to: frame.href(Routes.services))
    let own = Link(tally.name, to: frame.site.routes.service(tally.id).map(frame.href))
    func layout(_ title: String, _ trail: [Link]) -> Layout { frame.layout(title: title, breadcrumbs: trail) }
    switch part {
    case .overview:
      let page = ServicePage(tally, in: frame)
      return MadePage(.service, layout(page.heading, [services, Link(tally.name, to: nil)]), page)
    case .incidents(let number):
      let page = IncidentListPage(tally, page: number, in: frame)
      return MadePage(.incidents, layout(page.heading, [services, own, Link("Incidents", to: nil)]), page)
    case .actions(let number):
      let page = ActionsPage(tally, page: number, in: frame)
      return MadePage(.actions, layout(page.heading, [services, own, Link("Actions", to: nil)]), page)
    }
  }
}

extension ServicePage {
  init(_ tally: ServiceTally, in frame: PageFrame) {
    let shown = ServiceEntry.rowsOnOverview
    var rows = ActionRows(frame)
    let open = tally.actions.openCount
    let groups = tally.actions.open(page: 1, rows: shown).map { rows.group($0) }
    let incidents = ServicePage.incidentGroups(tally, frame)
    let classes = ServicePage.classes(tally, frame)
    func more(_ part: ServiceEntry.Part, _ text: String) -> Link? {
      ServiceEntry.path(of: part, tally.id, frame.site.routes).map { Link(text, to: frame.href($0)) }
    }
    self.init(
      heading: tally.name,
      lead: ServicePage.lead(tally),
      facts: ServicePage.facts(tally, frame),
      hasActions: !groups.isEmpty,
      actionGroups: groups,
      actionsMore: open > shown ? more(.actions(page: 1), "All \(Counted.number(open)) open actions") : nil,
      hasClasses: !classes.isEmpty,
      classesCaption:
        "Classes of contributing factors in \(Counted.of(tally.causes.count, "incident")), near misses included",
      classes: classes,
      incidentGroups: incidents,
      incidentsEmpty: incidents.isEmpty
        ? EmptyState(reason: "No incident names this service.") : nil,
      hasRunbooks: !tally.runbooks.isEmpty,
      runbooks: tally.runbooks.prefix(shown).map {
        RunbooksPage.row($0, DocumentReview(frame.base.pages[$0], on: frame.base.asOf), frame)
      },
      runbooksEmpty: tally.runbooks.isEmpty
        ? EmptyState(
          reason: "No runbook names this service.", nextStep: "Name it in a runbook\u{2019}s front matter:",
          command: "services: [\(tally.id)]") : nil)
  }

  private static func lead(_ tally: ServiceTally) -> String {
    let incidents = tally.incidents.isEmpty ? "No incident" : Counted.of(tally.incidents.count, "incident")
    let actions = tally.actions.state.map { "open actions: \($0)" } ?? "no open action"
    return "\(incidents); \(actions)."
  }

  private static func facts(_ tally: ServiceTally, _ frame: PageFrame) -> [Fact] {
    var facts: [Fact] = []
    if tally.name != tally.id { facts.append(Fact(name: "Id", values: [FactValue(text: tally.id)])) }
    if let service = tally.service {
      facts.append(Fact(name: "Team", values: [FactValue(text: service.team ?? "Unknown")]))
      facts.append(
        Fact(name: "Tier", values: [FactValue(text: service.tier.map(String.init) ?? "Unknown")]))
    } else if !frame.base.catalogue.services.isEmpty {
      facts.append(Fact(name: "Catalogue", values: [FactValue(text: "Not in the catalogue")]))
    }
    if let last = tally.incidents.first {
      let day = frame.site.index.days[last]
      facts.append(
        Fact(
          name: "Last incident",
          values: [
            FactValue(
              text: day.map { DateText.short($0) } ?? "Date unknown", href: frame.href(incident: last))
          ]))
    }
    return facts
  }

  private static func incidentGroups(_ tally: ServiceTally, _ frame: PageFrame) -> [IncidentGroup] {
    let shown = ServiceEntry.rowsOnOverview
    func group(_ name: String, _ all: [Int], more: Link?) -> IncidentGroup? {
      guard !all.isEmpty else { return nil }
      let first = all.prefix(shown)
      return IncidentGroup(
        anchor: (Slug.of(name) ?? "incidents") + "-list", name: "\(name) (\(Counted.number(all.count)))",
        incidents: first.map { IncidentRow($0, year: true, in: frame) },
        more: all.count > shown ? more : nil)
    }
    let list = ServiceEntry.path(of: .incidents(page: 1), tally.id, frame.site.routes)
    return [
      group(
        "Incidents", tally.incidents,
        more: list.map { Link("All \(Counted.number(tally.incidents.count))", to: frame.href($0)) }),
      group(
        "Near misses", tally.nearMisses, more: Link("All near misses", to: frame.href(Routes.nearMisses))),
      group(
        "Exercises and cancelled incidents", tally.others,
        more: Link("All incidents", to: frame.href(Routes.incidents))),
    ].compactMap { $0 }
  }

  /// Which classes of factors recur: those in the most incidents first.
  private static func classes(_ tally: ServiceTally, _ frame: PageFrame) -> [ClassRow] {
    let factors = tally.causes.flatMap { frame.site.index.factors.ofIncident[$0] ?? [] }
    let byClass = Dictionary(grouping: factors) { place in
      frame.base.incidents[place.incident].factors[place.factor].category?.value
    }
    let rows = FactorTally.classes.compactMap { category -> (row: ClassRow, incidents: Int)? in
      guard let places = byClass[category] else { return nil }
      let count = Set(places.map(\.incident)).count
      return (
        ClassRow(
          name: category.map(ClassName.of) ?? "Not classed",
          href: frame.href(Routes.factors(category, page: 1)), factors: Counted.number(places.count),
          incidents: "\(Counted.number(count)) of \(Counted.number(tally.causes.count))",
          uncovered: Counted.number(places.count { $0.covering.isEmpty })), count
      )
    }
    return rows.enumerated().sorted {
      ($1.element.incidents, $0.offset) < ($0.element.incidents, $1.offset)
    }.map(\.element.row)
  }
}
