import Postmortem

/// Which documents an index lists.
enum DocumentListing: PageEntry, Equatable {
  case runbooks, communications

  var path: String { self == .runbooks ? Routes.runbooks : Routes.communications }

  var kind: DocumentKind { self == .runbooks ? .runbook : .communication }

  var heading: String { self == .runbooks ? "Runbooks" : "Communication templates" }

  static func files(_ site: SiteContext) -> [PlannedFile] {
    let listings: [DocumentListing] = site.hasCommunications ? [.runbooks, .communications] : [.runbooks]
    return listings.map { PlannedFile($0.path, $0) }
  }

  func made(in frame: PageFrame) -> MadePage {
    let page = RunbooksPage(self, in: frame)
    return MadePage(
      .runbooks, frame.layout(title: page.heading, breadcrumbs: [Link(page.heading, to: nil)]), page)
  }
}

extension RunbooksPage {
  init(_ listing: DocumentListing, in frame: PageFrame) {
    let site = frame.site
    let indices = site.base.pages.indices.filter {
      site.base.pages[$0].kind == listing.kind && site.routes.pages[$0] != nil
    }
    let reviews = indices.map { DocumentReview(site.base.pages[$0], on: site.base.asOf) }
    let overdue = reviews.count { $0.state == .overdue }
    let groups = Dictionary(grouping: zip(indices, reviews)) {
      RunbooksPage.group(site.base.pages[$0.0].path, site)
    }
    let noun = listing == .runbooks ? "runbook" : "template"
    let count = Counted.of(indices.count, noun)
    self.init(
      heading: listing.heading,
      lead: indices.isEmpty
        ? nil : overdue > 0 ? "\(count), \(overdue) past the yearly review." : "\(count).",
      hasRunbooks: !indices.isEmpty,
      groups: groups.sorted { ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key) }.map {
        name, members in
        // Where nothing is grouped, the page's own heading names the list.
        RunbookGroup(
          groupAnchor: Slug.of(name) ?? "Others",
          groupName: !name.isEmpty ? name : groups.count > 1 ? "Others" : nil,
          runbooks: members.map { RunbooksPage.row($0.0, $0.1, frame) })
      },
      runbooksEmpty: indices.isEmpty
        ? EmptyState(
          reason: "There is no \(noun) yet.",
          nextStep: listing == .runbooks ? "Put the first one into" : nil,
          command: listing == .runbooks ? "content/runbooks/" : nil) : nil)
  }

  /// The folder below the kind's own folder: `runbooks/payments/x.md` stands under "Payments".
  private static func group(_ path: String, _ site: SiteContext) -> String {
    let parts = path.dropFirst(path.hasPrefix(site.content) ? site.content.count : 0).split(separator: "/")
    return parts.count > 2 ? FactName.of(String(parts[1])) : ""
  }

  /// The row of a runbook.
  static func row(_ index: Int, _ review: DocumentReview, _ frame: PageFrame) -> RunbookRow {
    let document = frame.base.pages[index]
    let links = frame.site.index.documentBacklinks[document.path]?.count ?? 0
    let details = [
      review.owner ?? "no owner", review.text, links > 0 ? Counted.of(links, "incident") : nil,
    ]
    return RunbookRow(
      state: review.pill, href: frame.href(frame.site.routes.pages[index] ?? Routes.home),
      heading: document.title.value, summary: document.summary, details: details.compactMap { $0 })
  }
}

/// When a document was last looked at, as its front matter says (S7, and the same for runbooks).
struct DocumentReview: Sendable {
  enum State: Sendable { case current, soon, overdue, never }

  /// A year after the last review the next one is due.
  static let intervalDays = 365
  static let soonDays = 30

  let owner: String?
  let reviewed: Day?
  let state: State

  init(_ document: Document, on day: Day) {
    let root = document.frontMatter?.root
    owner = ["owner", "owners", "team"].lazy.compactMap { root?[$0] }.first.map { value in
      value.members.compactMap(\.text).joined(separator: ", ")
    }.flatMap { $0.isEmpty ? nil : $0 }
    let text = ["reviewed", "last-reviewed", "last_reviewed"].lazy.compactMap { root?[$0]?.text }.first
    reviewed = text.flatMap(DocumentReview.day)
    guard let reviewed else {
      state = .never
      return
    }
    let left = reviewed.number + DocumentReview.intervalDays - day.number
    state = left < 0 ? .overdue : left <= DocumentReview.soonDays ? .soon : .current
  }

  /// Whether the yearly review is due; a document that was never reviewed is due for it.
  var isDue: Bool { state == .overdue || state == .never }

  var text: String {
    reviewed.map { "reviewed \(DateText.short($0))" } ?? "never reviewed"
  }

  /// "reviewed 14 Apr 2026, 48 days ago".
  func text(on day: Day) -> String {
    guard let reviewed, reviewed <= day else { return text }
    return "\(text), \(Counted.of(day.number - reviewed.number, "day")) ago"
  }

  var pill: StatusPill {
    switch state {
    case .current: StatusPill(kind: "met", glyph: "met", word: "Current")
    case .soon: StatusPill(kind: "due-soon", glyph: "due-soon", word: "Review due soon")
    case .overdue: StatusPill(kind: "overdue", glyph: "overdue", word: "Review overdue")
    case .never: StatusPill(kind: "unknown", glyph: "unknown", word: "Never reviewed")
    }
  }

  /// `2026-03-10`, with or without a time behind it.
  private static func day(_ text: String) -> Day? {
    let parts = text.prefix(10).split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
