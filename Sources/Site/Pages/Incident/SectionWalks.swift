import Markdown
import Postmortem

/// Which blocks of a document the page draws from the model, and as what.
struct SectionWalks {
  /// What is drawn in a section; the order is that of the page.
  enum Part: CaseIterable {
    case entries, factors, actions, updates
  }

  let all: [(part: Part, walk: StructureWalk)]
  /// Headings that are entries, factors or actions themselves.
  let elementHeadings: Set<Int>
  private let markup: Markup
  private let whyChains: [WhyChain]
  /// Where chains of whys stand.
  private let chained: JoinedRanges

  init(_ incident: Incident) {
    let markup = incident.document.markup
    self.markup = markup
    whyChains = incident.whyChains
    chained = JoinedRanges(incident.whyChains.lazy.map(\.range))
    let elements: [(Part, [(node: Int, content: [Int])])] = [
      (.entries, incident.timeline.entries.map { ($0.node, $0.content) }),
      (.factors, incident.factors.map { ($0.node, $0.content) }),
      (.actions, incident.actions.map { ($0.node, $0.content) }),
      (.updates, incident.communications.map { ($0.node, $0.content) }),
    ]
    all = elements.filter { !$0.1.isEmpty }.map { ($0.0, StructureWalk(markup, elements: $0.1)) }
    elementHeadings = Set(elements.flatMap { $0.1.map(\.node) }.filter { markup.headingLevel(of: $0) != nil })
  }

  /// Whether a top-level block holds something drawn.
  func isDrawn(_ block: Int) -> Bool {
    all.contains { $0.walk.isDrawn(block) } || isChain(block)
  }

  /// Whether elements of a part are among these blocks.
  func draws(_ part: Part, in blocks: [Int]) -> Bool {
    all.contains { $0.part == part && blocks.contains(where: $0.walk.isDrawn) }
  }

  private func isChain(_ block: Int) -> Bool { chained.overlap(markup[block].range) }

  /// The blocks that a part goes through: its own, and what stands between them and belongs to no other.
  func blocks(of part: Part, among drawn: [Int]) -> [Int] {
    guard let walk = all.first(where: { $0.part == part })?.walk,
      let first = drawn.firstIndex(where: walk.isDrawn), let last = drawn.lastIndex(where: walk.isDrawn)
    else { return [] }
    return drawn[first...last].filter { block in
      walk.isDrawn(block) || !isDrawn(block)
    }
  }

  /// The chains of whys that stand in these blocks, as indices.
  func chains(among drawn: [Int]) -> [Int] {
    let blocks = JoinedRanges(drawn.lazy.map { markup[$0].range })
    return whyChains.indices.filter { blocks.overlap(whyChains[$0].range) }
  }

  /// Blocks among the drawn ones that no part goes through.
  func unclaimed(_ drawn: [Int]) -> [Int] {
    let claimed = Set(all.flatMap { blocks(of: $0.part, among: drawn) })
    return drawn.filter { !claimed.contains($0) && !isChain($0) }
  }
}
