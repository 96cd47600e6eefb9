import Markdown
import Postmortem

extension ActionRow {
  /// The row of an action.
  ///
  /// - Parameters:
  ///   - text: what is to be done, rendered for the page.
  ///   - isElsewhere: whether the row stands on another page than the incident's, and so names the incident.
  init(_ place: ActionPlace, text: SafeHTML, isElsewhere: Bool, in frame: PageFrame) {
    let incident = frame.base.incidents[place.incident]
    let action = incident.actions[place.action]
    let day = frame.base.asOf
    let name = frame.site.name(ofIncident: place.incident)
    self.init(
      id: isElsewhere ? "\(name)/\(action.id)" : action.id,
      anchor: isElsewhere ? "\(frame.site.slug(ofIncident: place.incident))-\(action.id)" : action.id,
      textHTML: text,
      isClosed: !action.state.isOpen,
      owners: ActionRow.owners(action, incident.document.markup, frame),
      state: .action(action, on: day),
      due: ActionRow.due(action, on: day),
      incident: isElsewhere
        ? Link(
          Shortened.text(incident.title, limit: 60),
          to: frame.href(incident: place.incident) + "#" + action.id) : nil,
      horizon: action.horizon.map { HorizonName.of($0.value) },
      ticket: action.ticket.map { ActionRow.ticket($0.value) },
      closing: ActionRow.closing(action, on: day),
      successor: ActionRow.successor(action, of: place.incident, frame))
  }

  private static func owners(_ action: ActionItem, _ markup: Markup, _ frame: PageFrame) -> [Link] {
    action.owners.filter { $0.kind != .placeholder }.map { owner in
      let path = frame.base.ownership.owner(owner).map { frame.site.routes.person($0) }
      return Link(
        Handle.text(owner.name, at: owner.range, in: markup),
        to: path.flatMap { $0 == frame.path ? nil : frame.href($0) })
    }
  }

  private static func due(_ action: ActionItem, on day: Day) -> DueLabel? {
    switch action.due {
    case .missing: action.state.isOpen ? DueLabel(label: "no due date", date: "") : nil
    case .unreadable(let text, _): DueLabel(label: "due", date: text)
    case .day(let due, _):
      DueLabel(
        label: "due", date: DateText.short(due, year: due.parts.year != day.parts.year), dateISO: due.iso)
    }
  }

  /// A ticket is a link where it is an address of the web; its name is then the last part of the address.
  private static func ticket(_ text: String) -> Link {
    Link(ticketName(text), to: isAddress(text) ? text : nil)
  }

  /// What a ticket is called on the page.
  static func ticketName(_ text: String) -> String {
    guard isAddress(text) else { return text }
    var path = text.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    while path.last == UInt8(ascii: "/") { path.removeLast() }
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
    return start < path.endIndex ? String(Substring(path[start...])) : text
  }

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
  }

  private static func closing(_ action: ActionItem, on day: Day) -> String? {
    switch action.state {
    case .open, .done: nil
    // Where the pill counts the days, work that has begun is told here.
    case .inProgress:
      switch ActionUrgency.of(action, on: day) {
      case .overdue, .soon: action.state.word
      default: nil
      }
    case .wontDo(let reason): reason ?? "no reason is given"
    case .superseded(let successor): successor == nil ? "by which action is not said" : nil
    }
  }

  /// `A2` or `INC-2026-0303/A2`, linked where there is such an action.
  private static func successor(_ action: ActionItem, of incident: Int, _ frame: PageFrame) -> Link? {
    guard case .superseded(let written?) = action.state else { return nil }
    let parts = written.split(separator: "/", maxSplits: 1).map(String.init)
    let target = parts.count > 1 ? frame.base.incidents(withID: parts[0]).first : incident
    guard let target, let name = parts.last,
      let found = frame.base.incidents[target].actions.first(where: {
        $0.id.lowercased() == name.lowercased()
      })
    else { return Link(written, to: nil) }
    return Link(written, to: frame.href(incident: target) + "#" + found.id)
  }
}

/// The horizons as pages write them.
enum HorizonName {
  static func of(_ horizon: Horizon) -> String {
    switch horizon {
    case .immediate: "Immediate"
    case .shortTerm: "Short-term"
    case .longTerm: "Long-term"
    }
  }
}
