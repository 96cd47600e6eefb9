import Markdown
import Postmortem

/// The page of one incident, by its index.
struct IncidentEntry: PageEntry {
  let index: Int

  static func files(_ site: SiteContext) -> [PlannedFile] {
    site.routes.incidents.enumerated().map { PlannedFile($1, IncidentEntry(index: $0)) }
  }

  func made(in frame: PageFrame) -> MadePage {
    let composer = IncidentComposer(index, in: frame)
    return MadePage(.incident, composer.layout(), composer.page())
  }
}

/// Makes the page of one incident.
struct IncidentComposer {
  let frame: PageFrame
  let index: Int
  let incident: Incident
  let markup: Markup
  let renderer: ProseRenderer
  let anchors: RowAnchors
  let coverage: Coverage

  init(_ index: Int, in frame: PageFrame) {
    self.frame = frame
    self.index = index
    incident = frame.base.incidents[index]
    markup = incident.document.markup
    renderer = ProseRenderer(incident.document, mentions: incident.mentions, in: frame)
    anchors = RowAnchors(incident)
    coverage = Coverage(incident)
  }

  var zone: Zone { incident.zone }

  func page() -> IncidentPage {
    let sections = composedSections()
    let drawing = TimelineFigure(incident, anchors: anchors, asOf: frame.base.asOf)
    let clocks = clockRows()
    let day = frame.site.index.days[index]
    let related = relatedGroups()
    return IncidentPage(
      severity: incident.governingSeverity.map { .full($0) },
      status: incident.status.map { .status($0.value) },
      heading: incident.title,
      id: incident.id?.value ?? "No id",
      date: day.map(DateText.long) ?? "Date unknown",
      dateISO: day?.iso,
      kindName: kindName,
      source: frame.site.source(of: incident.document.path).map { Link("Source", to: $0) },
      facts: facts(),
      contents: contents(sections, hasClocks: !clocks.isEmpty, drawing: drawing),
      leadSections: sections.lead,
      hasClocks: !clocks.isEmpty,
      clocksSummary: clocksSummary(),
      clocks: clocks,
      drawing: drawing,
      sections: sections.rest,
      similarGroups: related)
  }

  func layout() -> Layout {
    let name = incident.id?.value ?? incident.title
    return frame.layout(
      title: incident.title, description: description,
      breadcrumbs: [
        Link("Incidents", to: frame.href(Routes.incidents)), Link(name, to: nil),
      ],
      printName: [incident.id?.value, incident.governingSeverity.map { "Severity \($0.rawValue)" }]
        .compactMap { $0 }.joined(separator: ", "))
  }

  private var kindName: String? {
    switch incident.kind {
    case .incident: nil
    case .nearMiss: "Near miss"
    case .exercise: "Exercise"
    }
  }

  /// The first paragraph of the summary, cut at a word near 160 characters.
  private var description: String? {
    let summary = incident.document.sections(.summary).first?.content ?? []
    let paragraph = summary.first { markup[$0].kind == .paragraph }
    return paragraph.map { Shortened.text(markup.text(of: $0), limit: 160) }
  }

  private func contents(
    _ sections: (lead: [IncidentSection], rest: [IncidentSection]), hasClocks: Bool, drawing: TimelineFigure?
  ) -> [Link] {
    var links = sections.lead.map { Link($0.name, to: "#" + $0.anchor) }
    if hasClocks { links.append(Link("Clock audit", to: "#Clock-audit")) }
    if drawing != nil { links.append(Link("Timeline", to: "#Timeline-drawing")) }
    return links + sections.rest.map { Link($0.name, to: "#" + $0.anchor) }
  }

  /// Links between this incident and others, both ways.
  private func relatedGroups() -> [SimilarGroup] {
    let site = frame.site
    func group(_ anchor: String, _ name: String, _ incidents: [Int]) -> SimilarGroup? {
      guard !incidents.isEmpty else { return nil }
      return SimilarGroup(
        anchor: anchor, name: name,
        items: incidents.map { other in
          let incident = site.base.incidents[other]
          let details = [
            incident.id?.value, site.index.days[other].map { DateText.short($0) },
            site.index.openActions[other] > 0
              ? Counted.of(site.index.openActions[other], "open action") : nil,
          ]
          return SimilarItem(
            severity: incident.governingSeverity.map { .short($0) }, href: frame.href(incident: other),
            heading: incident.title, details: details.compactMap { $0 })
        })
    }
    return [
      group("Mentions", "Mentions", site.base.links(from: index)),
      group("Backlinks", "Mentioned by", site.base.links(to: index)),
    ].compactMap { $0 }
  }
}
