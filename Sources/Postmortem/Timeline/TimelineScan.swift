import Markdown

/// Finds the rows of a timeline in the blocks that it is shown, in document order.
struct TimelineScan {
  let markup: Markup
  let order: DateOrder?
  /// Whether the blocks stand in a timeline section, where less of a row's form is asked for.
  let isSection: Bool
  private(set) var drafts: [TimelineDraft] = []
  /// The zone stated last, by a heading or a sentence.
  private var zone: ZoneReading?
  /// The draft of the heading that the blocks stand under.
  private var heading: Int?

  init(_ markup: Markup, order: DateOrder?, isSection: Bool) {
    self.markup = markup
    self.order = order
    self.isSection = isSection
  }

  /// The heading of the timeline itself: it may state a zone and a day.
  mutating func open(_ node: Int) {
    heading = nil
    let prose = markup.prose(of: node)
    zone = StatedZone.first(in: prose.text[...]) ?? zone
    appendDate(in: prose, node: node)
  }

  /// Reads one block.
  mutating func take(_ block: Int) {
    switch markup[block].kind {
    case .heading(let level): takeHeading(block, Int(level))
    case .paragraph: takeParagraph(block)
    case .list: takeList(block)
    case .table: if !takeTable(block) { keep(block) }
    default: keep(block)
    }
  }

  /// Whether `node` begins with a time or a date.
  func leads(_ node: Int, withTime: Bool = false) -> Bool {
    let prose = markup.prose(of: node, nestedBlocks: false)
    guard let lead = TimelineLead(prose.text[...], order: order, allowsDots: isSection) else { return false }
    return withTime ? lead.time != nil : true
  }

  /// Makes room for rows that are about to be appended.
  mutating func reserveCapacity(forMore count: Int) { drafts.reserveCapacity(drafts.count + count) }

  /// Appends a row; what it does not say of its zone was stated above it.
  mutating func append(_ draft: consuming TimelineDraft) {
    if draft.statedZone == nil { draft.statedZone = zone }
    drafts.append(draft)
  }

  /// "Times are those of 4 March unless noted": what says that a day holds for most rows.
  private static let exceptions = PhraseSearch(["unless "])

  /// A day that a heading or a sentence names for what follows.
  private mutating func appendDate(in prose: Prose, node: Int) {
    guard let date = DateReader.firstDate(in: prose.text[...], order: order) else { return }
    let range = markup[node].range
    var draft = TimelineDraft(
      form: .line, lead: TimelineLead(date), timeRange: prose.source(of: date.range), range: range, text: "",
      textRange: range.upperBound..<range.upperBound, content: [], node: node, told: "", marks: [],
      hasLink: false)
    draft.isDating = true
    draft.isUsual = Self.exceptions.isFound(in: prose.text)
    append(draft)
  }

  /// Gives a block to the heading above it.
  private mutating func keep(_ block: Int) {
    guard let heading else { return }
    drafts[heading].content.append(block)
    drafts[heading].range = drafts[heading].range.lowerBound..<markup[block].range.upperBound
    let prose = markup.prose(of: block)
    if markup.holdsLink(block, within: markup[block].range) { drafts[heading].hasLink = true }
    let text = prose.text[...].trimmedText
    guard !text.isEmpty else { return }
    if drafts[heading].text.isEmpty {
      drafts[heading].told = text
      drafts[heading].textRange = markup[block].range
      drafts[heading].text = text
    } else {
      drafts[heading].textRange = drafts[heading].textRange.lowerBound..<markup[block].range.upperBound
      drafts[heading].text += "\n" + text
    }
  }

  private mutating func takeHeading(_ block: Int, _ level: Int) {
    heading = nil
    let prose = markup.prose(of: block)
    let whole = 0..<prose.text.count
    guard let lead = TimelineLead(prose.text[...], order: order) else {
      if let found = StatedZone.inSentence(prose) { zone = found }
      return appendDate(in: prose, node: block)
    }
    append(
      markup.draft(
        .heading(level: level), lead, prose, line: whole, node: block, range: markup[block].range, content: []
      ))
    heading = drafts.count - 1
  }

  /// Whether the heading above says a time of day, so that what stands below it tells what happened then.
  private var isUnderTime: Bool { heading.map { !drafts[$0].isDay } ?? false }

  private mutating func takeParagraph(_ block: Int) {
    guard !isUnderTime else { return keep(block) }
    let prose = markup.prose(of: block)
    let lines = prose.lines
    var leads = lines.enumerated().map { index, line in
      TimelineLead(
        prose.text[line.lowerBound..<(index == 0 ? prose.text.count : line.upperBound)], order: order,
        allowsWords: isSection && index == 0, allowsDots: isSection)
    }
    dropWrapped(&leads, lines, prose)
    let first = leads.firstIndex { $0 != nil } ?? leads.count
    let count = leads.count { $0 != nil }
    guard first == 0 || count >= 2, count > 0 else {
      if let found = StatedZone.inSentence(prose) {
        zone = found
        appendDate(in: prose, node: block)
      } else if prose.text.count < 300, Self.exceptions.isFound(in: prose.text) {
        appendDate(in: prose, node: block)
      }
      return keep(block)
    }
    let isSplit = count > 1
    var start = block
    for index in first..<lines.count {
      guard let lead = leads[index] else { continue }
      var last = index
      while last + 1 < lines.count, leads[last + 1] == nil { last += 1 }
      let line = lines[index].lowerBound..<lines[last].upperBound
      let range = isSplit ? prose.source(of: line) : markup[block].range
      // A paragraph may have very many lines: each looks at its own nodes alone.
      let nodes = markup.nodes(of: block, from: start, in: range)
      start = nodes.lowerBound
      let content =
        isSplit
        ? nodes.filter {
          markup[$0].parent == block && markup[$0].range.upperBound <= range.upperBound
        } : [block]
      append(
        markup.draft(
          .line, lead, prose, line: line, node: block, nodes: nodes, range: range, content: content))
    }
  }

  /// Takes out the times that merely came to stand at the beginning of a line: where a paragraph begins with a bold
  /// or dated time, a later one looks like it, or a break or the end of a sentence stands before it.
  private func dropWrapped(_ leads: inout [TimelineLead?], _ lines: [Range<Int>], _ prose: Prose) {
    guard let first = leads.first ?? nil else { return }
    let isStrong = { (lead: TimelineLead) in prose.style(at: lead.range.lowerBound).contains(.strong) }
    let isDated = { (lead: TimelineLead) in lead.date != nil }
    guard isStrong(first) || isDated(first) else { return }
    for index in leads.indices.dropFirst() {
      guard let lead = leads[index], prose.text[lines[index].lowerBound - 1] != 0x0A else { continue }
      if isStrong(first) ? isStrong(lead) : isDated(lead) { continue }
      if !isStrong(first), endsSentence(prose.text[lines[index - 1]]) { continue }
      leads[index] = nil
    }
  }

  /// Whether a line ends with the end of a sentence, whatever closes behind it.
  private func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    let last = line.last { !$0.isBlank && !")]\"'".utf8.contains($0) }
    return last.map { ".!?;".utf8.contains($0) } ?? true
  }

  private mutating func takeList(_ list: Int) {
    if isUnderTime {
      let timed = markup.children(of: list).count { leads($0, withTime: true) }
      guard timed >= 2 else { return keep(list) }
    }
    let count = drafts.count
    for item in markup.children(of: list) { takeItem(item) }
    if drafts.count == count { keep(list) }
  }

  private mutating func takeItem(_ item: Int) {
    let prose = markup.prose(of: item, nestedBlocks: false)
    let children = Array(markup.children(of: item))
    var parent: Int?
    if let lead = TimelineLead(
      prose.text[...], order: order, allowsWords: isSection, allowsDots: isSection)
    {
      append(
        markup.draft(
          .item, lead, prose, line: 0..<prose.text.count, node: item, range: markup[item].range,
          content: children))
      parent = drafts.count - 1
    }
    let count = drafts.count
    for child in children {
      if case .list = markup[child].kind { for item in markup.children(of: child) { takeItem(item) } }
    }
    if let parent, drafts.count > count { drafts[parent].isParent = true }
  }
}
