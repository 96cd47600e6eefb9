import Postmortem

/// Makes the rows of factors on pages that are not their incident's.
struct FactorRows {
  let frame: PageFrame
  /// What the factors of one incident share.
  private var sources: [Int: Source] = [:]

  private struct Source {
    let renderer: ProseRenderer
    let anchors: [String]
    let walk: StructureWalk
  }

  init(_ frame: PageFrame) { self.frame = frame }

  /// The row of one factor.
  mutating func row(_ place: FactorTally.Place) -> FactorListRow {
    let site = frame.site
    let incident = frame.base.incidents[place.incident]
    let factor = incident.factors[place.factor]
    let source = source(place.incident)
    let page = frame.href(incident: place.incident)
    let day = site.index.days[place.incident]
    let body = ElementBody(markup: incident.document.markup, renderer: source.renderer)
    return FactorListRow(
      anchor: "\(site.slug(ofIncident: place.incident))-\(factor.id)",
      category: factor.category.map { ClassName.of($0.value) } ?? "Not classed",
      textHTML: body.html(
        node: factor.node, content: source.walk.own(factor.content), text: factor.textRange,
        known: factor.category.map { [$0.range] } ?? [], id: factor.id),
      id: site.name(ofIncident: place.incident),
      incident: Link(
        Shortened.text(incident.title, limit: 60), to: page + "#" + source.anchors[place.factor]),
      date: day.map { DateText.short($0) },
      dateISO: day?.iso,
      covers: place.covering.map { number in
        let action = incident.actions[number]
        return FactorCover(
          name: action.id, href: page + "#" + action.id, text: Shortened.text(action.text, limit: 80),
          state: StatusPill.action(action, on: frame.base.asOf).word)
      })
  }

  private mutating func source(_ index: Int) -> Source {
    if let known = sources[index] { return known }
    let incident = frame.base.incidents[index]
    let source = Source(
      renderer: ProseRenderer(incident.document, mentions: incident.mentions, in: frame),
      anchors: RowAnchors.factors(incident),
      walk: StructureWalk(
        incident.document.markup, elements: incident.factors.map { ($0.node, $0.content) }))
    sources[index] = source
    return source
  }
}
