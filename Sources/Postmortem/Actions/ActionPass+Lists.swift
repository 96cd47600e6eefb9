import Markdown

extension ActionPass {
  /// The items of a list; one that ends with a colon only groups those below it.
  ///
  /// - Parameter tail: a list behind this one that says more of its last item.
  mutating func readList(_ list: Int, _ context: ActionContext, tail: Int? = nil) {
    let items = Array(markup.children(of: list))
    for item in items { readItem(item, context, tail: item == items.last ? tail : nil) }
  }

  private mutating func readItem(_ item: Int, _ context: ActionContext, tail: Int? = nil) {
    let children = Array(markup.children(of: item)) + (tail.map { [$0] } ?? [])
    guard let first = children.first(where: { markup[$0].kind == .paragraph }) else {
      for child in children where markup[child].isList { readList(child, context) }
      return
    }
    let phrase = Phrase(markup.prose(of: first))
    let lists = children.filter { markup[$0].isList }
    if tail == nil, !lists.isEmpty, groups(phrase, lists) {
      var inner = context
      inner.add(phrase, isRoot: false, known: known)
      for list in lists { readList(list, inner) }
      return
    }
    guard !phrase.whole.isEmpty else { return }
    var draft = ActionDraft(node: item)
    draft.range = markup[item].range
    draft.content = children
    draft.read(phrase, paragraph: first, in: markup, near: hint, known: known)
    readDetail(children.filter { $0 != first }, &draft)
    if draft.ticket == nil { draft.ticket = children.lazy.compactMap(ticket).first }
    readBox(item, phrase, &draft, context)
    finish(&draft, context)
  }

  /// Whether an item names a group: it ends with a colon, or is bold as a whole. A long sentence with a colon is an
  /// action that goes into detail, unless the detail are tasks to tick off.
  private func groups(_ phrase: Phrase, _ lists: [Int]) -> Bool {
    let whole = phrase.whole
    guard !whole.isEmpty else { return false }
    if phrase.byte(whole.upperBound - 1) == UInt8(ascii: ":") {
      return phrase.words(whole).count <= 8
        || lists.contains { list in
          markup.children(of: list).contains { if case .task = markup[$0].kind { true } else { false } }
        }
    }
    return whole.upperBound <= phrase.leadingStrongEnd
      && phrase.byte(whole.upperBound - 1) != UInt8(ascii: ".")
  }

  /// Lines below an item that are labelled: "Owner: Ada".
  private func readDetail(_ nodes: [Int], _ draft: inout ActionDraft) {
    for node in nodes {
      if markup[node].kind == .paragraph {
        let phrase = Phrase(markup.prose(of: node))
        if let found = ActionMarks(detail: phrase, node: node, in: markup, near: hint) { draft.take(found) }
      } else if markup[node].isList {
        for item in markup.children(of: node) {
          readDetail(Array(markup.children(of: item)).prefix(1).map { $0 }, &draft)
        }
      }
    }
  }

  /// The box of a task, and words that are struck out; what words say goes before both.
  private func readBox(_ item: Int, _ phrase: Phrase, _ draft: inout ActionDraft, _ context: ActionContext) {
    guard draft.state == nil else { return }
    if case .task(let isDone) = markup[item].kind {
      if isDone {
        draft.state = (.done(on: nil), box(of: item))
      } else if context.state == nil {
        return
      }
    }
    let runs = phrase.prose.runs.filter { !$0.style.contains(.gap) }
    if draft.state == nil, !runs.isEmpty, runs.allSatisfy({ $0.style.contains(.struck) }) {
      draft.state = (.done(on: nil), draft.text.range)
    }
  }

  /// The bytes of a box: `[x]`.
  private func box(of item: Int) -> Range<Int> {
    let range = markup[item].range
    let source = markup.slice(range.lowerBound..<min(range.upperBound, range.lowerBound + 16))
    guard let start = source.firstIndex(of: UInt8(ascii: "[")), start + 3 <= range.upperBound else {
      return range
    }
    return start..<start + 3
  }

  /// Sentences, where a section has neither list nor table: those that tell of something to be done, if they are not
  /// the smaller part.
  ///
  /// - Parameter isWhole: whether all of them have to.
  mutating func readSentences(_ stretch: Stretch, isWhole: Bool = false) {
    let outer = context(of: stretch)
    let paragraphs = stretch.blocks.filter { markup[$0].kind == .paragraph }
    let isPlain = stretch.blocks.allSatisfy { block in
      switch markup[block].kind {
      case .paragraph, .htmlBlock: true
      default: false
      }
    }
    guard isPlain, !paragraphs.isEmpty else { return }
    var found: [ActionDraft] = []
    var others = 0
    for paragraph in paragraphs {
      let phrase = Phrase(markup.prose(of: paragraph))
      let lines = SentenceVerbs.lines(of: phrase)
      if lines.count > 1, lines.allSatisfy({ SentenceVerbs.tellsOfWork(phrase, $0) }) {
        for line in lines { found.append(sentence(phrase, line, paragraph)) }
        continue
      }
      guard SentenceVerbs.tellsOfWork(phrase, phrase.whole) else {
        others += 1
        continue
      }
      var draft = sentence(phrase, phrase.whole, paragraph)
      draft.read(phrase, paragraph: paragraph, in: markup, near: hint, known: known)
      found.append(draft)
    }
    guard isWhole ? others == 0 : found.count >= others else { return }
    for var draft in found { finish(&draft, outer) }
  }

  private func sentence(_ phrase: Phrase, _ range: Range<Int>, _ paragraph: Int) -> ActionDraft {
    var draft = ActionDraft(node: paragraph)
    draft.text = phrase.located(range)
    draft.range = draft.text.range
    draft.content = [paragraph]
    return draft
  }
}
