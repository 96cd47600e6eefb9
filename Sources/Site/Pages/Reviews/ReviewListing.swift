import Postmortem

/// Which reviews a page shows; pages count from one.
enum ReviewListing: PageEntry, Equatable {
  /// The first rows of every list.
  case index
  case list(List, page: Int)

  /// A list of reviews; its raw value is its folder.
  enum List: String, Sendable, CaseIterable {
    case overdue, waiting, writing, documents, held

    var name: String {
      switch self {
      case .overdue: "Overdue reviews"
      case .waiting: "Reviews still in time"
      case .writing: "Being written"
      case .documents: "Framework and runbooks"
      case .held: "Held in the last \(ReviewQueue.latelyDays) days"
      }
    }
  }

  /// How many rows of each list the index shows.
  static let rowsOnIndex = 25

  static func path(_ list: List, page: Int) -> String { Routes.list("reviews/\(list.rawValue)", page: page) }

  static func files(_ site: SiteContext) -> [PlannedFile] {
    let lists = List.allCases.flatMap { list -> [PlannedFile] in
      let count = ReviewRows.count(list, site)
      guard count > rowsOnIndex else { return [] }
      return (1...Paging.pages(count)).map {
        PlannedFile(path(list, page: $0), ReviewListing.list(list, page: $0))
      }
    }
    return [PlannedFile(Routes.reviews, ReviewListing.index)] + lists
  }

  func made(in frame: PageFrame) -> MadePage {
    let page = ReviewsPage(self, in: frame)
    let index = Link("Reviews", to: self == .index ? nil : frame.href(Routes.reviews))
    let own = if case .list(let list, _) = self { [Link(list.name, to: nil)] } else { [Link]() }
    return MadePage(.reviews, frame.layout(title: page.heading, breadcrumbs: [index] + own), page)
  }
}

extension ReviewsPage {
  init(_ listing: ReviewListing, in frame: PageFrame) {
    let rows = ReviewRows(frame)
    switch listing {
    case .index:
      self.init(
        heading: "Reviews", lead: ReviewsPage.lead(frame.site),
        groups: ReviewListing.List.allCases.compactMap { ReviewsPage.group($0, rows) })
    case .list(let list, let page):
      let count = ReviewRows.count(list, frame.site)
      let group = ReviewGroup(
        groupAnchor: list.rawValue, groupName: "\(list.name) (\(Counted.number(count)))",
        rows: rows.rows(list, from: (page - 1) * Paging.rowsPerPage, count: Paging.rowsPerPage))
      self.init(
        heading: "Reviews: \(list.name.prefix(1).lowercased() + list.name.dropFirst())",
        lead: ReviewsPage.lead(frame.site), groups: [group],
        pager: Paging.pager(page: page, count: count, in: frame) { ReviewListing.path(list, page: $0) })
    }
  }

  /// "2 reviews are overdue, 1 document is being written, 3 runbooks or frameworks are past their review."
  private static func lead(_ site: SiteContext) -> String {
    let overdue = site.index.reviews.overdue.count
    let documents = site.index.agingDocuments.count { $0.review.isDue }
    let first =
      switch overdue {
      case 0:
        switch site.index.reviews.unknown {
        case 0: "No review of an incident is overdue."
        case 1: "No review is known to be overdue; 1 incident tells nothing of one."
        default:
          "No review is known to be overdue; \(Counted.number(site.index.reviews.unknown)) incidents tell nothing of one."
        }
      case 1: "1 review of an incident is overdue."
      default: "\(Counted.number(overdue)) reviews of incidents are overdue."
      }
    switch documents {
    case 0: return first
    case 1: return first + " 1 document is due for review."
    default: return first + " \(Counted.number(documents)) documents are due for review."
    }
  }

  private static func group(_ list: ReviewListing.List, _ rows: ReviewRows) -> ReviewGroup? {
    let site = rows.frame.site
    let count = ReviewRows.count(list, site)
    // Rows of what waits or was held are news; that there are none is not.
    if count == 0, list == .waiting || list == .held { return nil }
    let shown = ReviewListing.rowsOnIndex
    let more =
      count > shown
      ? Link("All \(Counted.number(count))", to: rows.frame.href(ReviewListing.path(list, page: 1))) : nil
    return ReviewGroup(
      groupAnchor: list.rawValue, groupName: "\(list.name) (\(Counted.number(count)))",
      note: note(list, site), rows: rows.rows(list, from: 0, count: shown), more: more,
      groupEmpty: count == 0 ? empty(list, site) : nil)
  }

  private static func note(_ list: ReviewListing.List, _ site: SiteContext) -> String? {
    switch list {
    case .overdue:
      let unknown = site.index.reviews.unknown
      guard unknown > 0 else { return nil }
      return
        "Unknown for \(Counted.of(unknown, "incident")): \(unknown == 1 ? "its" : "their") front matter says nothing of a review."
    case .documents:
      return site.severityPage == nil
        ? "There is no severity framework: its criteria are published and reviewed once a year, and after every Severity 1."
        : "Criteria and runbooks are reviewed once a year; the criteria after every Severity 1 too."
    case .waiting, .writing, .held: return nil
    }
  }

  private static func empty(_ list: ReviewListing.List, _ site: SiteContext) -> EmptyState {
    switch list {
    case .overdue, .waiting, .held:
      let days = site.base.settings.clocks.reviewBusinessDays
      return EmptyState(
        reason:
          "No incident is known to wait for its review beyond \(Counted.of(days, "business day")).")
    case .writing: return EmptyState(reason: "No document is a draft or in review.")
    case .documents:
      return EmptyState(
        reason: "There is neither a severity framework nor a runbook.",
        nextStep: "Write down the criteria in",
        command: "\(site.content)severity.md")
    }
  }
}
