import Postmortem

/// Makes the rows of actions on a page that is not their incident's.
struct ActionRows {
  let frame: PageFrame
  /// By incident: rows of one incident share a renderer.
  private var renderers: [Int: ProseRenderer] = [:]

  init(_ frame: PageFrame) { self.frame = frame }

  /// The row of one action.
  mutating func row(_ place: ActionPlace) -> ActionRow {
    let incident = frame.base.incidents[place.incident]
    let renderer =
      renderers[place.incident]
      ?? ProseRenderer(incident.document, mentions: incident.mentions, in: frame)
    renderers[place.incident] = renderer
    let text = ActionText.html(
      incident.actions[place.action], in: incident, markup: incident.document.markup, renderer: renderer)
    return ActionRow(place, text: text, isElsewhere: true, in: frame)
  }

  /// Rows under the name of their urgency, with how many there are in all.
  mutating func group(_ part: ActionShelves.Part, more: Link? = nil) -> UrgencyGroup {
    UrgencyGroup(
      groupAnchor: part.urgency.rawValue,
      groupName: "\(part.urgency.name) (\(Counted.number(part.total)))",
      actions: part.places.map { row($0) }, groupMore: more)
  }
}
