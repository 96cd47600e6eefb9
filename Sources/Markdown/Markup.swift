/// A parsed Markdown document: a flat tree of values in document order, over the bytes of its file.
///
/// Node 0 is the document. The children of a node follow it directly, each with its own descendants before the
/// next, so that a walk is a walk over indices and nothing needs freeing.
package struct Markup: Sendable {
  /// The whole file, front matter included: every range counts from its first byte.
  package let source: [UInt8]
  package let nodes: ContiguousArray<MarkupNode>
  /// Decoded text where it differs from the file's bytes.
  package let pool: [UInt8]
  package let links: [LinkDestination]
  package internal(set) var noteReferences: [NoteReference]
  /// The tables, in document order, as indices.
  package let tables: [Int]
  /// Info strings of fenced code blocks, by node.
  package let infos: [Int: String]
  /// Where the body begins: behind the front matter.
  package let bodyStart: Int
  package let lines: LineIndex
  /// Why cmark-gfm was not shown this document; the tree then holds the document node alone.
  package let refusal: LimitExceeded?
  /// Leaf blocks whose inlines could not be found in the file, so that their ranges are the block's.
  ///
  /// Known to happen only where a footnote reference without definition spans lines and holds brackets: the
  /// library measures such a label by columns and cuts it anywhere.
  package let alignmentFailures: Int
  let namedHeadings = NamedHeadings()

  package init(
    source: [UInt8], nodes: ContiguousArray<MarkupNode>, pool: [UInt8], links: [LinkDestination],
    noteReferences: [NoteReference], tables: [Int], infos: [Int: String], bodyStart: Int, lines: LineIndex,
    refusal: LimitExceeded?, alignmentFailures: Int = 0
  ) {
    self.source = source
    self.nodes = nodes
    self.pool = pool
    self.links = links
    self.noteReferences = noteReferences
    self.tables = tables
    self.infos = infos
    self.bodyStart = bodyStart
    self.lines = lines
    self.refusal = refusal
    self.alignmentFailures = alignmentFailures
  }
}

extension Markup {
  package subscript(node: Int) -> MarkupNode { nodes[node] }

  /// The children of `node`, in document order, as indices.
  package func children(of node: Int) -> Children {
    Children(nodes: nodes, following: node + 1, end: nodes[node].end)
  }

  /// The top-level blocks, in document order, as indices.
  package var blocks: Children { children(of: 0) }

  /// The decoded bytes of a leaf: text, code, HTML; empty for every other node.
  package func literal(of node: Int) -> ArraySlice<UInt8> {
    switch nodes[node].literal {
    case .none: []
    case .source(let range): source[range]
    case .pool(let range): pool[range]
    }
  }

  /// The file's bytes under `range`.
  package func slice(_ range: Range<Int>) -> ArraySlice<UInt8> { source[range] }

  /// The first word of a fenced code block's info string, lower case; empty where there is none.
  package func language(of node: Int) -> String {
    guard let info = infos[node] else { return "" }
    return info.prefix { $0 != " " && $0 != "\t" && $0 != "{" }.lowercased()
  }

  /// The nearest ancestor of `node` (itself excluded) that satisfies `condition`.
  package func ancestor(of node: Int, where condition: (NodeKind) -> Bool) -> Int? {
    var current = node
    while current != 0 {
      current = nodes[current].parent
      if condition(nodes[current].kind) { return current }
    }
    return nil
  }

  /// The visible text of `node` and its descendants; a break counts as one space.
  package func text(of node: Int) -> String {
    String(decoding: visibleText(of: node), as: UTF8.self)
  }

  /// The children of a node.
  package struct Children: Sequence, IteratorProtocol, Sendable {
    let nodes: ContiguousArray<MarkupNode>
    var following: Int
    let end: Int

    /// All of them: who makes a list gets it without growing it.
    package var underestimatedCount: Int {
      var count = 0
      var node = following
      while node < end {
        node = nodes[node].end
        count += 1
      }
      return count
    }

    package mutating func next() -> Int? {
      guard following < end else { return nil }
      defer { following = nodes[following].end }
      return following
    }
  }
}
