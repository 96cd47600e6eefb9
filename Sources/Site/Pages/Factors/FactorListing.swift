import Postmortem

/// Which factors a page shows; pages count from one.
enum FactorListing: PageEntry, Equatable {
  /// The classes in numbers, and the first factors of all.
  case index
  /// All factors, those that no action covers first.
  case all(page: Int)
  /// One class, those that no action covers first; nil for factors without a class.
  case category(FactorClass?, page: Int)
  /// The factors that no action covers.
  case uncovered(page: Int)

  /// How many factors the index shows, of those that no action covers and of the others.
  static let uncoveredOnIndex = 50
  static let coveredOnIndex = 10

  var path: String { path(page: page) }

  /// The address of another page of the same list.
  func path(page: Int) -> String {
    switch self {
    case .index: Routes.factors
    case .all: Routes.allFactors(page: page)
    case .category(let category, _): Routes.factors(category, page: page)
    case .uncovered: Routes.uncoveredFactors(page: page)
    }
  }

  var page: Int {
    switch self {
    case .index: 1
    case .category(_, let page), .uncovered(let page), .all(let page): page
    }
  }

  var name: String {
    switch self {
    case .index, .all: "All"
    case .category(let category, _): category.map(ClassName.of) ?? "Not classed"
    case .uncovered: "Covered by no action"
    }
  }

  var heading: String {
    switch self {
    case .index: "Contributing factors"
    case .all: "All contributing factors"
    case .category(let category, _):
      category.map { "\(ClassName.of($0)) factors" } ?? "Factors without a class"
    case .uncovered: "Factors that no action covers"
    }
  }

  static func files(_ site: SiteContext) -> [PlannedFile] {
    let factors = site.index.factors
    let classes = FactorTally.classes.flatMap { category in
      (1...Paging.pages(factors.list(of: category).count)).map {
        FactorListing.category(category, page: $0)
      }
    }
    let uncovered = (1...Paging.pages(factors.uncovered.count)).map { FactorListing.uncovered(page: $0) }
    let all = (1...Paging.pages(factors.all.count)).map { FactorListing.all(page: $0) }
    return ([.index] + all + classes + uncovered).map { PlannedFile($0.path, $0) }
  }

  /// The factors that all pages of the list show together.
  func factors(_ tally: FactorTally) -> FactorTally.List {
    switch self {
    case .index, .all: tally.all
    case .uncovered: tally.uncovered
    case .category(let category, _): tally.list(of: category)
    }
  }

  func made(in frame: PageFrame) -> MadePage {
    let page = FactorListPage(self, in: frame)
    let index = Link("Contributing factors", to: self == .index ? nil : frame.href(Routes.factors))
    let own = self == .index ? [] : [Link(name, to: nil)]
    return MadePage(.factorList, frame.layout(title: page.heading, breadcrumbs: [index] + own), page)
  }
}
