import Postmortem

/// Makes the rows of actions on a page that is not their incident's.
struct ActionRows {
  let frame: PageFrame
  /// What the actions of one incident share.
  private var sources: [Int: Source] = [:]

  private struct Source {
    let renderer: ProseRenderer
    let walk: StructureWalk
  }

  init(_ frame: PageFrame) { self.frame = frame }

  /// The row of one action.
  mutating func row(_ place: ActionPlace) -> ActionRow {
    let incident = frame.base.incidents[place.incident]
    let source = source(place.incident)
    let text = ActionText.html(
      incident.actions[place.action], among: source.walk, markup: incident.document.markup,
      renderer: source.renderer)
    return ActionRow(place, text: text, isElsewhere: true, in: frame)
  }

  private mutating func source(_ index: Int) -> Source {
    if let known = sources[index] { return known }
    let incident = frame.base.incidents[index]
    let source = Source(
      renderer: ProseRenderer(incident.document, mentions: incident.mentions, in: frame),
      walk: StructureWalk(
        incident.document.markup, elements: incident.actions.map { ($0.node, $0.content) }))
    sources[index] = source
    return source
  }

  /// Rows under the name of their urgency, with how many there are in all.
  mutating func group(_ part: ActionShelves.Part, more: Link? = nil) -> UrgencyGroup {
    UrgencyGroup(
      groupAnchor: part.urgency.rawValue,
      groupName: "\(part.urgency.name) (\(Counted.number(part.total)))",
      actions: part.places.map { row($0) }, groupMore: more)
  }
}
