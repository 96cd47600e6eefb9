import Linting
import Postmortem

/// One numbered point of the four workflows, and everything that carries it.
struct WorkflowPoint: Sendable {
  /// "R4".
  let id: String
  /// What is demanded, in one sentence.
  let demand: String
  /// What the model reads for it.
  let fields: [WorkflowField]
  /// Rules that check it, of this version or of a later one.
  let rules: [String]
  /// Pages that show it.
  let pages: [WorkflowPage]
  /// Documents that ask for it, relative to the content folder.
  let carriers: [String]
  /// What only people can do, and where they are asked to.
  let prompt: String?

  init(
    _ id: String, _ demand: String, fields: [WorkflowField], rules: [String], pages: [WorkflowPage],
    carriers: [String], prompt: String? = nil
  ) {
    self.id = id
    self.demand = demand
    self.fields = fields
    self.rules = rules
    self.pages = pages
    self.carriers = carriers
    self.prompt = prompt
  }
}

/// One of the four workflows.
struct Workflow: Sendable {
  let anchor: String
  let name: String
  let points: [WorkflowPoint]
}

/// Where a document says something.
enum WorkflowField: Sendable, Equatable {
  /// A key of an incident's front matter: `declared`, `review.held`.
  case key(String)
  /// A section of an incident's body, and what in it.
  case section(SectionKind, String)
  /// A key of the severity framework's front matter.
  case framework(String)

  /// The name, and what is said about it in words.
  var words: (code: String, note: String?) {
    switch self {
    case .key(let name): (name, nil)
    case .section(let kind, let part): ("## " + kind.headline, part)
    case .framework(let key): (key, "in the severity framework")
    }
  }
}

/// A page of the site, by what it shows of a point.
enum WorkflowPage: String, Sendable, CaseIterable {
  case facts = "Facts of an incident"
  case audit = "Clock audit of an incident"
  case drawing = "Drawn timeline of an incident"
  case updates = "Communications of an incident"
  case factorsOfOne = "Factors of an incident"
  case whys = "Five whys of an incident"
  case analytics = "Analytics"
  case actions = "Actions"
  case people = "People"
  case factors = "Contributing factors"
  case reviews = "Reviews"
  case severity = "Severity framework"
  case runbooks = "Runbooks"
  case communications = "Communication templates"
  case statusFeed = "Status feed"
  case documents = "Documents"

  /// Where it stands; parts of an incident's page are reached from the list of incidents. Nil where the knowledge
  /// base has no such page.
  func path(in site: SiteContext) -> String? {
    switch self {
    case .facts, .audit, .drawing, .updates, .factorsOfOne, .whys: Routes.incidents
    case .analytics: Routes.analytics
    case .actions: Routes.actions
    case .people: Routes.people
    case .factors: Routes.factors
    case .reviews: Routes.reviews
    case .severity: site.severityPage
    case .runbooks: Routes.runbooks
    case .communications: Routes.communications
    case .statusFeed: Routes.statusFeed
    case .documents: Routes.documents
    }
  }
}
