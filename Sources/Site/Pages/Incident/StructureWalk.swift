import Markdown

/// Goes through blocks in which some nodes are drawn (entries, actions, factors) and finds what stands between
/// them, so that nothing the author wrote is lost.
struct StructureWalk {
  /// What was met, in the order of the document.
  enum Piece: Equatable {
    /// A drawn element, by index.
    case element(Int)
    /// Something else among or around the elements.
    case other(Int)
  }

  private let markup: Markup
  /// Elements by their node, and the nodes that hold their content. Lines of one paragraph share its node.
  private let elements: [Int: [Int]]
  private let contents: Set<Int>
  /// Nodes below which an element stands.
  private(set) var above: Set<Int> = []

  /// - Parameter elements: for each element its node and the nodes of its content.
  init(_ markup: Markup, elements: [(node: Int, content: [Int])]) {
    self.markup = markup
    var byNode: [Int: [Int]] = [:]
    var contents: Set<Int> = []
    for (index, element) in elements.enumerated() {
      byNode[element.node, default: []].append(index)
      contents.formUnion(element.content)
      var node = element.node
      while node != 0 {
        node = markup[node].parent
        above.insert(node)
      }
    }
    self.elements = byNode
    self.contents = contents
  }

  /// Whether something drawn stands in a top-level block.
  func isDrawn(_ block: Int) -> Bool {
    elements[block] != nil || contents.contains(block) || above.contains(block)
  }

  func pieces(of blocks: [Int]) -> [Piece] {
    var pieces: [Piece] = []
    for block in blocks { walk(block, &pieces) }
    return pieces
  }

  private func walk(_ node: Int, _ pieces: inout [Piece]) {
    if let own = elements[node] {
      pieces += own.map { .element($0) }
      // What hangs below an element and is drawn on its own follows it.
      if above.contains(node) { nested(node, &pieces) }
      return
    }
    if contents.contains(node) { return }
    guard above.contains(node) else {
      pieces.append(.other(node))
      return
    }
    for child in markup.children(of: node) {
      // The head of a table whose rows are drawn names the columns; rows name them again where it matters.
      if case .tableRow(isHeader: true) = markup[child].kind { continue }
      walk(child, &pieces)
    }
  }

  private func nested(_ node: Int, _ pieces: inout [Piece]) {
    for child in markup.children(of: node) {
      pieces += (elements[child] ?? []).map { .element($0) }
      if above.contains(child) { nested(child, &pieces) }
    }
  }
}

extension StructureWalk {
  /// The nodes of an element's content below which no other element stands.
  func own(_ content: [Int]) -> [Int] { content.filter { !above.contains($0) } }
}
