import Markdown

/// Decides which blocks of a document hold its timeline.
struct TimelineScope {
  let document: Document
  let order: DateOrder?
  private var markup: Markup { document.markup }

  init(_ document: Document, order: DateOrder?) {
    self.document = document
    self.order = order
  }

  /// The rows under timeline headings, else those that the document's form betrays.
  func drafts() -> [TimelineDraft] {
    let found = sectionDrafts()
    return found.contains { !$0.isDating } ? found : formDrafts()
  }

  /// What a timeline section may hold as a sub-section without its being part of the timeline.
  private static let foreign: Set<SectionKind> = [
    .actions, .communications, .lessons, .wentWell, .wentBadly, .lucky, .fiveWhys, .contributingFactors,
    .rootCause, .supporting,
  ]

  private func sectionDrafts() -> [TimelineDraft] {
    var scan = TimelineScan(markup, order: order, isSection: true)
    let sections = document.sections
    var next = 0
    var level: Int?
    var foreignLevel: Int?
    for block in markup.blocks {
      // The sections stand in document order, as the blocks do.
      while next < sections.count, sections[next].node < block { next += 1 }
      if next < sections.count, sections[next].node == block {
        let kind = sections[next].kind
        let rank = sections[next].level
        if let held = foreignLevel, rank <= held { foreignLevel = nil }
        if kind == .timeline {
          level = rank
          scan.open(block)
          if sections[next].content.contains(block) { scan.take(block) }
          continue
        }
        if let held = level, rank <= held {
          let isTimed: Bool = if case .heading = markup[block].kind { scan.leads(block) } else { false }
          if !isTimed { level = nil }
        }
        if level != nil, let kind, Self.foreign.contains(kind), foreignLevel == nil {
          foreignLevel = rank
        }
      }
      if level != nil, foreignLevel == nil { scan.take(block) }
    }
    for index in sections.indices where sections[index].kind == .timeline {
      let (node, content) = (sections[index].node, sections[index].content)
      guard case .list = markup[markup[node].parent].kind else { continue }
      scan.open(content.first ?? node)
      for node in content { scan.take(node) }
    }
    return scan.drafts
  }

  /// Headings with a time, at least two; lists, tables and runs of paragraphs with at least three times of day.
  private func formDrafts() -> [TimelineDraft] {
    let outside = excludedBlocks()
    let blocks = markup.blocks.filter { !outside.contains($0) }
    var scan = TimelineScan(markup, order: order, isSection: false)
    let headings = blocks.filter { node in
      if case .heading = markup[node].kind { scan.leads(node, withTime: true) } else { false }
    }
    if headings.count >= 2 {
      var isTimed = false
      for block in blocks {
        if case .heading = markup[block].kind {
          // The date above bare times counts; other headings end what happened.
          isTimed = scan.leads(block)
          if isTimed { scan.take(block) }
        } else if isTimed {
          scan.take(block)
        }
      }
      return scan.drafts
    }
    var paragraphs: [Int] = []
    for block in blocks {
      switch markup[block].kind {
      case .list, .table:
        var own = TimelineScan(markup, order: order, isSection: false)
        own.take(block)
        if own.drafts.count(where: \.hasTime) >= 3 { scan.take(block) }
      case .paragraph:
        if scan.leads(block, withTime: true) { paragraphs.append(block) }
      case .heading:
        if scan.leads(block) { scan.take(block) }
      default: break
      }
    }
    if scan.drafts.contains(where: \.hasTime) { return scan.drafts }
    var lines = TimelineScan(markup, order: order, isSection: false)
    for block in paragraphs { lines.take(block) }
    return lines.drafts.count(where: \.hasTime) >= 3 ? lines.drafts : []
  }

  private static let timed: Set<SectionKind> = [.communications, .actions, .fiveWhys, .supporting]

  /// Blocks of sections that speak of times without being a timeline.
  private func excludedBlocks() -> Set<Int> {
    let kinds = Self.timed
    var excluded: Set<Int> = []
    for section in document.sections {
      var kind = section.kind
      var parent = section.parent
      while kind.map({ !kinds.contains($0) }) ?? true, let above = parent {
        kind = document.sections[above].kind
        parent = document.sections[above].parent
      }
      if kind.map({ kinds.contains($0) }) ?? false { excluded.formUnion(section.content + [section.node]) }
    }
    return excluded
  }
}
