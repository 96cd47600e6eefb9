import Markdown

/// Reads the action items.
enum ActionReader {
  /// Fills in `incident.actions`.
  static func read(into incident: inout Incident, settings: Settings) {
    let stretches = Stretch.all(
      .actions, in: incident.document,
      admitting: [.detection, .communications, .resolution, .background, .roles, .impact], isRoot: isRoot)
    guard !stretches.isEmpty else { return }
    var pass = ActionPass(incident)
    for stretch in stretches { pass.read(stretch) }
    if pass.drafts.isEmpty { for stretch in stretches { pass.readSentences(stretch) } }
    var ids = NumberedIDs("A", written: pass.drafts.map(\.writtenID))
    incident.actions = pass.drafts.map { draft in draft.item(id: ids.id(written: draft.writtenID)) }
  }

  /// Sections that are about actions by their title, though no synonym says so: "Short-term improvements".
  private static func isRoot(_ section: Section) -> Bool {
    guard section.kind == nil else { return false }
    let words = section.title.lowercased().split { !($0.isLetter) }.map(String.init)
    guard words.contains(where: { ["action", "actions", "improvements", "measures", "fixes"].contains($0) })
    else {
      return false
    }
    return words.contains {
      ["immediate", "short", "long", "term", "process", "technical", "corrective"].contains($0)
    }
  }
}

/// What headings and bold lines above an action say about it.
struct ActionContext {
  var horizon: Located<Horizon>?
  var state: (state: ActionState, range: Range<Int>)?
  var owners: [ActionItem.Owner] = []
  /// What a heading links to stands for all that is listed below it.
  var ticket: Located<String>?
  var group: String?

  /// Adds what one heading or bold line says.
  ///
  /// - Parameter isRoot: the section's own heading names neither group nor owner.
  mutating func add(_ phrase: Phrase, isRoot: Bool, known: [String]) {
    let found = HorizonPhrase.read(phrase)
    if let found { horizon = found }
    let told = StatePhrase.heading(phrase)
    if let told { state = (told.state, phrase.prose.source(of: told.range)) }
    guard !isRoot else { return }
    let title = phrase.strippedBehind(phrase.whole)
    guard !title.isEmpty else { return }
    if OwnerNames.isOwnerLine(phrase.text(title), known: known) {
      owners = OwnerNames.owners(in: phrase, title)
    } else if found == nil, told == nil {
      group = phrase.text(title)
    }
  }
}

/// One reading of an incident's actions.
struct ActionPass {
  var drafts: [ActionDraft] = []
  let markup: Markup
  let hint: Day?
  /// People that the document names, in lower case.
  let known: [String]
  /// Where the actions begin that were read.
  private var seen: Set<Int> = []

  init(_ incident: Incident) {
    markup = incident.document.markup
    hint = incident.dateHint
    known = incident.roles.map { role in
      let name = role.person.value
      return (name.utf8.first == UInt8(ascii: "@") ? name.dropFirst() : name[...]).lowercased()
    }
  }

  /// Reads lists, tables, and paragraphs that call themselves actions.
  mutating func read(_ stretch: Stretch) {
    let outer = context(of: stretch)
    var context = outer
    let count = drafts.count
    for (index, block) in stretch.blocks.enumerated() {
      switch markup[block].kind {
      case .list(_, let isOrdered, _):
        // Bullets right behind a numbered list say more of its last item, for lack of an indent.
        if !isOrdered, index > 0, markup[stretch.blocks[index - 1]].isOrderedList { continue }
        let next = index + 1 < stretch.blocks.count ? stretch.blocks[index + 1] : nil
        let tail = next.flatMap { markup[$0].isList && !markup[$0].isOrderedList ? $0 : nil }
        readList(block, context, tail: isOrdered ? tail : nil)
      case .table: readTable(block, context)
      case .blockQuote:
        for child in markup.children(of: block) where markup[child].isList { readList(child, context) }
      case .paragraph:
        let phrase = Phrase(markup.prose(of: block))
        if readCall(block, phrase, context) { continue }
        let next = index + 1 < stretch.blocks.count ? stretch.blocks[index + 1] : nil
        if isLine(
          phrase, followedByList: next.map { markup[$0].isList || markup[$0].kind == .table } ?? false)
        {
          context = outer
          context.add(phrase, isRoot: false, known: known)
          context.ticket = ticket(of: block) ?? context.ticket
        }
      default: break
      }
    }
    // A category may hold a sentence where its neighbours hold lists.
    if drafts.count == count, stretch.headings.count > 1 { readSentences(stretch, isWhole: true) }
  }

  /// What the headings above a stretch say.
  func context(of stretch: Stretch) -> ActionContext {
    var context = ActionContext()
    for (depth, heading) in stretch.headings.enumerated() {
      var prose = markup.prose(of: heading.node, nestedBlocks: false)
      if markup[heading.node].isListItem, let first = Array(markup.children(of: heading.node)).first {
        prose = markup.prose(of: first)
      }
      context.add(Phrase(prose), isRoot: depth == 0 || heading.kind == .actions, known: known)
      if !markup[heading.node].isListItem { context.ticket = ticket(of: heading.node) ?? context.ticket }
    }
    return context
  }

  /// The first ticket that something below `node` links to.
  func ticket(of node: Int) -> Located<String>? {
    for child in node..<markup[node].end {
      guard case .link(let index) = markup[child].kind else { continue }
      let text = markup.text(of: child).lowercased()
      let target = markup.links[Int(index)].target
      if TicketName.isTicket(text: text, target: target) { return Located(target, at: markup[child].range) }
    }
    return nil
  }

  /// Whether a paragraph stands as a heading: bold as a whole, or short and ending with a colon before a list.
  private func isLine(_ phrase: Phrase, followedByList: Bool) -> Bool {
    let whole = phrase.whole
    guard !whole.isEmpty, whole.count <= 120 else { return false }
    if phrase.strippedBehind(whole).upperBound <= phrase.leadingStrongEnd { return true }
    guard followedByList else { return false }
    let words = phrase.words(whole).count
    return phrase.byte(whole.upperBound - 1) == UInt8(ascii: ":") && words <= 6
  }

  /// A paragraph that begins with "Action item:".
  private mutating func readCall(_ block: Int, _ phrase: Phrase, _ context: ActionContext) -> Bool {
    let start = phrase.skipBlanks(0)
    guard let end = phrase.end(ofOne: ["action item", "action items", "action", "todo"], at: start) else {
      return false
    }
    let colon = phrase.skipBlanks(end)
    guard phrase.byte(colon) == UInt8(ascii: ":"), phrase.skipBlanks(colon + 1) < phrase.count else {
      return false
    }
    var draft = ActionDraft(node: block)
    draft.range = markup[block].range
    draft.content = [block]
    draft.read(
      phrase, paragraph: block, from: phrase.skipBlanks(colon + 1), in: markup, near: hint, known: known)
    finish(&draft, context)
    return true
  }

  /// Adds a draft with what its headings say where it says nothing itself.
  mutating func finish(_ draft: inout ActionDraft, _ context: ActionContext) {
    guard !draft.text.value.isEmpty, seen.insert(draft.range.lowerBound).inserted else { return }
    if draft.owners.isEmpty { draft.owners = context.owners }
    if draft.horizon == nil { draft.horizon = context.horizon }
    if draft.ticket == nil { draft.ticket = context.ticket }
    if draft.state == nil { draft.state = context.state }
    if draft.group == nil { draft.group = context.group }
    drafts.append(draft)
  }
}
