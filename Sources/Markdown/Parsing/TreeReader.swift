internal import CCMarkGFM

/// Turns a cmark-gfm tree into flat nodes with the ranges that the library gets wrong set right.
///
/// Block starts come from the library, but for the two cases where it loses them; block ends come from what the
/// blocks hold; inlines are found by walking over the source with the tree as guide.
struct TreeReader {
  let source: UnsafeBufferPointer<UInt8>
  let lines: BodyLines
  var nodes: ContiguousArray<MarkupNode> = []
  var pool: [UInt8] = []
  var links: [LinkDestination] = []
  var noteReferences: [NoteReference] = []
  var tables: [Int] = []
  var infos: [Int: String] = [:]
  /// Leaf blocks whose inlines could not be found in the source; their ranges are coarse.
  var alignmentFailures = 0
  /// Whether a text holds an address, though the tree was parsed without them.
  var missesAddresses = false
  /// Whether that may be.
  let looksForAddresses: Bool
  var map: ContentMap
  var cells = TableCells()
  /// The inlines around those being read, outermost first; kept for its memory.
  var openInlines: ContiguousArray<OpenInline> = []
  /// Footnote definitions read so far.
  private var footnotes: Int32 = 0

  /// A container whose children are being read.
  private struct Open {
    let index: Int
    /// Block quotes around the children, this one included.
    let quotes: Int
    /// The furthest end of a child so far.
    var end: Int
  }

  private init(_ lines: BodyLines, dialect: Dialect) {
    source = lines.source
    self.lines = lines
    looksForAddresses = !dialect.hasAddresses
    map = ContentMap(lines: lines)
    nodes.reserveCapacity(source.count / 16 + 8)
  }

  /// Parses and reads the body that some lines are of.
  static func reading(_ lines: BodyLines, dialect: Dialect) -> TreeReader {
    var reader = TreeReader(lines, dialect: dialect)
    let body = UnsafeBufferPointer(rebasing: lines.source[lines.bodyStart...])
    if let tree = SyntaxTree.parse(body, dialect: dialect) { reader.read(tree) }
    return reader
  }

  /// Reads the whole tree; iterative, so that depth costs no stack.
  private mutating func read(_ tree: borrowing SyntaxTree) {
    append(.document, lines.bodyStart..<source.count, parent: 0)
    guard var current = cmark_node_first_child(tree.root) else { return }
    var open: ContiguousArray<Open> = [Open(index: 0, quotes: 0, end: 0)]
    while true {
      let parent = open[open.count - 1]
      let index = nodes.count
      let isQuote = readBlock(current, parent: parent.index, quotes: parent.quotes)
      if nodes[index].kind.holdsBlocks, let child = cmark_node_first_child(current) {
        open.append(Open(index: index, quotes: parent.quotes + (isQuote ? 1 : 0), end: 0))
        current = child
        continue
      }
      nodes[index].end = nodes.count
      open[open.count - 1].end = max(open[open.count - 1].end, nodes[index].range.upperBound)
      while true {
        if let next = cmark_node_next(current) {
          current = next
          break
        }
        let closed = open.removeLast()
        nodes[closed.index].end = nodes.count
        guard !open.isEmpty, let parent = cmark_node_parent(current) else { return }
        extend(closed.index, to: closed.end)
        open[open.count - 1].end = max(open[open.count - 1].end, nodes[closed.index].range.upperBound)
        current = parent
      }
    }
  }

  /// Appends a node whose descendants follow.
  mutating func append(
    _ kind: NodeKind, _ range: Range<Int>, _ literal: MarkupNode.Literal = .none, parent: Int
  ) {
    nodes.append(
      MarkupNode(kind: kind, range: range, literal: literal, parent: parent, end: nodes.count + 1))
  }

  /// Moves the end of a node forward to `end`.
  func extended(_ range: Range<Int>, to end: Int) -> Range<Int> {
    range.lowerBound..<max(range.upperBound, end)
  }

  private mutating func extend(_ index: Int, to end: Int) {
    nodes[index].range = extended(nodes[index].range, to: end)
  }

  /// Appends one block, and all below it where it holds no blocks; whether it is a block quote.
  private mutating func readBlock(_ block: OpaquePointer, parent: Int, quotes: Int) -> Bool {
    let line = Int(cmark_node_get_start_line(block))
    let start = lines.offset(line: line, column: Int(cmark_node_get_start_column(block)))
    let firstLine = start..<max(start, lines.trimmedEnd(line))
    switch cmark_node_get_type(block) {
    case CMARK_NODE_PARAGRAPH: readParagraph(block, line: line, start: start, parent: parent)
    case CMARK_NODE_HEADING: readHeading(block, line: line, start: start, parent: parent)
    case CMARK_NODE_ITEM: append(itemKind(of: block), firstLine, parent: parent)
    case CMARK_NODE_LIST: append(listKind(of: block), firstLine, parent: parent)
    case CMARK_NODE_BLOCK_QUOTE:
      append(.blockQuote, firstLine, parent: parent)
      return true
    case CMARK_NODE_CODE_BLOCK: readCodeBlock(block, line: line, start: start, parent: parent, quotes: quotes)
    case CMARK_NODE_HTML_BLOCK: readHTMLBlock(block, line: line, start: start, parent: parent)
    case CMARK_NODE_THEMATIC_BREAK: append(.thematicBreak, firstLine, parent: parent)
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      // Definitions stand at the end of the tree, in the order of their numbers.
      footnotes += 1
      append(
        .footnoteDefinition(number: footnotes), footnoteRange(line: line, bodyStart: start),
        parent: parent)
    default: readTable(block, line: line, start: start, parent: parent, quotes: quotes)
    }
    return false
  }

  private func listKind(of block: OpaquePointer) -> NodeKind {
    let isOrdered = cmark_node_get_list_type(block) == CMARK_ORDERED_LIST
    return .list(
      start: isOrdered ? cmark_node_get_list_start(block) : 0, ordered: isOrdered,
      tight: cmark_node_get_list_tight(block) != 0)
  }

  private func itemKind(of block: OpaquePointer) -> NodeKind {
    guard cmark_node_get_syntax_extension(block) != nil else { return .item }
    return .task(done: cmark_gfm_extensions_get_tasklist_item_checked(block))
  }

  /// The library says where the text behind `[^label]:` begins; the marker stands before it.
  private func footnoteRange(line: Int, bodyStart: Int) -> Range<Int> {
    let lineStart = lines.start(line)
    var position = bodyStart
    while position > lineStart, source[position - 1].isBlank { position -= 1 }
    position = max(lineStart, position - 2)
    var start = position
    while position > lineStart, !source[position - 1].isBlank, source[position - 1] != UInt8(ascii: "]") {
      position -= 1
      if source[position] == UInt8(ascii: "["), source[position + 1] == UInt8(ascii: "^") { start = position }
    }
    return start..<max(start, lines.trimmedEnd(line))
  }
}

extension NodeKind {
  /// Whether blocks stand below, that the reader finds by walking the tree.
  fileprivate var holdsBlocks: Bool {
    switch self {
    case .document, .blockQuote, .list, .item, .task, .footnoteDefinition: true
    default: false
    }
  }
}
