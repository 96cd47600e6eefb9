import Markdown
import Postmortem

extension ActionRow {
  /// The row of an action.
  ///
  /// - Parameters:
  ///   - text: what is to be done, rendered for the page.
  ///   - incident: the incident's name and link where the row stands elsewhere; nil on its own page.
  init(
    _ action: ActionItem, of markup: Markup, text: SafeHTML, on day: Day, incident: (id: String, link: Link)?
  ) {
    self.init(
      id: incident.map { "\($0.id)/\(action.id)" } ?? action.id,
      anchor: incident.map { "\(Slug.of($0.id) ?? "incident")-\(action.id)" } ?? action.id,
      textHTML: text,
      isClosed: !action.state.isOpen,
      owner: ActionRow.owner(action, markup),
      state: .action(action, on: day),
      due: ActionRow.due(action, on: day),
      incident: incident?.link,
      horizon: action.horizon.map { HorizonName.of($0.value) },
      ticket: action.ticket.map { ActionRow.ticket($0.value) },
      closing: ActionRow.closing(action, on: day))
  }

  private static func owner(_ action: ActionItem, _ markup: Markup) -> Link? {
    let names = action.owners.filter { $0.kind != .placeholder }.map {
      Handle.text($0.name, at: $0.range, in: markup)
    }
    return names.isEmpty ? nil : Link(names.joined(separator: ", "), to: nil)
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
    let path = text.prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").last.map(String.init) ?? text
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
    case .wontDo(let reason): reason
    case .superseded(let successor): successor.map { "by \($0)" }
    }
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

/// Names of people as they were written.
enum Handle {
  /// The name with its `@` where the document has one.
  static func text(_ name: String, at range: Range<Int>, in markup: Markup) -> String {
    guard name.first != "@", !range.isEmpty, range.upperBound <= markup.source.count else { return name }
    let before = range.lowerBound > 0 ? markup.source[range.lowerBound - 1] : 0
    let isHandle = markup.source[range].prefix(2).contains(UInt8(ascii: "@")) || before == UInt8(ascii: "@")
    return isHandle ? "@" + name : name
  }
}
