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
    var spoken = otherRules(incident)
    var marks = frontMatterMarks(document)
    let phrases = context.words("phrases").map { Array($0.lowercased().utf8) }.filter { !$0.isEmpty }
    let markup = document.markup
    for (index, node) in markup.nodes.enumerated() {
      switch node.kind {
      case .paragraph, .heading, .tableCell:
        guard markup.ancestor(of: index, where: { $0 == .blockQuote }) == nil else { continue }
        marks += Self.marks(in: markup.prose(of: index), phrases: phrases)
      case .inlineHTML:
        guard HTMLTag(markup.literal(of: index))?.isPlaceholder == true,
          markup.ancestor(of: index, where: { $0 == .blockQuote }) == nil,
          !isQuoted(node.range, in: markup.ancestor(of: index, where: { $0.isBlock }), of: markup)
        else { continue }
        marks.append((String(decoding: markup.literal(of: index), as: UTF8.self), node.range))
      default: continue
      }
    }
    for mark in marks where !spoken.contains(where: { $0.overlaps(mark.range) }) {
      findings.report("replace \(mark.text) by what belongs here", at: mark.range)
      spoken.append(mark.range)
    }
  }

  /// Whether quotation marks of a paragraph stand around a range.
  private func isQuoted(_ range: Range<Int>, in paragraph: Int?, of markup: Markup) -> Bool {
    guard let paragraph else { return false }
    let prose = markup.prose(of: paragraph)
    return QuotedText.ranges(in: prose.text).contains { prose.source(of: $0).overlaps(range) }
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
    var open = document.frontMatter.map { [$0.root] } ?? []
    while let value = open.popLast() {
      switch value {
      case .scalar(let text, _, let range):
        let upper = text.uppercased()
        let isWord = ["TODO", "TBD", "TBC", "FIXME", "XXX", "???"].contains(upper)
        if isWord || text.hasPrefix("<") && text.hasSuffix(">") && text.count > 2 {
          marks.append((text, range))
        }
      case .sequence(let members, _): open += members.reversed()
      case .mapping(let entries, _): open += entries.map(\.value).reversed()
      }
    }
    return marks
  }
}

extension PlaceholderText {
  /// What was left over in a text, quotations and code spared.
  private static func marks(
    in prose: Prose, phrases: [[UInt8]]
  ) -> [(text: String, range: Range<Int>)] {
    let text = prose.text
    let quoted = QuotedText.ranges(in: text)
    var found: [Range<Int>] = []
    for word in Word.all(in: text) where isTask(word, in: text) { found.append(word.range) }
    found += brackets(in: text)
    let lower = text.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    for phrase in phrases {
      if let start = firstIndex(of: phrase, in: lower) { found.append(start..<start + phrase.count) }
    }
    return found.compactMap { range in
      let style = prose.style(at: range.lowerBound)
      guard style.isDisjoint(with: [.code, .quoted, .struck, .image]) else { return nil }
      guard !quoted.contains(where: { $0.overlaps(range) }) else { return nil }
      return (String(decoding: text[range], as: UTF8.self), prose.source(of: range))
    }
  }

  /// Whether a word is a note to oneself: TBD anywhere, TODO where it introduces something or stands alone.
  private static func isTask(_ word: Word, in text: [UInt8]) -> Bool {
    let written = text[word.range]
    if written.elementsEqual("TBD".utf8) || written.elementsEqual("TBC".utf8) { return true }
    guard written.elementsEqual("TODO".utf8) || written.elementsEqual("FIXME".utf8) else { return false }
    let before = text[..<word.range.lowerBound].last { $0 != 0x20 }
    let after = text[word.range.upperBound...].first { $0 != 0x20 }
    let opens = before.map { [0x0A, UInt8(ascii: "("), UInt8(ascii: "[")].contains($0) } ?? true
    let introduces = after.map { [UInt8(ascii: ":"), UInt8(ascii: "("), 0x0A].contains($0) } ?? true
    return introduces || opens
  }

  /// `[X]`, `[insert name]`, `<…>`: brackets that ask for something.
  private static func brackets(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for (start, byte) in text.enumerated() {
      guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") else { continue }
      let close = byte == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ">")
      guard let end = text[(start + 1)...].prefix(48).firstIndex(of: close) else { continue }
      let inner = String(decoding: text[(start + 1)..<end], as: UTF8.self)
      let asks =
        byte == UInt8(ascii: "<")
        ? inner == "…" || inner == "..."
        : ["X", "XX", "N", "NN", "…", "..."].contains(inner) || Self.asks(inner.lowercased())
      // "[X]" alone in a cell is a ticked box.
      if asks, end - start + 1 < text.count || inner.count > 1 { found.append(start..<end + 1) }
    }
    return found
  }

  private static func asks(_ inner: String) -> Bool {
    let words = inner.split(separator: " ")
    guard let first = words.first else { return false }
    return words.count > 1
      ? ["insert", "your", "describe", "enter", "fill", "replace"].contains(first)
      : ["date", "time", "number", "service", "duration", "placeholder", "owner", "link"].contains(first)
  }

  private static func firstIndex(of phrase: [UInt8], in text: [UInt8]) -> Int? {
    guard phrase.count <= text.count else { return nil }
    return (0...(text.count - phrase.count)).first {
      text[$0] == phrase[0] && text[$0...].starts(with: phrase)
    }
  }
}
