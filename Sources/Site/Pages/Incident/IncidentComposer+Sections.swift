import Markdown
import Postmortem

extension IncidentComposer {
  /// The chapters of the document as sections of the page: those that stand above the drawing, and the rest.
  func composedSections() -> (lead: [IncidentSection], rest: [IncidentSection]) {
    let walks = SectionWalks(incident)
    let chapters = DocumentChapters(incident.document, kept: walks.elementHeadings).chapters
    var taken = TakenAnchors()
    var lead: [IncidentSection] = []
    var rest: [IncidentSection] = []
    let hasEntries = !incident.timeline.entries.isEmpty
    for (number, chapter) in chapters.enumerated() {
      let isDrawn = chapter.blocks.contains(where: walks.isDrawn)
      // What stands before the first heading may be comments and nothing else.
      if chapter.section == nil, !isDrawn, prose(chapter.blocks) == nil { continue }
      let anchor = taken.claim(chapter.section.map(anchor) ?? "Overview")
      let section = compose(chapter, anchor: anchor, walks)
      if rest.isEmpty, !isDrawn, hasEntries ? number < 6 : isOpening(chapter) {
        lead.append(section)
      } else {
        rest.append(section)
      }
    }
    // Without an opening the first chapter stands beside the facts, so that the page never begins empty.
    if lead.isEmpty, !rest.isEmpty, !hasEntries { lead.append(rest.removeFirst()) }
    if let causes = causeSection() {
      let last = rest.lastIndex { !$0.actionGroups.isEmpty || !$0.chains.isEmpty || $0.factorList != nil }
      rest.insert(causes, at: last.map { $0 + 1 } ?? rest.count)
    }
    if let notes = footnotes() { rest.append(notes) }
    return (lead, rest)
  }

  /// The anchor of the section's heading; made from its title where it has none.
  private func anchor(of section: Section) -> String {
    let anchor = incident.document.anchor(of: section)
    return anchor.isEmpty ? Slug.of(section.title) ?? "section" : anchor
  }

  private func isOpening(_ chapter: DocumentChapters.Chapter) -> Bool {
    switch chapter.section?.kind {
    case .summary, .background, .impact: true
    case nil: chapter.section == nil
    default: false
    }
  }

  private func compose(
    _ chapter: DocumentChapters.Chapter, anchor: String, _ walks: SectionWalks
  ) -> IncidentSection {
    var before: [Int] = []
    var drawn: [Int] = []
    var after: [Int] = []
    for block in chapter.blocks {
      if walks.isDrawn(block) {
        // What stood between two drawn blocks belongs to the drawn part.
        drawn += after + [block]
        after = []
      } else if drawn.isEmpty {
        before.append(block)
      } else {
        after.append(block)
      }
    }
    if walks.draws(.factors, in: drawn) { before.removeAll(where: namesAClass) }
    var section = IncidentSection(
      anchor: anchor, name: name(of: chapter, hasEntries: walks.draws(.entries, in: drawn)),
      proseHTML: prose(before))
    guard !drawn.isEmpty else { return section }
    var left: [Int] = []
    // Entries and factors show what stands among them in place; the others behind themselves.
    for walk in walks.all where drawn.contains(where: walk.walk.isDrawn) {
      let own = walks.blocks(of: walk.part, among: drawn)
      switch walk.part {
      case .entries:
        section.entryList = EntryList(
          entries: entryRows(own, walk.walk),
          hasSeconds: incident.timeline.entries.contains { $0.precision == .second })
      case .factors:
        let (factors, others) = factorRows(own, walk.walk)
        section.factorList = FactorList(factors: factors)
        left += others
      case .actions:
        let (groups, others) = actionGroups(own, walk.walk)
        section.actionGroups = groups
        left += others
      case .updates:
        let (updates, others) = updateRows(own, walk.walk)
        section.updateList = UpdateList(caption: updatesCaption(), updates: updates)
        left += others
      }
    }
    let chains = walks.chains(among: drawn)
    section.chains = chains.map { chain($0) }
    left += walks.unclaimed(drawn)
    section.afterHTML = prose((left + after).sorted())
    return section
  }

  /// The author's heading; the list under "Timeline" is called by what it holds, since the drawing bears that name.
  private func name(of chapter: DocumentChapters.Chapter, hasEntries: Bool) -> String {
    guard let title = chapter.section?.title, !title.isEmpty else { return "Overview" }
    return hasEntries && title.lowercased() == "timeline" ? "Timeline entries" : title
  }

  func prose(_ blocks: [Int]) -> SafeHTML? {
    let html = renderer.html(blocks)
    return html.bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A } ? nil : html
  }

  /// The notes at the end of the document.
  private func footnotes() -> IncidentSection? {
    let html = renderer.footnotes()
    guard !html.isEmpty else { return nil }
    return IncidentSection(anchor: "Notes", name: "Notes", proseHTML: html)
  }
}
