import Postmortem

/// Makes the bytes of any file of the plan.
struct PageMaker: Sendable {
  let site: SiteContext
  let programs: [PageKind: TemplateProgram]
  let assets: [[UInt8]]

  /// A page before it is rendered.
  struct Made {
    let kind: PageKind
    let layout: Layout
    let page: any TemplateModel
  }

  func bytes(of planned: (path: String, item: Plan.Item)) -> [UInt8] {
    if case .asset(let index) = planned.item { return assets[index] }
    guard let made = made(planned) else { return [] }
    var out: [UInt8] = []
    out.reserveCapacity(32_768)
    programs[made.kind]?.render([made.layout, made.page], into: &out)
    return out
  }

  /// The models of a page; nil for an asset.
  func made(_ planned: (path: String, item: Plan.Item)) -> Made? {
    let frame = PageFrame(site, at: planned.path)
    switch planned.item {
    case .home: return Made(kind: .home, layout: frame.layout(title: nil), page: HomePage(frame))
    case .incidents(let listing):
      let page = IncidentListPage(listing, in: frame)
      let layout = frame.layout(title: page.heading, breadcrumbs: trail(listing, frame))
      return Made(kind: .incidents, layout: layout, page: page)
    case .incident(let index):
      let composer = IncidentComposer(index, in: frame)
      return Made(kind: .incident, layout: composer.layout(), page: composer.page())
    case .actions(let listing):
      let page = ActionsPage(listing, in: frame)
      let layout = frame.layout(title: page.heading, breadcrumbs: trail(listing, frame))
      return Made(kind: .actions, layout: layout, page: page)
    case .documents(let listing):
      let page = RunbooksPage(listing, in: frame)
      let layout = frame.layout(title: page.heading, breadcrumbs: [Link(page.heading, to: nil)])
      return Made(kind: .runbooks, layout: layout, page: page)
    case .document(let index):
      let page = ProsePage(index, in: frame)
      let layout = frame.layout(
        title: page.heading, description: page.lead, breadcrumbs: trail(index, frame))
      return Made(kind: .page, layout: layout, page: page)
    case .notFound:
      let links = [
        ("Home", Routes.home), ("Incidents", Routes.incidents), ("Actions", Routes.actions),
        ("Runbooks", Routes.runbooks),
      ]
      let page = NotFoundPage(links: links.map { Link($0.0, to: frame.href($0.1)) })
      return Made(kind: .notFound, layout: frame.layout(title: "This page does not exist"), page: page)
    case .asset: return nil
    }
  }

  private func trail(_ listing: IncidentListing, _ frame: PageFrame) -> [Link] {
    guard case .year(let year) = listing.scope else { return [Link("Incidents", to: nil)] }
    return [
      Link("Incidents", to: frame.href(Routes.incidents)), Link(year.map(String.init) ?? "Undated", to: nil),
    ]
  }

  private func trail(_ listing: ActionListing, _ frame: PageFrame) -> [Link] {
    guard case .group(let urgency, _) = listing else { return [Link("Actions", to: nil)] }
    return [Link("Actions", to: frame.href(Routes.actions)), Link(urgency.name, to: nil)]
  }

  private func trail(_ index: Int, _ frame: PageFrame) -> [Link] {
    let document = site.base.pages[index]
    let title = Link(document.title.value, to: nil)
    switch document.kind {
    case .runbook: return [Link("Runbooks", to: frame.href(Routes.runbooks)), title]
    case .communication:
      return [Link("Communication templates", to: frame.href(Routes.communications)), title]
    case .incident, .severity, .page, .template, .index: return [title]
    }
  }
}
