/// Everything that a site consists of, as a list of values: what is made, and under which path.
struct Plan: Sendable {
  let files: [PlannedFile]

  /// Asks each family for its files; their order in the plan is that of their paths.
  init(_ site: SiteContext) {
    let families: [(SiteContext) -> [PlannedFile]] = [
      HomeEntry.files, IncidentListing.files, FacetListing.files, FilterData.files, IncidentEntry.files,
      ActionListing.files, DocumentListing.files,
      DocumentEntry.files, NotFoundEntry.files, Theme.files, PeopleEntry.files, PersonEntry.files,
      ServicesEntry.files, ServiceEntry.files, FactorListing.files, ReviewListing.files,
      NearMissListing.files, AtomFeed.files, JSONFeed.files,
      DueCalendar.files, StatusFeed.files,
      API.files,
      AnalyticsEntry.files,
      AttachmentEntry.files,
      RulesEntry.files, RuleEntry.files, DocumentsListing.files, WorkflowsEntry.files, ThemeStyles.files,
    ]
    let made = families.flatMap { $0(site) }
    files = (made + Sitemap.files(site, pages: made)).sorted { $0.path < $1.path }
  }
}

/// One file of the site, before it is made.
struct PlannedFile: Sendable {
  let path: String
  let content: Content

  enum Content: Sendable {
    case page(any PageEntry)
    case data(any DataEntry)
  }

  init(_ path: String, _ page: some PageEntry) {
    self.path = path
    content = .page(page)
  }

  init(_ path: String, data: some DataEntry) {
    self.path = path
    content = .data(data)
  }
}

/// A page that the plan names: made when its turn comes, by any task.
protocol PageEntry: Sendable {
  /// The models of the page, seen from where it stands.
  func made(in frame: PageFrame) -> MadePage
}

/// A file of the plan that is no page: an asset, a feed, data for other programs.
protocol DataEntry: Sendable {
  /// - Throws: why a file that the entry copies could not be read.
  func bytes(in site: SiteContext) throws(OutputFailure) -> [UInt8]
}

/// A page before it is rendered.
struct MadePage: Sendable {
  let kind: PageKind
  let layout: Layout
  let page: any TemplateModel

  init(_ kind: PageKind, _ layout: Layout, _ page: some TemplateModel) {
    self.kind = kind
    self.layout = layout
    self.page = page
  }
}
