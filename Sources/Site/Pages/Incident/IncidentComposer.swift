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
  /// The blocks that stand in no other, by their places; the tree has the notes last, wherever they stand.
  let topBlocks: [Int]
  let renderer: ProseRenderer
  let anchors: RowAnchors
  let coverage: Coverage

  init(_ index: Int, in frame: PageFrame) {
    self.frame = frame
    self.index = index
    incident = frame.base.incidents[index]
    markup = incident.document.markup
    topBlocks = markup.blocks.sorted { [markup] in
      markup[$0].range.lowerBound < markup[$1].range.lowerBound
    }
    renderer = ProseRenderer(incident.document, mentions: incident.mentions, in: frame)
    anchors = RowAnchors(incident)
    coverage = Coverage(incident)
  }

  var zone: Zone { incident.writtenZone }

  func page() -> IncidentPage {
    let sections = composedSections()
    let drawing = TimelineFigure(incident, anchors: anchors, asOf: frame.base.asOf)
    let clocks = clockGroups()
    let day = frame.site.index.days[index]
    let similar = frame.site.similarity.similar(to: index)
    return IncidentPage(
      severity: incident.governingSeverity.map { .full($0) },
      status: incident.status.map { .status($0.value) },
      heading: incident.title,
      id: incident.linkID ?? "No id",
      date: day.map(DateText.long) ?? "Date unknown",
      dateISO: day?.iso,
      kindName: kindName,
      source: frame.site.source(of: incident.document.path).map { Link("Source", to: $0) },
      lint: frame.lintLink(of: incident.document.path),
      facts: facts(),
      contents: contents(sections, hasClocks: !clocks.isEmpty, drawing: drawing),
      repeats: repeatNotices(similar),
      leadSections: sections.lead,
      hasClocks: !clocks.isEmpty,
      clocksSummary: clocksSummary(),
      clockGroups: clocks,
      drawing: drawing,
      sections: sections.rest,
      similarGroups: relatedGroups(similar))
  }

  func layout() -> Layout {
    let name = incident.linkID ?? incident.title
    return frame.layout(
      title: incident.title, description: description,
      breadcrumbs: [
        Link("Incidents", to: frame.href(Routes.incidents)), Link(name, to: nil),
      ],
      printName: [incident.linkID, incident.governingSeverity.map { "Severity \($0.rawValue) (\($0.name))" }]
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
    incident.summaryText.map { Shortened.text($0, limit: 160) }
  }

  private func contents(
    _ sections: (lead: [IncidentSection], rest: [IncidentSection]), hasClocks: Bool, drawing: TimelineFigure?
  ) -> [Link] {
    var links = sections.lead.map { Link($0.name, to: "#" + $0.anchor) }
    if hasClocks { links.append(Link("Clock audit", to: "#Clock-audit")) }
    if drawing != nil { links.append(Link("Timeline", to: "#Timeline-drawing")) }
    return links + sections.rest.map { Link($0.name, to: "#" + $0.anchor) }
  }
}
