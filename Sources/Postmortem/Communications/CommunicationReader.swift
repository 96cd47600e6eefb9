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
    let sections = incident.document.sections
    for index in sections.indices where isCommunications(index, among: sections) {
      if sections[index].kind == nil { reading.takeDate(sections[index].title) }
      for node in sections[index].content { reading.take(node) }
    }
    incident.communications = reading.communications
  }

  /// Whether a section is one of communications, or of no kind and below such a one.
  private static func isCommunications(_ index: Int, among sections: [Section]) -> Bool {
    var current = index
    while sections[current].kind == nil {
      guard let parent = sections[current].parent, sections.indices.contains(parent) else { return false }
      current = parent
    }
    return sections[current].kind == .communications
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
    let date = table.column(Self.dateNames)
    let time = table.column(Self.timeNames) ?? date
    let message = table.column(Self.messageNames)
    guard time != nil || message != nil else { return }
    let audience = table.column(Self.audienceNames)
    let status = table.column(Self.statusNames)
    let zone = times.zone
    if let heading = table.header.cell(time),
      let own = times.zone(inHeading: markup.visibleText(of: heading))
    {
      times.zone = own
    }
    for row in table.rows {
      let isBlank = row.cells.allSatisfy { markup.visibleText(of: $0).isSilent }
      if isBlank { continue }
      if date != time, let cell = row.cell(date) {
        _ = times.read(markup.visibleText(of: cell))
      }
      let (moment, timeRange) = takeTime(row.cell(time))
      let messageCell = row.cell(message)
      let audienceText = text(row.cell(audience))
      let statusText = text(row.cell(status))
      let text = text(messageCell)
      communications.append(
        Communication(
          at: moment?.at, timeRange: timeRange ?? markup[row.node].range,
          audience: audienceText.flatMap { CommunicationWords.audiences(in: $0.value).first },
          audienceText: audienceText, status: statusText.flatMap { CommunicationWords.status(of: $0.value) },
          statusText: statusText, message: text?.value ?? "",
          messageRange: text?.range ?? markup[messageCell ?? row.node].range,
          content: messageCell.map { [$0] } ?? [], range: markup[row.node].range, node: row.node))
    }
    times.zone = zone
  }

  /// The time in a cell, and the bytes that state it, or else the cell's.
  private mutating func takeTime(_ cell: Int?) -> (UpdateTimes.Reading?, Range<Int>?) {
    guard let cell else { return (nil, nil) }
    if let plain = markup.plainText(of: cell) {
      let moment = times.read(markup.slice(plain))
      return (moment, moment?.range ?? markup[cell].range)
    }
    let prose = markup.prose(of: cell)
    let moment = times.read(prose.text[...])
    return (moment, moment.map { prose.source(of: $0.range) } ?? markup[cell].range)
  }

  /// What a cell says; nil where it is blank.
  private func text(_ cell: Int?) -> Located<String>? {
    guard let cell else { return nil }
    guard let plain = markup.plainText(of: cell) else {
      let prose = markup.prose(of: cell)
      return prose.located(0..<prose.text.count)
    }
    let text = markup.slice(plain)
    guard let words = text.withoutBlanks else { return nil }
    return Located(String(decoding: text[words], as: UTF8.self), at: words)
  }

  private static let dateNames: ColumnNames = ["date", "day"]
  private static let timeNames: ColumnNames = [
    "time", "when", "at", "timestamp", "sent", "sent at", "posted at", "date and time", "date/time",
    "datetime",
  ]
  private static let audienceNames: ColumnNames = [
    "audience", "to", "for", "recipients", "recipient", "stakeholder", "stakeholders", "who", "sent to",
    "channel", "where", "medium", "via",
  ]
  private static let statusNames: ColumnNames = ["status", "state", "phase"]
  private static let messageNames: ColumnNames = [
    "message", "update", "text", "content", "communication", "what", "summary", "notes", "description",
  ]

  // MARK: Lists

  private mutating func take(item: Int) {
    let prose = markup.prose(of: item, nestedBlocks: false)
    let moment = times.read(prose.text[...])
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
    guard let words = text[range].withoutBlanks else { return nil }
    return Located(String(decoding: text[words], as: UTF8.self), at: source(of: words))
  }
}

extension ArraySlice<UInt8> {
  /// The stretch without the blanks around it; nil where nothing else is there.
  fileprivate var withoutBlanks: Range<Int>? {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 })
    else { return nil }
    return first..<last + 1
  }

  /// Whether a cell with this text has nothing to be seen in it, or colons alone.
  fileprivate var isSilent: Bool {
    allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == UInt8(ascii: ":") }
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
