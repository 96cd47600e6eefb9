import Markdown
import Postmortem

extension IncidentComposer {
  private var body: ElementBody { ElementBody(markup: markup, renderer: renderer) }

  /// The entries of the timeline with what stands among them, days and silences marked.
  func entryRows(_ blocks: [Int], _ walk: StructureWalk) -> [EntryRow] {
    let entries = incident.timeline.entries
    let days = Set(entries.lazy.compactMap(\.at).map { zone.wallClock(at: $0).day })
    let silences = TimelineFacts.silences(incident)
    var day: Day?
    var rows: [EntryRow] = []
    for piece in walk.pieces(of: blocks) {
      guard case .element(let index) = piece else {
        if case .other(let node) = piece, let html = other(node) {
          rows.append(EntryRow(isDay: isGroupName(node), textHTML: html))
        }
        continue
      }
      let entry = entries[index]
      if let silence = silences[index] {
        let text = "\(DurationText.silence(seconds: silence)) without an entry"
        rows.append(EntryRow(isSilence: true, textHTML: SafeHTML(escaping: text)))
      }
      if let at = entry.at, days.count > 1 {
        let current = zone.wallClock(at: at).day
        if current != day {
          let sameYear = Set(days.map(\.parts.year)).count == 1
          let text = sameYear ? DateText.dayAndMonth(current) : DateText.long(current)
          rows.append(EntryRow(isDay: true, textHTML: SafeHTML(escaping: text)))
        }
        day = current
      }
      rows.append(row(index, entry, content: walk.own(entry.content)))
    }
    return rows
  }

  private func row(_ index: Int, _ entry: TimelineEntry, content: [Int]) -> EntryRow {
    let html = body.html(
      node: entry.node, content: content, text: entry.textRange,
      known: [entry.timeRange], others: others(besides: index, in: entry.node))
    let name = entry.milestones.first.map { MilestoneName.of($0) }
    let begins =
      name.map { entry.text.drop { !$0.isLetter }.lowercased().hasPrefix($0.lowercased()) } ?? false
    return EntryRow(
      anchor: anchors.entries[index], time: time(entry),
      timeISO: entry.at.map { DateText.iso($0, in: zone) }, milestone: begins ? nil : name,
      isMilestone: name != nil, textHTML: html)
  }

  /// The bytes of the other entries that stand in a node, as the lines of a paragraph do.
  private func others(besides index: Int, in node: Int) -> [Range<Int>] {
    let entries = incident.timeline.entries
    let near = max(0, index - 400)..<min(entries.count, index + 400)
    return near.filter { $0 != index && entries[$0].node == node }.map { entries[$0].range }
  }

  /// "14:06", "14:06 to 14:10", "about 14:00"; what the author wrote where it could not be read.
  private func time(_ entry: TimelineEntry) -> String? {
    guard let at = entry.at else {
      let written = String(decoding: markup.slice(entry.timeRange), as: UTF8.self)
      return written.isEmpty ? nil : written
    }
    if entry.precision == .day { return "All day" }
    let start = DateText.time(at, in: zone, seconds: entry.precision == .second)
    let end = entry.until.map { " to " + DateText.time($0, in: zone, seconds: entry.precision == .second) }
    return (entry.precision == .about ? "about " : "") + start + (end ?? "")
  }

  /// A node among the elements of a list, rendered as the content of a row; nil where it shows nothing.
  func other(_ node: Int) -> SafeHTML? {
    let html: SafeHTML
    switch markup[node].kind {
    case .tableRow:
      let cells = markup.children(of: node).filter { !markup.text(of: $0).allSatisfy(\.isWhitespace) }
      var line = SafeHTML.empty
      for (number, cell) in cells.enumerated() {
        if number > 0 { line.append(" · ") }
        line.append(renderer.content(of: cell))
      }
      html = line
    default: html = renderer.line([node])
    }
    return html.bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A } ? nil : html
  }

  // MARK: Updates

  /// The updates to stakeholders, and the nodes that stand among them.
  func updateRows(_ blocks: [Int], _ walk: StructureWalk) -> (updates: [UpdateRow], others: [Int]) {
    let updates = incident.communications
    let days = Set(updates.lazy.compactMap(\.at).map { zone.wallClock(at: $0).day })
    var rows: [UpdateRow] = []
    var others: [Int] = []
    for piece in walk.pieces(of: blocks) {
      switch piece {
      case .other(let node): others.append(node)
      case .element(let index):
        let update = updates[index]
        var known = [update.timeRange]
        if let audience = update.audienceText { known.append(audience.range) }
        if let status = update.statusText { known.append(status.range) }
        let html = body.html(
          node: update.node, content: walk.own(update.content), text: update.messageRange, known: known)
        rows.append(
          UpdateRow(
            anchor: anchors.updates[index], time: time(update, severalDays: days.count > 1),
            timeISO: update.at.map { DateText.iso($0, in: zone) },
            audience: update.audience.map { AudienceName.of($0) } ?? update.audienceText?.value
              ?? "Not stated",
            status: update.status.map { StatusName.of($0) } ?? update.statusText?.value ?? "Not stated",
            messageHTML: html))
      }
    }
    return (rows, others)
  }

  func updatesCaption() -> String {
    let at = incident.communications.lazy.compactMap(\.at).first
    return "Updates" + (at.map { ", times in \(DateText.zone(zone, at: $0))" } ?? "")
  }

  private func time(_ update: Communication, severalDays: Bool) -> String {
    guard let at = update.at else {
      let written = String(decoding: markup.slice(update.timeRange), as: UTF8.self)
      return written.isEmpty ? "Unknown" : written
    }
    let time = DateText.time(at, in: zone)
    return severalDays ? "\(DateText.short(zone.wallClock(at: at).day, year: false)), \(time)" : time
  }
}

/// The milestones as pages write them.
enum MilestoneName {
  static func of(_ kind: MilestoneKind) -> String {
    kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
  }
}

/// The audiences as pages write them.
enum AudienceName {
  static func of(_ audience: CommunicationAudience) -> String {
    switch audience {
    case .internal: "Internal"
    case .executives: "Executives"
    case .managers: "Managers"
    case .customers: "Customers"
    case .statusPage: "Status page"
    }
  }
}

/// The words of status updates as pages write them.
enum StatusName {
  static func of(_ status: CommunicationStatus) -> String {
    status.rawValue.prefix(1).uppercased() + status.rawValue.dropFirst()
  }
}
