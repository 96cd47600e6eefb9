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
  /// Elements by their node. Lines of one paragraph share its node.
  private let elements: [Int: [Int]]
  /// What each node of the document is to the elements.
  private let roles: [Roles]

  private struct Roles: OptionSet {
    let rawValue: UInt8

    /// An element's own node.
    static let element = Roles(rawValue: 1)
    /// Holds content of an element.
    static let content = Roles(rawValue: 2)
    /// An element stands below it.
    static let above = Roles(rawValue: 4)
  }

  /// - Parameter elements: for each element its node and the nodes of its content.
  init(_ markup: Markup, elements: [(node: Int, content: [Int])]) {
    self.markup = markup
    var byNode: [Int: [Int]] = [:]
    var roles = [Roles](repeating: [], count: markup.nodes.count)
    for (index, element) in elements.enumerated() {
      byNode[element.node, default: []].append(index)
      roles[element.node].insert(.element)
      for node in element.content { roles[node].insert(.content) }
      var node = element.node
      // Above a node that was met before all are marked.
      while node != 0, !roles[markup[node].parent].contains(.above) {
        node = markup[node].parent
        roles[node].insert(.above)
      }
    }
    self.elements = byNode
    self.roles = roles
  }

  /// Whether something drawn stands in a top-level block.
  func isDrawn(_ block: Int) -> Bool { !roles[block].isEmpty }

  func pieces(of blocks: [Int]) -> [Piece] {
    var pieces: [Piece] = []
    for block in blocks { walk(block, &pieces) }
    return pieces
  }

  private func walk(_ node: Int, _ pieces: inout [Piece]) {
    let roles = roles[node]
    if roles.contains(.element) {
      pieces += (elements[node] ?? []).map { .element($0) }
      // What hangs below an element and is drawn on its own follows it.
      if roles.contains(.above) { nested(node, &pieces) }
      return
    }
    if roles.contains(.content) { return }
    guard roles.contains(.above) else {
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
      if roles[child].contains(.element) { pieces += (elements[child] ?? []).map { .element($0) } }
      if roles[child].contains(.above) { nested(child, &pieces) }
    }
  }
}

extension StructureWalk {
  /// The nodes of an element's content below which no other element stands.
  func own(_ content: [Int]) -> [Int] { content.filter { !roles[$0].contains(.above) } }
}
