import Markdown

/// How much of a set of incidents could be read: what a team asks before it trusts the findings about old documents.
///
/// Whether a document *has* a timeline is decided by its look alone (a heading, or several blocks that begin with a
/// time), not by the reader that is being measured.
package struct ReadingSurvey: Sendable, Equatable {
  /// Documents that look as if they held a timeline.
  package private(set) var timelines = Share()
  /// Documents with a heading for action items; one below which nothing stands counts as read.
  package private(set) var actionLists = Share()
  /// Headings that resolve to a section; titles and the parts of known sections do not count.
  package private(set) var headings = Share()
  /// How often each heading occurs that resolves to none, lower case.
  package private(set) var unknownHeadings: [String: Int] = [:]

  /// A part of a whole, with those that are not in it.
  package struct Share: Sendable, Equatable {
    package private(set) var total = 0
    package private(set) var read = 0
    /// Paths of the documents that could not be read, in the order of the survey.
    package private(set) var missed: [String] = []

    /// The part, from 0 to 1; 1 of nothing.
    package var fraction: Double { total == 0 ? 1 : Double(read) / Double(total) }

    fileprivate mutating func count(_ isRead: Bool, in path: String?) {
      total += 1
      if isRead { read += 1 } else if let path { missed.append(path) }
    }
  }

  /// Surveys `incidents`; templates and indexes are not among them, since the loader keeps those apart.
  ///
  /// - Complexity: linear in the size of the documents.
  package init(of incidents: some Sequence<Incident>) {
    for incident in incidents { count(incident) }
  }

  private mutating func count(_ incident: Incident) {
    let document = incident.document
    if ReadingSurvey.looksTimed(document) {
      timelines.count(incident.timeline.entries.count >= 2, in: document.path)
    }
    let lists = document.sections(.actions)
    if !lists.isEmpty {
      let isEmpty = lists.allSatisfy { ReadingSurvey.isEmpty($0, in: document.markup) }
      actionLists.count(!incident.actions.isEmpty || isEmpty, in: document.path)
    }
    for section in document.sections where section.level <= 6 {
      guard !section.titleRange.overlaps(document.title.range) else { continue }
      let isInside = ReadingSurvey.isInside(section, of: document.sections)
      guard section.kind != nil || !isInside else { continue }
      headings.count(section.kind != nil, in: nil)
      if section.kind == nil { unknownHeadings[section.title.lowercased(), default: 0] += 1 }
    }
  }

  /// Whether a section above this one is known by its name: its parts need no names of their own.
  private static func isInside(_ section: Section, of sections: [Section]) -> Bool {
    var parent = section.parent
    while let index = parent {
      if sections[index].kind != nil { return true }
      parent = sections[index].parent
    }
    return false
  }

  /// Whether three blocks begin with a time of day, or a timeline's section holds two that begin with a date or one.
  private static func looksTimed(_ document: Document) -> Bool {
    let markup = document.markup
    let sections = document.sections(.timeline)
    var inSection = 0
    var anywhere = 0
    for node in markup.nodes.indices where isRow(node, in: markup) {
      let text = markup.prose(of: node, nestedBlocks: false).text
      var cursor = TextCursor(text[...], at: 0)
      cursor.skipBlanks()
      _ = cursor.take(UInt8(ascii: "[")) || cursor.take(UInt8(ascii: "("))
      guard let moment = DateReader.moment(in: text[...], at: cursor.index), moment.isClock else { continue }
      anywhere += 1
      let start = markup[node].range.lowerBound
      if sections.contains(where: { $0.range.contains(start) }) { inSection += 1 }
    }
    return inSection >= 2 || anywhere >= 3
  }

  /// Whether a node is what a timeline's entry may stand in, outside quotations.
  private static func isRow(_ node: Int, in markup: Markup) -> Bool {
    switch markup[node].kind {
    case .heading, .tableRow(isHeader: false), .item, .task: true
    case .paragraph: markup[markup[node].parent].kind == .document
    default: false
    }
  }

  /// Whether neither the section nor one below it holds anything that a reader sees.
  private static func isEmpty(_ section: Section, in markup: Markup) -> Bool {
    !markup.nodes.indices.contains { node in
      guard section.range.contains(markup[node].range.lowerBound) else { return false }
      switch markup[node].kind {
      case .text, .codeSpan, .codeBlock, .image: break
      default: return false
      }
      let isHeading = markup.ancestor(of: node) { if case .heading = $0 { true } else { false } } != nil
      return !isHeading && !markup.literal(of: node).allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    }
  }
}

extension MomentReading {
  /// A written clock time rather than a number with a point, or a whole date.
  fileprivate var isClock: Bool { date?.year != nil || (time != nil && time?.isDotted == false) }
}
