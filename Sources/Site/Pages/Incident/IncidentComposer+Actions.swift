import Markdown
import Postmortem

extension IncidentComposer {
  /// The actions under the headings that the author gave them, and the nodes that stand among them.
  func actionGroups(_ blocks: [Int], _ walk: StructureWalk) -> (groups: [HorizonGroup], others: [Int]) {
    var groups: [HorizonGroup] = []
    var others: [Int] = []
    var name: String?
    var rows: [ActionRow] = []
    func close() {
      if !rows.isEmpty { groups.append(HorizonGroup(groupName: name, actions: rows)) }
      rows = []
    }
    for piece in walk.pieces(of: blocks) {
      switch piece {
      case .element(let index): rows.append(row(index, walk))
      case .other(let node):
        guard isGroupName(node) else {
          others.append(node)
          continue
        }
        // A name without actions below it is not lost.
        if rows.isEmpty, let lost = name { groups.append(HorizonGroup(groupName: lost, actions: [])) }
        close()
        name = markup.text(of: node)
      }
    }
    if rows.isEmpty, let lost = name { groups.append(HorizonGroup(groupName: lost, actions: [])) }
    close()
    return (groups, others)
  }

  private func row(_ number: Int, _ walk: StructureWalk) -> ActionRow {
    let text = ActionText.html(incident.actions[number], among: walk, markup: markup, renderer: renderer)
    return ActionRow(
      ActionPlace(incident: index, action: number), text: text, isElsewhere: false, in: frame)
  }

  /// Whether a node between actions names those that follow: a heading, or a short line that is bold throughout.
  func isGroupName(_ node: Int) -> Bool {
    if markup.headingLevel(of: node) != nil { return true }
    guard markup[node].kind == .paragraph else { return false }
    let children = Array(markup.children(of: node))
    return children.count == 1 && markup[children[0]].kind == .strong
  }
}

/// What is to be done, rendered.
enum ActionText {
  /// - Parameter walk: through the actions of the incident.
  static func html(
    _ action: ActionItem, among walk: StructureWalk, markup: Markup, renderer: ProseRenderer
  ) -> SafeHTML {
    var known = action.owners.map(\.range)
    switch action.due {
    case .missing: break
    case .day(_, let range), .unreadable(_, let range): known.append(range)
    }
    if let horizon = action.horizon { known.append(horizon.range) }
    // A link that says more than the ticket's name stays in the text.
    if let ticket = action.ticket,
      markup.isShort(ticket.range, in: nodes(of: action, markup), ActionRow.ticketName(ticket.value))
    {
      known.append(ticket.range)
    }
    if let state = action.stateRange { known.append(state) }
    if let cell = markup.children(of: action.node).first(where: { markup.text(of: $0) == action.id }) {
      known.append(markup[cell].range)
    }
    return ElementBody(markup: markup, renderer: renderer).html(
      node: action.node, content: walk.own(action.content), text: action.textRange, known: known,
      id: action.id)
  }

  /// The node of an action and all between it and the end of its content.
  private static func nodes(of action: ActionItem, _ markup: Markup) -> Range<Int> {
    let own = [action.node] + action.content
    return (own.min() ?? action.node)..<(own.lazy.map { markup[$0].end }.max() ?? markup[action.node].end)
  }
}

extension Markup {
  /// Whether the visible text of `nodes` within `range` says nothing but `name`.
  fileprivate func isShort(_ range: Range<Int>, in nodes: Range<Int>, _ name: String) -> Bool {
    var text: [UInt8] = []
    for index in nodes where self[index].range.overlaps(range) {
      switch self[index].kind {
      case .text, .codeSpan:
        guard range.lowerBound <= self[index].range.lowerBound,
          self[index].range.upperBound <= range.upperBound
        else { continue }
        text += literal(of: index)
      default: continue
      }
    }
    return text.isEmpty ? Array(name.utf8).elementsEqual(source[range]) : Array(name.utf8) == text
  }
}
