import Markdown

/// A row of the timeline as it was found, before its instant is worked out.
struct TimelineDraft {
  /// Where the row was found; it decides what a date without a time means.
  enum Form {
    case heading(level: Int)
    case line, item, row
  }

  let form: Form
  /// The time with which the row begins; nil where a row of a table has none.
  let lead: TimelineLead?
  /// The zone that the column, the heading or the sentence above states.
  var statedZone: ZoneReading?
  /// The bytes of the file that say the time.
  let timeRange: Range<Int>
  var range: Range<Int>
  var text: String
  var textRange: Range<Int>
  var content: [Int]
  let node: Int
  /// What a milestone is looked for in: the text's own line.
  var told: String
  /// The milestones that its bold words name.
  let marks: MilestoneSet
  var hasLink: Bool
  /// Whether further rows stand below it, in a nested list.
  var isParent = false
  /// Whether it only dates what follows, and is never an entry.
  var isDating = false
  /// Whether it dates every bare time below it, "unless otherwise noted".
  var isUsual = false

  var hasOwnDate: Bool { lead?.date != nil }
  var hasTime: Bool { lead?.time != nil }
  var hasZone: Bool { lead?.time?.zone != nil }
  var isDay: Bool { hasOwnDate && !hasTime }
  var isBareTime: Bool { hasTime && !hasOwnDate }
  /// How exactly the row says its time.
  var precision: TimelineEntry.Precision {
    lead?.time?.precision ?? (hasOwnDate ? .day : .minute)
  }
  var isHeading: Bool { if case .heading = form { true } else { false } }
}

extension Markup {
  /// A row that `lead` begins, within `line` of the prose of `node`.
  ///
  /// - Parameter nodes: those of the row; by default `node` with all below it.
  func draft(
    _ form: TimelineDraft.Form, _ lead: TimelineLead, _ prose: Prose, line: Range<Int>, node: Int,
    nodes: Range<Int>? = nil, range: Range<Int>, content: [Int]
  ) -> TimelineDraft {
    let rest = min(lead.rest, line.upperBound)..<line.upperBound
    let text = prose.text[rest].trimmedText
    let textRange = rest.isEmpty ? range.upperBound..<range.upperBound : prose.source(of: rest)
    return TimelineDraft(
      form: form, lead: lead, timeRange: prose.source(of: lead.range), range: range,
      text: text, textRange: textRange, content: content, node: node, told: text,
      marks: prose.markedMilestones(in: rest),
      hasLink: holdsLink(nodes ?? node..<self[node].end, within: range))
  }

  /// The nodes of a paragraph that begin within `range`; none before `start` does.
  func nodes(of paragraph: Int, from start: Int, in range: Range<Int>) -> Range<Int> {
    let end = self[paragraph].end
    var first = start
    while first < end, self[first].range.lowerBound < range.lowerBound { first += 1 }
    var next = first
    while next < end, self[next].range.lowerBound <= range.upperBound { next += 1 }
    return first..<next
  }

  /// Whether a link or a picture stands at or below `node`, in `range`.
  func holdsLink(_ node: Int, within range: Range<Int>) -> Bool {
    holdsLink(node..<self[node].end, within: range)
  }

  private func holdsLink(_ nodes: Range<Int>, within range: Range<Int>) -> Bool {
    for index in nodes {
      switch self[index].kind {
      case .link, .image:
        let own = self[index].range
        if own.lowerBound >= range.lowerBound, own.upperBound <= range.upperBound { return true }
      default: break
      }
    }
    return false
  }
}

extension Prose {
  /// The milestones that the bold stretches within `range` name.
  func markedMilestones(in range: Range<Int>) -> MilestoneSet {
    var marks: MilestoneSet = []
    guard let first = runIndex(at: range.lowerBound) else { return marks }
    for run in runs[first...] {
      if run.range.lowerBound >= range.upperBound { break }
      guard run.style.contains(.strong), !run.style.contains(.gap) else { continue }
      let part = run.range.clamped(to: range)
      guard !part.isEmpty else { continue }
      if let kind = MilestoneWords.marker(text[part]) { marks.insert(kind) }
    }
    return marks
  }

  /// The lines of the text: what stands between soft or hard breaks.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for run in runs where run.style.contains(.gap) {
      if run.range.lowerBound > start { lines.append(start..<run.range.lowerBound) }
      start = run.range.upperBound
    }
    if start < text.count { lines.append(start..<text.count) }
    return lines
  }
}

extension ArraySlice<UInt8> {
  /// The text without blanks around it.
  var trimmedText: String {
    guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(decoding: self[first...last], as: UTF8.self)
  }
}
