import Markdown

/// Finds the sections of a document: under headings, under bold lines whose name the table knows, and in bold bullets.
///
/// Headings and lines inside quotes and lists belong to what quotes them and open no section. A heading that means
/// the same as one above it ("Process improvements" below "Action items") is a part of that one, and has no kind.
struct SectionReader {
  private let markup: Markup
  private let synonyms: [String: SectionKind]
  private var found: [Opening] = []
  /// Indices of the sections that are open, outermost first.
  private var open: [Int] = []

  /// A section whose end is not yet known.
  private struct Opening {
    var kind: SectionKind?
    var title: String
    var titleRange: Range<Int>
    var level: Int
    var node: Int
    var content: [Int] = []
    var parent: Int?
    /// The section's bytes; the end is where the file ends until a later heading says better.
    var range: Range<Int>
  }

  /// The sections in document order.
  ///
  /// - Complexity: linear in the length of the document.
  static func sections(of markup: Markup, synonyms: [String: SectionKind]) -> [Section] {
    var reader = SectionReader(markup: markup, synonyms: synonyms)
    for block in markup.blocks { reader.take(block) }
    return reader.found.map { opening in
      Section(
        kind: opening.kind, title: opening.title, titleRange: opening.titleRange, level: opening.level,
        node: opening.node, content: opening.content, parent: opening.parent, range: opening.range)
    }
  }

  private init(markup: Markup, synonyms: [String: SectionKind]) {
    self.markup = markup
    self.synonyms = synonyms
  }

  private mutating func take(_ block: Int) {
    switch markup[block].kind {
    case .heading(let level):
      let prose = markup.prose(of: block)
      begin(
        prose.line, level: Int(level), node: block, titleRange: prose.words ?? markup[block].range,
        holdsNode: false)
    case .paragraph:
      if let line = BoldLine(block, in: markup, synonyms: synonyms), allowsLine(line) {
        begin(
          line.title, level: line.level, node: block, titleRange: line.titleRange, holdsNode: line.hasText)
      } else {
        append(block)
      }
    case .list:
      append(block)
      takeBullets(block)
    default:
      append(block)
    }
  }

  private mutating func append(_ block: Int) {
    guard let current = open.last else { return }
    found[current].content.append(block)
  }

  private mutating func begin(
    _ title: String, level: Int, node: Int, titleRange: Range<Int>, holdsNode: Bool
  ) {
    let start = markup[node].range.lowerBound
    while let last = open.last, found[last].level >= level {
      found[last].range = found[last].range.lowerBound..<max(found[last].range.lowerBound, start)
      open.removeLast()
    }
    var opening = Opening(
      kind: SectionNames.kind(of: title, synonyms: synonyms), title: title, titleRange: titleRange,
      level: level, node: node, parent: open.last,
      range: (holdsNode ? titleRange : markup[node].range).upperBound..<markup.source.count)
    if let kind = opening.kind, open.contains(where: { found[$0].kind == kind }) { opening.kind = nil }
    if holdsNode { opening.content.append(node) }
    found.append(opening)
    open.append(found.count - 1)
  }

  private static let telling: Set<SectionKind> = [.timeline, .communications, .fiveWhys]

  /// Within a timeline or a log of messages, bold words say what happened; they open no section.
  private func allowsLine(_ line: BoldLine) -> Bool {
    !line.hasText || line.level < 7 || !isInside(Self.telling)
  }

  private func isInside(_ kinds: Set<SectionKind>) -> Bool {
    open.contains { index in found[index].level < 7 && found[index].kind.map(kinds.contains) ?? false }
  }

  /// Sections whose lists hold entries of their own, besides the lessons.
  private static let listing: Set<SectionKind> = [
    .timeline, .communications, .fiveWhys, .actions, .contributingFactors, .rootCause, .wentWell, .wentBadly,
    .lucky, .resolution, .detection,
  ]

  /// The parts of the lessons.
  private static let parts: Set<SectionKind> = [.wentWell, .wentBadly, .lucky]

  /// `- **Impact**: …`, where the list is no list of something else; among the lessons the bullets of their parts.
  private mutating func takeBullets(_ list: Int) {
    guard !isInside(Self.listing) else { return }
    let areLessons = isInside([.lessons])
    for item in markup.children(of: list) {
      let children = Array(markup.children(of: item))
      guard let first = children.first, markup[first].kind == .paragraph,
        let line = BoldLine(first, in: markup, synonyms: synonyms), line.isBold, line.level == 7
      else { continue }
      let kind = SectionNames.kind(of: line.title, synonyms: synonyms)
      if areLessons, !(kind.map(Self.parts.contains) ?? false) { continue }
      let end = max(line.titleRange.upperBound, markup[item].range.upperBound)
      let opening = Opening(
        kind: kind, title: line.title,
        titleRange: line.titleRange, level: 7, node: item,
        content: line.hasText ? children : Array(children.dropFirst()), parent: open.last,
        range: (line.hasText ? line.titleRange : markup[first].range).upperBound..<end)
      found.append(opening)
    }
  }
}

/// A paragraph that serves as a heading: only bold (`**Timeline (UTC)**`), bold with text behind it
/// (`**Impact**: …`), plain with a colon (`Timeline:`), or hashes that lack their space (`##Timeline`).
private struct BoldLine {
  let title: String
  let titleRange: Range<Int>
  let level: Int
  let isBold: Bool
  /// Whether the paragraph goes on behind the name.
  let hasText: Bool

  /// Nil where the paragraph is none, or its name is not in the table.
  init?(_ paragraph: Int, in markup: borrowing Markup, synonyms: [String: SectionKind]) {
    if Self.isPlainlyTooLong(paragraph, in: markup) { return nil }
    let prose = markup.prose(of: paragraph)
    let text = prose.text
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "#") {
      let hashes = text.prefix { $0 == UInt8(ascii: "#") }.count
      guard hashes <= 6, !text.contains(0x0A), text.count < 80 else { return nil }
      title = String(decoding: text.dropFirst(hashes), as: UTF8.self).trimmed
      titleRange = prose.words(from: hashes) ?? markup[paragraph].range
      level = hashes
      (isBold, hasText) = (false, false)
    } else if prose.style(at: 0).contains(.strong) {
      var end = text.count
      for run in prose.runs where !run.style.contains(.strong) {
        end = run.range.lowerBound
        break
      }
      let rest = String(decoding: text[end...], as: UTF8.self).trimmed
      let name = String(decoding: text[..<end], as: UTF8.self).trimmed
      let isWhole =
        rest.isEmpty || rest == ":" || rest.hasPrefix("(") && rest.contains(")") && rest.count < 60
      let isNamed =
        name.hasSuffix(":") || rest.hasPrefix(":") || rest.hasPrefix("\u{2013}") || rest.hasPrefix("\u{2014}")
        || rest.hasPrefix("- ") || end < text.count && prose.style(at: end).contains(.gap)
      guard name.utf8.count < 80, isWhole || isNamed else { return nil }
      title = isWhole && rest != ":" && !rest.isEmpty ? name + " " + rest : name
      titleRange = prose.words(to: isWhole ? text.count : end) ?? markup[paragraph].range
      (level, isBold, hasText) = (7, true, !isWhole)
    } else {
      let whole = String(decoding: text, as: UTF8.self).trimmed
      guard whole.utf8.count < Self.longestPlain, whole.hasSuffix(":"), !whole.contains("\n") else {
        return nil
      }
      title = whole
      titleRange = prose.words ?? markup[paragraph].range
      (level, isBold, hasText) = (7, false, false)
    }
    guard SectionNames.kind(of: title, synonyms: synonyms) != nil else { return nil }
  }

  /// Whether a paragraph begins with so much text, neither bold nor behind hashes, that it is none, as most do.
  private static func isPlainlyTooLong(_ paragraph: Int, in markup: borrowing Markup) -> Bool {
    guard markup[paragraph].end > paragraph + 1, case .text = markup[paragraph + 1].kind,
      markup[paragraph + 1].range.count > longestPlain
    else { return false }
    let text = markup.literal(of: paragraph + 1)
    guard let start = text.firstIndex(where: { !$0.isBlank }),
      let end = text.lastIndex(where: { !$0.isBlank })
    else { return false }
    return text[text.startIndex] != UInt8(ascii: "#") && end + 1 - start >= longestPlain
  }

  /// Bytes that a plain line with a colon has less than.
  private static let longestPlain = 60
}

extension Prose {
  /// The text with breaks as spaces, without blanks around it.
  fileprivate var line: String {
    guard let first = text.firstIndex(where: { !$0.isBlank }),
      let last = text.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return text.withUnsafeBufferPointer { text in
      let part = text[first...last]
      return part.contains(0x0A)
        ? String(decoding: part.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
        : String(decoding: part, as: UTF8.self)
    }
  }

  /// The bytes of the file behind the words, without the marks and blanks around them; nil where there are none.
  fileprivate var words: Range<Int>? { words() }

  /// The same for a part of the text.
  fileprivate func words(from start: Int = 0, to end: Int? = nil) -> Range<Int>? {
    let part = text[min(start, text.count)..<(end ?? text.count)]
    guard let first = part.firstIndex(where: { !$0.isBlank }),
      let last = part.lastIndex(where: { !$0.isBlank })
    else { return nil }
    return source(of: first..<last + 1)
  }
}
