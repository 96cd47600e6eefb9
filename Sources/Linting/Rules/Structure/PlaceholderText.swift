import Markdown
package import Postmortem

/// Nothing of the scaffold is left.
package struct PlaceholderText: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "placeholder-text", group: .structure, level: .error,
    summary: "No TODO, TBD, `[X]`, `<…>` or instruction of a template is left over.",
    rationale: """
      What was to be filled in after the meeting is what readers look for a year later, and by then nobody knows it.
      """,
    source: "P6: complete before the meeting ends",
    options: [
      .words(
        "phrases",
        [
          "lorem ipsum", "replace this", "delete this section", "your text here", "to be filled in",
          "fill this in", "fill in here", "describe here", "insert text", "write here",
        ], "instructions of your own templates that must not be left over")
    ],
    readsProse: true,
    flagged: [
      "↓TODO: add the graph of the queue.",
      "The vendor's report is ↓TBD.",
      "Checkout was down for ↓[X] minutes.",
      "It affected ↓<number of users> users.",
      "↓Lorem ipsum dolor sit amet.",
      .frontMatter("channel: ↓TBD"),
    ],
    accepted: [
      "The parser left a `TODO` behind.",
      "We removed the old TODO comments from the deploy script.",
      "We asked \"TBD: who owns this?\" in the channel.",
      "```\nTODO: retry\n```",
      "- [x] the pool was restarted\n- [ ] the graph is missing",
      "It rose from [1] to a < b and c > d.",
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let document = incident.document
    var marks = frontMatterMarks(document)
    let search = context.placeholders
    let markup = document.markup
    let texts = findings.survey.texts(of: markup, context: context)
    for text in texts.all
    where texts.withBytes(of: text, in: markup, { search.mayBeFound(in: $0, of: text.scent) }) {
      let found = search.marks(in: markup.prose(of: text.node))
      guard !found.isEmpty, markup.ancestor(of: text.node, where: { $0 == .blockQuote }) == nil else {
        continue
      }
      marks += found
    }
    marks += tags(texts.inlineHTML, in: markup)
    guard !marks.isEmpty else { return }
    marks.sort { $0.range.lowerBound < $1.range.lowerBound }
    var spoken = TakenRanges(otherRules(incident))
    for mark in marks where !spoken.overlap(mark.range) {
      findings.report("replace \(mark.text) by what belongs here", at: mark.range)
      spoken.take(mark.range)
    }
  }

  /// The tags that ask for something, those in quotation marks left out.
  ///
  /// - Parameter nodes: raw HTML, in document order.
  private func tags(_ nodes: [Int], in markup: Markup) -> [(text: String, range: Range<Int>)] {
    var found: [(text: String, range: Range<Int>)] = []
    var quoted: (paragraph: Int, ranges: TakenRanges)?
    for index in nodes {
      let node = markup[index]
      guard HTMLTag(markup.literal(of: index))?.isPlaceholder == true,
        markup.ancestor(of: index, where: { $0 == .blockQuote }) == nil
      else { continue }
      let paragraph = markup.ancestor(of: index, where: { $0.isBlock })
      if quoted?.paragraph != paragraph {
        quoted = paragraph.map { ($0, TakenRanges(quotations(in: markup.prose(of: $0)))) }
      }
      if quoted?.ranges.overlap(node.range) ?? false { continue }
      found.append((String(decoding: markup.literal(of: index), as: UTF8.self), node.range))
    }
    return found
  }

  /// Where quotations stand in the file.
  private func quotations(in prose: Prose) -> [Range<Int>] {
    QuotedText.ranges(in: prose.text).map { prose.source(of: $0) }
  }

  /// Owners, dates and values that other rules speak of.
  private func otherRules(_ incident: Incident) -> [Range<Int>] {
    var ranges = incident.document.faults.map(\.range)
    for action in incident.actions {
      ranges += action.owners.filter { $0.kind == .placeholder }.map(\.range)
      if case .unreadable(_, let range) = action.due { ranges.append(range) }
    }
    return ranges
  }

  private func frontMatterMarks(_ document: Document) -> [(text: String, range: Range<Int>)] {
    var marks: [(text: String, range: Range<Int>)] = []
    if let root = document.frontMatter?.root { collect(from: root, &marks) }
    return marks
  }

  private func collect(from value: YAMLValue, _ marks: inout [(text: String, range: Range<Int>)]) {
    switch value {
    case .scalar(let text, _, let range): if isPlaceholder(text) { marks.append((text, range)) }
    case .sequence(let members, _): for member in members { collect(from: member, &marks) }
    case .mapping(let entries, _): for entry in entries { collect(from: entry.value, &marks) }
    }
  }

  /// "TBD", "???", `<…>`: all that a value is.
  private func isPlaceholder(_ value: String) -> Bool {
    switch value.utf8.first {
    case UInt8(ascii: "<"): value.utf8.last == UInt8(ascii: ">") && value.count > 2
    case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "F"), UInt8(ascii: "f"), UInt8(ascii: "X"),
      UInt8(ascii: "x"), UInt8(ascii: "?"):
      (3...5).contains(value.utf8.count)
        && ["TODO", "TBD", "TBC", "FIXME", "XXX", "???"].contains(value.uppercased())
    default: false
    }
  }
}
