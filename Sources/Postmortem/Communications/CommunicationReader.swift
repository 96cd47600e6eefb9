import Markdown

/// Reads the updates to stakeholders: a table, or a list of `14:13 status page (investigating): …`.
///
/// Bare times stand on the day of the declaration or of the row before, in the zone that the timeline states, else
/// in the incident's.
enum CommunicationReader {
  /// Fills in `incident.communications`.
  static func read(into incident: inout Incident, settings: Settings) {
    var reading = CommunicationReading(
      markup: incident.document.markup, times: UpdateTimes(incident, settings: settings))
    for section in sections(of: incident.document) {
      if section.kind == nil { reading.takeDate(section.title) }
      for node in section.content { reading.take(node) }
    }
    incident.communications = reading.communications
  }

  /// The sections of communications, and those below them that are of no other kind.
  private static func sections(of document: Document) -> [Section] {
    document.sections.filter { section in
      if section.kind != nil { return section.kind == .communications }
      var parent = section.parent
      while let index = parent, document.sections.indices.contains(index) {
        if let kind = document.sections[index].kind { return kind == .communications }
        parent = document.sections[index].parent
      }
      return false
    }
  }
}

/// What has been read so far.
private struct CommunicationReading {
  let markup: Markup
  var times: UpdateTimes
  var communications: [Communication] = []

  init(markup: Markup, times: UpdateTimes) {
    self.markup = markup
    self.times = times
  }

  mutating func takeDate(_ text: String) {
    if let date = DateReader.firstDate(in: Array(text.utf8)[...]) { times.state(date) }
  }

  mutating func take(_ node: Int) {
    switch markup[node].kind {
    case .table: if let table = TableView(node, in: markup) { take(table) }
    case .list: for item in markup.children(of: node) { take(item: item) }
    case .paragraph:
      let prose = markup.prose(of: node)
      if let date = DateReader.date(in: prose.text[...], at: 0), date.range.upperBound >= prose.text.count - 1
      {
        times.state(date)
      }
    default: break
    }
  }

  // MARK: Tables

  private mutating func take(_ table: TableView) {
    let keys = table.keys
    let date = table.column(Self.dateNames, keys)
    let time = table.column(Self.timeNames, keys) ?? date
    let message = table.column(Self.messageNames, keys)
    guard time != nil || message != nil else { return }
    let audience = table.column(Self.audienceNames, keys)
    let status = table.column(Self.statusNames, keys)
    let zone = times.zone
    if let time, let own = times.zone(inHeading: table.header[time].prose.text) { times.zone = own }
    for row in table.rows {
      func cell(_ column: Int?) -> TableView.Cell? {
        guard let column, row.cells.indices.contains(column) else { return nil }
        return row.cells[column]
      }
      guard row.cells.contains(where: { !$0.isBlank }) else { continue }
      if date != time, let text = cell(date)?.prose.text { _ = times.read(text) }
      let timeCell = cell(time)
      let moment = timeCell.flatMap { times.read($0.prose.text) }
      let timeRange =
        moment.flatMap { moment in timeCell?.prose.source(of: moment.range) }
        ?? markup[timeCell?.node ?? row.node].range
      let messageCell = cell(message)
      communications.append(
        Communication(
          at: moment?.at, timeRange: timeRange, audience: cell(audience).flatMap(audienceOf),
          audienceText: cell(audience).flatMap(text), status: cell(status).flatMap(statusOf),
          statusText: cell(status).flatMap(text), message: messageCell.flatMap(text)?.value ?? "",
          messageRange: messageCell.flatMap(text)?.range ?? markup[messageCell?.node ?? row.node].range,
          content: messageCell.map { [$0.node] } ?? [], range: markup[row.node].range, node: row.node))
    }
    times.zone = zone
  }

  private func text(_ cell: TableView.Cell) -> Located<String>? {
    cell.prose.located(0..<cell.prose.text.count)
  }

  private func audienceOf(_ cell: TableView.Cell) -> CommunicationAudience? {
    CommunicationWords.audiences(in: cell.key).first
  }

  private func statusOf(_ cell: TableView.Cell) -> CommunicationStatus? {
    CommunicationWords.status(of: cell.key)
  }

  private static let dateNames: Set<String> = ["date", "day"]
  private static let timeNames: Set<String> = [
    "time", "when", "at", "timestamp", "sent", "sent at", "posted at", "date and time", "date/time",
    "datetime",
  ]
  private static let audienceNames: Set<String> = [
    "audience", "to", "for", "recipients", "recipient", "stakeholder", "stakeholders", "who", "sent to",
    "channel", "where", "medium", "via",
  ]
  private static let statusNames: Set<String> = ["status", "state", "phase"]
  private static let messageNames: Set<String> = [
    "message", "update", "text", "content", "communication", "what", "summary", "notes", "description",
  ]

  // MARK: Lists

  private mutating func take(item: Int) {
    let prose = markup.prose(of: item, nestedBlocks: false)
    let moment = times.read(prose.text)
    var start = prose.text.skippingJoints(from: moment?.range.upperBound ?? 0)
    if moment?.isDay ?? false, start >= prose.text.count {
      for child in markup.children(of: item) { take(child) }
      return
    }
    var head = Head()
    if let end = prose.text.labelEnd(from: start) {
      head = Head(prose, start..<end.label)
      if head.isKnown { start = end.message }
    }
    guard moment != nil || head.isKnown else { return }
    let message = prose.located(start..<prose.text.count)
    let range = markup[item].range
    communications.append(
      Communication(
        at: moment?.at, timeRange: moment.map { prose.source(of: $0.range) } ?? range,
        audience: head.audience.flatMap { CommunicationWords.audiences(in: $0.value).first },
        audienceText: head.isKnown ? head.audience : nil,
        status: head.status.flatMap { CommunicationWords.status(of: $0.value) },
        statusText: head.status, message: message?.value ?? "", messageRange: message?.range ?? range,
        content: Array(markup.children(of: item)), range: range, node: item))
  }

  /// What stands between the time of an item and its message: `status page (investigating)`.
  private struct Head {
    var audience: Located<String>?
    var status: Located<String>?

    init() {}

    init(_ prose: Prose, _ range: Range<Int>) {
      let marks = Array("()[],;/|".utf8)
      var unknown: Located<String>?
      for part in prose.text[range].split(whereSeparator: { marks.contains($0) }) {
        guard let piece = prose.located(part.startIndex..<part.endIndex) else { continue }
        if status == nil, CommunicationWords.status(of: piece.value) != nil {
          status = piece
        } else if audience == nil, !CommunicationWords.audiences(in: piece.value).isEmpty {
          audience = piece
        } else if unknown == nil {
          unknown = piece
        }
      }
      if audience == nil { audience = status == nil ? nil : unknown }
    }

    var isKnown: Bool { audience != nil || status != nil }
  }
}

extension Prose {
  /// A stretch of the text without the blanks around it; nil where nothing else is there.
  fileprivate func located(_ range: Range<Int>) -> Located<String>? {
    let part = text[range]
    guard let first = part.firstIndex(where: { $0 > 0x20 }), let last = part.lastIndex(where: { $0 > 0x20 })
    else { return nil }
    return Located(String(decoding: text[first...last], as: UTF8.self), at: source(of: first..<last + 1))
  }
}

extension [UInt8] {
  /// Steps over what joins a time to its text: blanks, colons, commas, dashes.
  fileprivate func skippingJoints(from start: Int) -> Int {
    var index = start
    while index < count {
      if self[index] <= 0x20 || ":,-|".utf8.contains(self[index]) {
        index += 1
      } else if let length = dash(at: index) {
        index += length
      } else {
        break
      }
    }
    return index
  }

  /// Where a label ends and where the message behind it begins: a colon, or a dash between blanks, on the first line
  /// and within its first 80 bytes.
  fileprivate func labelEnd(from start: Int) -> (label: Int, message: Int)? {
    var index = start
    while index < Swift.min(count, start + 80), self[index] != 0x0A {
      if self[index] == UInt8(ascii: ":"), index + 1 == count || self[index + 1] <= 0x20 {
        return (index, skippingJoints(from: index))
      }
      if index > start, self[index - 1] == 0x20, self[index] == UInt8(ascii: "-") || dash(at: index) != nil {
        return (index, skippingJoints(from: index))
      }
      index += 1
    }
    return nil
  }

  /// The length of an en or em dash at `index`.
  private func dash(at index: Int) -> Int? {
    guard index + 2 < count, self[index] == 0xE2, self[index + 1] == 0x80 else { return nil }
    return self[index + 2] == 0x93 || self[index + 2] == 0x94 ? 3 : nil
  }
}
