import Postmortem

/// A page of the index of services, counted from one.
struct ServicesEntry: PageEntry {
  let page: Int

  static func files(_ site: SiteContext) -> [PlannedFile] {
    (1...Paging.pages(site.index.services.count)).map {
      PlannedFile(Routes.list("services", page: $0), ServicesEntry(page: $0))
    }
  }

  func made(in frame: PageFrame) -> MadePage {
    let page = ServicesPage(page, in: frame)
    return MadePage(
      .services, frame.layout(title: page.heading, breadcrumbs: [Link("Services", to: nil)]), page)
  }
}

extension ServicesPage {
  init(_ page: Int, in frame: PageFrame) {
    let services = frame.site.index.services
    let hasCatalogue = !frame.base.catalogue.services.isEmpty
    self.init(
      heading: "Services",
      lead: ServicesPage.lead(services, frame.base),
      hasServices: !services.isEmpty,
      caption: "Services with their incidents and open actions, all years, the most incidents first",
      services: Paging.rows(services, page: page).map {
        ServicesPage.row($0, hasCatalogue: hasCatalogue, frame)
      },
      pager: Paging.pager(page: page, count: services.count, in: frame) {
        Routes.list("services", page: $0)
      },
      servicesEmpty: services.isEmpty
        ? EmptyState(
          reason: "No incident names a service, and there is no catalogue.",
          nextStep: "List what can break in", command: frame.base.settings.cataloguePath) : nil)
  }

  private static func lead(_ services: [ServiceTally], _ base: KnowledgeBase) -> String {
    guard !services.isEmpty else { return "No service is on record." }
    let hit = services.count { !$0.incidents.isEmpty }
    let unknown = services.count { $0.service == nil }
    let count = Counted.of(services.count, "service")
    let state =
      hit == 0 ? "\(count), none with an incident." : "\(count), \(Counted.number(hit)) with incidents."
    if base.catalogue.services.isEmpty { return "\(state) There is no catalogue: incidents name them." }
    return unknown == 0
      ? state : "\(state) \(Counted.number(unknown)) \(unknown == 1 ? "is" : "are") not in the catalogue."
  }

  private static func row(_ tally: ServiceTally, hasCatalogue: Bool, _ frame: PageFrame) -> ServiceListRow {
    let last = tally.incidents.first
    let day = last.flatMap { frame.site.index.days[$0] }
    return ServiceListRow(
      name: tally.name,
      href: frame.href(frame.site.routes.service(tally.id) ?? Routes.services),
      id: tally.name == tally.id ? nil : tally.id,
      note: hasCatalogue && tally.service == nil ? "not in the catalogue" : nil,
      team: tally.service?.team,
      tier: tally.service?.tier.map(String.init),
      incidents: Counted.number(tally.incidents.count),
      openActions: Counted.number(tally.actions.openCount),
      last: last.map {
        Link(day.map { DateText.short($0) } ?? "Date unknown", to: frame.href(incident: $0))
      },
      lastISO: day?.iso)
  }
}
