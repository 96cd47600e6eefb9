import Linting
import Markdown
import Postmortem

/// A page of the list of documents; pages count from one.
struct DocumentsListing: PageEntry {
  let page: Int

  static func path(page: Int) -> String { Routes.list("documents", page: page) }

  /// No pages where nobody linted.
  static func files(_ site: SiteContext) -> [PlannedFile] {
    guard let lint = site.lint else { return [] }
    return (1...Paging.pages(lint.documents.count)).map {
      PlannedFile(path(page: $0), DocumentsListing(page: $0))
    }
  }

  func made(in frame: PageFrame) -> MadePage {
    let page = DocumentsPage(page: page, in: frame)
    return MadePage(
      .documents, frame.layout(title: page.heading, breadcrumbs: [Link(page.heading, to: nil)]), page)
  }
}

extension DocumentsPage {
  /// How many findings of a document are shown.
  static let findingsShown = 3
  /// How many rules the first page names.
  static let rulesShown = 10

  init(page: Int, in frame: PageFrame) {
    let documents = frame.site.lint?.documents ?? []
    let rules = page == 1 ? frame.site.lint?.rules.prefix(DocumentsPage.rulesShown) ?? [] : []
    self.init(
      heading: "Documents",
      lead: frame.site.lint.map(DocumentsPage.lead) ?? "",
      hasRules: !rules.isEmpty,
      rules: rules.map {
        RuleTallyRow(
          name: $0.id, href: Routes.rule($0.id).map(frame.href), count: $0.text)
      },
      hasDocuments: !documents.isEmpty,
      documents: Paging.rows(documents, page: page).map { DocumentsPage.row($0, frame) },
      documentsEmpty: documents.isEmpty
        ? EmptyState(
          reason: "There is no document yet.", nextStep: "Put the first postmortem into",
          command: "\(frame.site.content)incidents/") : nil,
      pager: Paging.pager(page: page, count: documents.count, in: frame, path: DocumentsListing.path))
  }

  /// "14 documents: 1 with errors, 2 with warnings, 3 with notes only, 8 without a finding."
  private static func lead(_ lint: LintTally) -> String {
    let counts: [(count: Int, words: String)] = [
      (lint.unread, "not read"), (lint.heaviest[.error, default: 0], "with errors"),
      (lint.heaviest[.warning, default: 0], "with warnings"),
      (lint.heaviest[.note, default: 0], "with notes only"),
      (lint.heaviest[.off, default: 0], "without a finding"),
    ]
    let parts = counts.filter { $0.count > 0 }.map { part -> String in
      "\(Counted.number(part.count)) \(part.words)"
    }
    let count = Counted.of(lint.documents.count, "document")
    return parts.isEmpty ? "\(count)." : "\(count): \(parts.joined(separator: ", "))."
  }

  private static func row(_ lint: DocumentLint, _ frame: PageFrame) -> DocumentRow {
    let site = frame.site
    let counts = lint.counts
    let shown = lint.findings.prefix(findingsShown)
    let rest = lint.findings.count - shown.count
    var lines = lint.document?.markup.lines
    if lines == nil, let file = site.base.faulty.first(where: { $0.path == lint.path }) { lines = file.lines }
    let isRead = lint.failure == nil
    // The heaviest count stands in the mark.
    let details: [String] = (isRead ? Array(counts.dropFirst()) : counts).map { $0.text }
    let findings: [FindingRow] = isRead ? shown.map { finding($0, lines, frame) } : []
    var more: String?
    if isRead, rest > 0 { more = "and \(Counted.of(rest, "more finding")):" }
    return DocumentRow(
      anchor: anchor(lint.path),
      state: pill(lint),
      heading: lint.title,
      href: site.routes.page(ofDocument: lint.path).map(frame.href),
      path: lint.path,
      source: site.source(of: lint.path).map { Link("Source", to: $0) },
      details: details,
      reason: reason(lint),
      hasFindings: !findings.isEmpty,
      findings: findings,
      more: more,
      command: "afterword lint \(lint.path)")
  }

  /// The id of a document's row.
  static func anchor(_ path: String) -> String {
    "d-" + ContentHash.hexadecimal(ContentHash.of(Array(path.utf8))).prefix(12)
  }

  private static func finding(_ finding: Finding, _ lines: LineIndex?, _ frame: PageFrame) -> FindingRow {
    FindingRow(
      level: FindingWords.name(finding.level),
      // An empty place says that there is nothing to point at.
      line: finding.range.isEmpty && finding.range.lowerBound == 0
        ? nil : lines.map { "line \(Counted.number($0.line(at: finding.range.lowerBound) + 1))" },
      message: Shortened.text(finding.message, limit: 200),
      rule: Link(finding.rule, to: Routes.rule(finding.rule).map(frame.href)))
  }

  private static func pill(_ lint: DocumentLint) -> StatusPill {
    if lint.failure != nil { return StatusPill(kind: "missed", glyph: "missed", word: "Not read") }
    guard let worst = lint.counts.first else {
      return StatusPill(kind: "met", glyph: "met", word: "No finding")
    }
    switch worst.level {
    case .error: return StatusPill(kind: "missed", glyph: "missed", word: worst.text)
    case .warning: return StatusPill(kind: "due-soon", glyph: "overdue", word: worst.text)
    case .note, .off: return StatusPill(kind: "open", glyph: "open", word: worst.text)
    }
  }

  private static func reason(_ lint: DocumentLint) -> String? {
    switch lint.failure {
    case .unreadable(_, let errno): "The system refused to read it (errno \(errno))."
    case .invalidUTF8(_, let offset):
      "Byte \(Counted.number(offset)) is not UTF-8 text; save the file as UTF-8."
    case .linkLeavesContent: "The link leads out of the content folder."
    case .linkCycle: "The link leads back to a folder above it."
    case nil:
      lint.isRefused
        ? "Over the limits of the reader: the page shows the source, and nothing in it was understood." : nil
    }
  }
}

/// Findings as pages speak of them.
enum FindingWords {
  /// "Error".
  static func name(_ level: RuleLevel) -> String {
    switch level {
    case .error: "Error"
    case .warning: "Warning"
    case .note: "Note"
    case .off: "Off"
    }
  }
}

extension PageFrame {
  /// "Lint: 1 warning, 2 notes", linked to the document's row; nil where nobody linted.
  func lintLink(of path: String) -> Link? {
    guard let lint = site.lint, let place = lint.place(of: path) else { return nil }
    let counts = lint.documents[place].counts.map(\.text)
    let page = DocumentsListing.path(page: place / Paging.rowsPerPage + 1)
    return Link(
      "Lint: " + (counts.isEmpty ? "no finding" : counts.joined(separator: ", ")),
      to: href(page) + "#" + DocumentsPage.anchor(path))
  }
}
