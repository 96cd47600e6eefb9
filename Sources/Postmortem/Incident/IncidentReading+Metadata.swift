import Markdown

extension HeadReader {
  /// How many blocks at the head of a body are searched.
  private static let searchedBlocks = 30

  /// Reads `**Severity:** SEV2`, `- **Status**: resolved`, `## Date: July 1, 2020` and `| Severity | 2 |` near the top of the body, for
  /// whatever front matter does not state. What cannot be read there is prose, and no fault.
  mutating func readMetadata() {
    let markup = incident.document.markup
    let elements = elementBlocks
    var searched = 0
    for node in markup.blocks {
      if searched == Self.searchedBlocks { break }
      searched += 1
      if elements.contains(node) { continue }
      switch markup[node].kind {
      case .paragraph: readLines(node, markup)
      case .list: for item in markup.children(of: node) { readLines(item, markup) }
      case .heading: readHeading(node, markup)
      case .table: readTable(node, markup)
      default: break
      }
    }
    if statedDay == nil {
      state(
        day: incident.milestones.first.map { incident.zone.wallClock(at: $0.at).day } ?? openingDay(markup))
    }
  }

  /// The blocks of sections whose items have labels of their own: `**technical**:` there is the class of a factor,
  /// "Owner" the one of an action.
  private var elementBlocks: [Int] {
    let sections = incident.document.sections
    var holdsElements: [Bool] = []
    holdsElements.reserveCapacity(sections.count)
    var blocks: [Int] = []
    for index in sections.indices {
      let parent = sections[index].parent
      holdsElements.append(sections[index].kind?.holdsElements ?? parent.map { holdsElements[$0] } ?? false)
      guard holdsElements[index] else { continue }
      blocks.append(sections[index].node)
      blocks += sections[index].content
    }
    return blocks
  }

  /// The first day that the opening paragraphs name: "On Monday, Oct 15, starting at 20:00 UTC, …". A year that is
  /// not written is the one of the head's own date, in whatever format that is.
  private func openingDay(_ markup: Markup) -> Day? {
    let head = DateReader.firstDate(in: markup.source[..<markup.bodyStart])?.day(near: nil)
    for node in markup.blocks.filter({ markup[$0].kind == .paragraph }).prefix(3) {
      let date = DateReader.firstDate(in: markup.visibleText(of: node))
      if let day = date?.day(near: head) { return day }
    }
    return head
  }

  /// `## Date: July 1, 2020`. Times stay with the timeline, whose headings look the same.
  private mutating func readHeading(_ node: Int, _ markup: Markup) {
    // Where the file has no colon, only an entity could make one.
    let written = markup.slice(markup[node].range)
    guard written.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "&") }) else { return }
    let prose = markup.prose(of: node)
    let text = prose.text
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), text.count < 200,
      let first = text[(colon + 1)...].firstIndex(where: { !$0.isBlank })
    else { return }
    let name = String(decoding: text[..<colon], as: UTF8.self)
    if case .milestone = field(name) { return }
    let value = String(decoding: text[first...], as: UTF8.self).trimmed
    take(label: name, Located(value, at: prose.source(of: first..<text.count)))
  }

  /// Lines that begin with a bold label.
  private mutating func readLines(_ node: Int, _ markup: Markup) {
    guard markup.holdsStrong(node) else { return }
    let prose = markup.prose(of: node, nestedBlocks: false)
    guard prose.runs.contains(where: { $0.style.contains(.strong) }) else { return }
    var start = 0
    while start < prose.text.count {
      let end = prose.lineEnd(from: start)
      readLine(prose, start..<end)
      start = end + 1
    }
  }

  private mutating func readLine(_ prose: Prose, _ line: Range<Int>) {
    var labelEnd = line.lowerBound
    while labelEnd < line.upperBound, prose.style(at: labelEnd).contains(.strong) { labelEnd += 1 }
    let isBlankOrColon = { (byte: UInt8) in byte.isBlank || byte == UInt8(ascii: ":") }
    let label = prose.text[line.lowerBound..<labelEnd]
    let rest = prose.text[labelEnd..<line.upperBound]
    let hasColon =
      label.last { !$0.isBlank } == UInt8(ascii: ":") || rest.first { !$0.isBlank } == UInt8(ascii: ":")
    guard !label.isEmpty, hasColon, let first = rest.firstIndex(where: { !isBlankOrColon($0) }),
      let last = rest.lastIndex(where: { !$0.isBlank }), first <= last
    else { return }
    let name = String(decoding: label.filter { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    let value = String(decoding: prose.text[first...last], as: UTF8.self)
    take(label: name, Located(value, at: prose.source(of: first..<last + 1)))
  }

  /// A table whose first column holds labels, or one row under a head of labels.
  private mutating func readTable(_ node: Int, _ markup: Markup) {
    if let (first, second) = markup.pair(in: node) {
      let head = Array(markup.children(of: first))
      if head.count > 1, head.count(where: { field(markup.text(of: $0)) != nil }) > 1 {
        for (label, value) in zip(head, markup.children(of: second)) { take(cells: label, value, markup) }
        return
      }
    }
    for row in markup.children(of: node) {
      if let (label, value) = markup.pair(in: row) { take(cells: label, value, markup) }
    }
  }

  private mutating func take(cells label: Int, _ value: Int, _ markup: Markup) {
    let text = markup.text(of: value).trimmed
    guard !text.isEmpty else { return }
    take(label: markup.text(of: label), Located(text, at: markup[value].range))
  }

  /// What a bold label or a table's cell names.
  private enum Field {
    case severity, status, services, date, person(String)
    case milestone(MilestoneKind)
  }

  private func field(_ label: String) -> Field? {
    let name = KeyName.kebab(label.lowercased().filter { $0 != ":" }.trimmed)
    switch name {
    case "severity", "severity-level", "sev", "priority", "incident-severity": return .severity
    case "status", "state", "incident-status", "report-status", "document-status": return .status
    case "service", "services", "affected-services", "affected-service", "services-affected", "service(s)",
      "impacted-services", "services-impacted", "affected-components":
      return .services
    case "date", "incident-date", "date-of-incident", "day": return .date
    case "started", "start", "start-time", "started-at", "incident-start", "start-date/time", "time-started",
      "impact-start", "start-of-impact":
      return .milestone(.started)
    case "detected", "detected-at", "time-detected", "detection-time": return .milestone(.detected)
    case "declared", "declared-at": return .milestone(.declared)
    case "acknowledged", "acknowledged-at": return .milestone(.acknowledged)
    case "mitigated", "mitigated-at", "time-mitigated": return .milestone(.mitigated)
    case "resolved", "end", "end-time", "ended", "resolved-at", "resolution-time", "incident-end",
      "end-date/time",
      "time-resolved", "impact-end", "end-of-impact":
      return .milestone(.resolved)
    case "author", "authors", "author(s)", "written-by", "postmortem-author": return .person("author")
    case "owner", "owners", "owner(s)", "postmortem-owner", "document-owner": return .person("owner")
    default: return RoleKind(naming: name).map { .person($0.rawValue) }
    }
  }

  private mutating func take(label: String, _ value: Located<String>) {
    switch field(label) {
    case .severity where incident.severity == nil:
      incident.severity = SeverityText.severity(value.value).map { Located($0, at: value.range) }
    case .status where incident.status == nil:
      incident.status = StatusText.status(value.value.firstClause).map { Located($0, at: value.range) }
    case .services where incident.services.isEmpty:
      let names = value.value.split { $0 == "," || $0 == ";" }.map { String($0).trimmed }
      incident.services = names.filter { !$0.isEmpty }.map { Located($0, at: value.range) }
    case .date: takeDate(value)
    case .milestone(let kind) where incident.milestone(kind) == nil:
      guard let found = moment(in: value.value) else { return }
      incident.milestones.append(
        Milestone(
          kind: kind, at: found.at, origin: .frontMatter, range: value.range, precision: found.precision))
    case .person(let name) where !incident.roles.contains { $0.name == name }:
      for person in value.value.split(whereSeparator: { $0 == "," || $0 == ";" }) {
        let handle = String(person).trimmed.drop { $0 == "@" }
        guard !handle.isEmpty else { continue }
        let assigned = Located(String(handle), at: value.range)
        incident.roles.append(RoleAssignment(name: name, kind: RoleKind(rawValue: name), person: assigned))
      }
    default: break
    }
  }

  private mutating func takeDate(_ value: Located<String>) {
    guard statedDay == nil else { return }
    state(day: DateReader.firstDate(in: Array(value.value.utf8)[...])?.day(near: nil))
  }
}

extension Markup {
  /// The children of a node that has two, no more and no fewer.
  fileprivate func pair(in node: Int) -> (Int, Int)? {
    let (first, end) = (node + 1, nodes[node].end)
    guard first < end else { return nil }
    let second = nodes[first].end
    return second < end && nodes[second].end == end ? (first, second) : nil
  }

  /// Whether anything below `node` is bold.
  fileprivate func holdsStrong(_ node: Int) -> Bool {
    for index in node..<nodes[node].end { if case .strong = nodes[index].kind { return true } }
    return false
  }
}

extension SectionKind {
  /// Whether what a section of this kind lists has labels of its own.
  fileprivate var holdsElements: Bool {
    switch self {
    case .contributingFactors, .fiveWhys, .actions, .communications, .lessons, .wentWell, .wentBadly, .lucky:
      true
    case .summary, .background, .impact, .detection, .timeline, .rootCause, .resolution, .roles, .supporting:
      false
    }
  }
}

extension Prose {
  /// The end of the line of the source that holds `offset`: the next break, soft or hard.
  fileprivate func lineEnd(from offset: Int) -> Int {
    guard var index = runIndex(at: offset) else { return text.count }
    while index < runs.count {
      if runs[index].style == .gap, runs[index].range.lowerBound >= offset {
        return runs[index].range.lowerBound
      }
      index += 1
    }
    return text.count
  }
}

extension String {
  /// Up to the first comma, semicolon, parenthesis, full stop or dash between blanks: "Complete, action items open".
  fileprivate var firstClause: String {
    let end = firstIndex { ",;(.–—".contains($0) } ?? endIndex
    return String(self[..<end])
  }
}
