import Markdown

/// Reads the contributing factors.
enum FactorReader {
  /// Kinds that a heading within may resolve to.
  private static let admitted: [SectionKind] = [
    .detection, .communications, .background, .resolution, .rootCause, .impact, .roles,
  ]

  /// Fills in `incident.factors`.
  static func read(into incident: inout Incident) {
    let stretches = Stretch.all(.contributingFactors, in: incident.document, admitting: admitted)
    guard !stretches.isEmpty else { return }
    var pass = FactorPass(markup: incident.document.markup)
    for stretch in stretches { pass.read(stretch, among: stretches) }
    var ids = NumberedIDs("F", written: pass.drafts.map(\.writtenID))
    incident.factors = pass.drafts.map { draft in
      Factor(
        id: ids.id(written: draft.writtenID), category: draft.category, text: draft.text.value,
        textRange: draft.text.range, detail: pass.detail(of: draft), range: draft.range,
        content: draft.content, node: draft.node)
    }
  }
}

/// One reading of an incident's factors.
private struct FactorPass {
  /// A factor before it has its id.
  struct Draft {
    var writtenID: String?
    var category: Located<FactorClass>?
    let text: Located<String>
    let range: Range<Int>
    let content: [Int]
    let node: Int
  }

  var drafts: [Draft] = []
  let markup: Markup

  mutating func read(_ stretch: Stretch, among stretches: [Stretch]) {
    var category: Located<FactorClass>?
    for heading in stretch.headings.dropFirst() {
      let phrase = Phrase(markup.prose(of: heading.node, nestedBlocks: false))
      category = FactorClassPhrase.whole(phrase, phrase.whole) ?? category
    }
    let own = stretch.headings.count > 1 ? stretch.headings.last : nil
    let phrase = own.map { Phrase(markup.prose(of: $0.node, nestedBlocks: false)) }
    let isClass = phrase.map { FactorClassPhrase.whole($0, $0.whole) != nil } ?? true
    let hasList = stretch.blocks.contains { markup[$0].isList || markup[$0].kind == .table }
    if let own, let phrase, !isClass {
      // A heading of its own is a factor, unless it only groups headings or items below it.
      let groups = stretches.contains {
        $0.headings.count > stretch.headings.count && $0.headings.contains { $0.node == own.node }
      }
      let isFactor = !stretch.blocks.isEmpty && (!hasList || markup[stretch.blocks[0]].kind == .paragraph)
      if isFactor, !groups {
        add(
          phrase, phrase.whole, node: own.node, range: whole(own, stretch), content: stretch.blocks, category)
        return
      }
    }
    var inner = category
    for block in stretch.blocks {
      switch markup[block].kind {
      case .list: readList(block, inner)
      case .table: readTable(block, inner)
      case .paragraph:
        let phrase = Phrase(markup.prose(of: block))
        let title = phrase.strippedBehind(phrase.whole)
        if let found = FactorClassPhrase.whole(phrase, title) {
          inner = found
        } else if !hasList {
          readParagraph(block, phrase, inner, isBelowClass: stretch.headings.count > 1 || inner != nil)
        }
      default: break
      }
    }
  }

  /// What a factor says behind its text.
  func detail(of draft: Draft) -> Located<String>? {
    let blocks = draft.content.filter { markup[$0].range.lowerBound >= draft.text.range.upperBound }
    guard let first = blocks.first, let last = blocks.last else { return nil }
    let words = blocks.map { markup.text(of: $0).trimmed }.filter { !$0.isEmpty }.joined(separator: "\n")
    guard !words.isEmpty else { return nil }
    return Located(words, at: markup[first].range.lowerBound..<markup[last].range.upperBound)
  }

  private func whole(_ section: Section, _ stretch: Stretch) -> Range<Int> {
    let last = stretch.blocks.last.map { markup[$0].range.upperBound } ?? section.titleRange.upperBound
    return markup[section.node].range.lowerBound..<max(last, markup[section.node].range.upperBound)
  }

  /// A paragraph that begins with its class or in bold, or stands below a class.
  private mutating func readParagraph(
    _ block: Int, _ phrase: Phrase, _ category: Located<FactorClass>?, isBelowClass: Bool
  ) {
    let isMarked =
      FactorClassPhrase.read(phrase, phrase.whole) != nil || phrase.leadingStrongEnd > 0
      || NumberedIDs.leading(UInt8(ascii: "F"), in: phrase) != nil
    guard isMarked || isBelowClass else { return }
    add(phrase, phrase.whole, node: block, range: markup[block].range, content: [block], category)
  }

  private mutating func readList(_ list: Int, _ category: Located<FactorClass>?) {
    for item in markup.children(of: list) {
      let children = Array(markup.children(of: item))
      guard let first = children.first(where: { markup[$0].kind == .paragraph }) else { continue }
      let phrase = Phrase(markup.prose(of: first))
      let lists = children.filter { markup[$0].isList }
      let title = phrase.strippedBehind(phrase.whole)
      let own = FactorClassPhrase.whole(phrase, title)
      let isGroup = own != nil || phrase.byte(phrase.whole.upperBound - 1) == UInt8(ascii: ":")
      if !lists.isEmpty, isGroup {
        for list in lists { readList(list, own ?? category) }
      } else {
        add(phrase, phrase.whole, node: item, range: markup[item].range, content: children, category)
      }
    }
  }

  private mutating func readTable(_ node: Int, _ category: Located<FactorClass>?) {
    guard let table = TableView(node, in: markup) else { return }
    let classColumn = table.column(["class", "category", "type", "kind", "classification", "area"])
    let idColumn = table.column(["id", "#", "no", "no.", "number"])
    let named = table.column([
      "factor", "contributing factor", "factors", "description", "condition", "cause", "what",
    ])
    let text = named ?? table.headings.indices.first { $0 != classColumn && $0 != idColumn }
    guard let text else { return }
    for row in table.rows {
      guard let cell = row.cell(text) else { continue }
      let phrase = Phrase(markup.prose(of: cell))
      guard !phrase.whole.isEmpty else { continue }
      var own = category
      if classColumn != text, let cell = row.cell(classColumn) {
        let phrase = Phrase(markup.prose(of: cell))
        own = FactorClassPhrase.whole(phrase, phrase.whole) ?? own
      }
      add(phrase, phrase.whole, node: row.node, range: markup[row.node].range, content: [cell], own)
      if idColumn != text, let cell = row.cell(idColumn), !drafts.isEmpty,
        let id = NumberedIDs.leading(UInt8(ascii: "F"), in: Phrase(markup.prose(of: cell)))?.id
      {
        drafts[drafts.count - 1].writtenID = id
      }
    }
  }

  private mutating func add(
    _ phrase: Phrase, _ whole: Range<Int>, node: Int, range: Range<Int>, content: [Int],
    _ category: Located<FactorClass>?
  ) {
    var text = whole
    var written: String?
    if let (id, end) = NumberedIDs.leading(UInt8(ascii: "F"), in: phrase), end < text.upperBound {
      written = id
      text = end..<text.upperBound
    }
    var category = category
    if let found = FactorClassPhrase.read(phrase, text) {
      category = found.category
      if !found.rest.isEmpty { text = found.rest }
    }
    guard !text.isEmpty else { return }
    drafts.append(
      Draft(
        writtenID: written, category: category, text: phrase.located(text), range: range, content: content,
        node: node))
  }
}
