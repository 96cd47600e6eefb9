import Markdown
import Postmortem

/// The page of one document that is no incident, by its index.
struct DocumentEntry: PageEntry {
  let index: Int

  static func files(_ site: SiteContext) -> [PlannedFile] {
    site.routes.pages.enumerated().compactMap { index, path in
      path.map { PlannedFile($0, DocumentEntry(index: index)) }
    }
  }

  func made(in frame: PageFrame) -> MadePage {
    let page = ProsePage(index, in: frame)
    return MadePage(
      .page, frame.layout(title: page.heading, description: page.lead, breadcrumbs: trail(frame)), page)
  }

  private func trail(_ frame: PageFrame) -> [Link] {
    let document = frame.base.pages[index]
    let title = Link(document.title.value, to: nil)
    switch document.kind {
    case .runbook: return [Link("Runbooks", to: frame.href(Routes.runbooks)), title]
    case .communication:
      return [Link("Communication templates", to: frame.href(Routes.communications)), title]
    case .incident, .severity, .page, .template, .index: return [title]
    }
  }
}

extension ProsePage {
  /// The page of a document that is shown as it was written.
  init(_ index: Int, in frame: PageFrame) {
    let site = frame.site
    let document = site.base.pages[index]
    let renderer = ProseRenderer(document, mentions: [], in: frame)
    let chapters = DocumentChapters(document)
    let markup = document.markup
    let blocks = markup.blocks.filter { $0 != chapters.titleNode }
    let contents = document.sections.filter { $0.level == 2 && !document.anchor(of: $0).isEmpty }
    let facts = ProsePage.facts(document, site)
    let incidents = site.index.documentBacklinks[document.path] ?? []
    let years = Set(incidents.map { site.index.days[$0]?.parts.year })
    let group = IncidentGroup(
      anchor: "Used-in", name: "Mentioned by",
      incidents: incidents.map { IncidentRow($0, year: years.count > 1, in: frame) })
    self.init(
      heading: document.title.value,
      lead: document.summary,
      lint: frame.lintLink(of: document.path),
      hasFacts: !facts.isEmpty,
      facts: facts,
      hasContents: contents.count > 1,
      contents: contents.map { Link($0.title, to: "#" + document.anchor(of: $0)) },
      bodyHTML: ProsePage.body(document, blocks, renderer),
      linkGroups: incidents.isEmpty ? [] : [group])
  }

  private static func facts(_ document: Document, _ site: SiteContext) -> [Fact] {
    let isKept = document.kind == .runbook || document.kind == .communication || document.kind == .severity
    let review = DocumentReview(document, on: site.base.asOf)
    // Any other page is looked after only if its front matter says so.
    guard isKept || review.owner != nil || review.reviewed != nil else { return [] }
    var facts = [Fact(name: "Owner", values: [FactValue(text: review.owner ?? "No owner")])]
    let services = document.frontMatter?.root["services"]?.members.compactMap(\.text) ?? []
    if !services.isEmpty {
      facts.append(Fact(name: "Services", values: [FactValue(text: services.joined(separator: ", "))]))
    }
    guard isKept || review.reviewed != nil else { return facts }
    let reviewed = review.reviewed.map { DateText.short($0) } ?? "Never"
    facts.append(Fact(name: "Last reviewed", values: [FactValue(text: reviewed, pill: review.pill)]))
    return facts
  }

  /// The blocks; a document over the limits is shown as its escaped source.
  static func body(_ document: Document, _ blocks: [Int], _ renderer: ProseRenderer) -> SafeHTML {
    let markup = document.markup
    guard markup.refusal != nil else { return renderer.html(blocks) }
    let source = String(decoding: markup.source[markup.bodyStart...], as: UTF8.self)
    return "<pre class=\"refused\">\(source)</pre>"
  }
}

extension Document {
  /// What its front matter says that it is for, in a sentence.
  var summary: String? { (frontMatter?.root["summary"] ?? frontMatter?.root["description"])?.text }
}
