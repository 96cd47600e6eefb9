internal import CCMarkGFM

/// Inlines: the tree says what comes next, and a cursor over the block's content finds it.
extension TreeReader {
  /// An inline that holds inlines and is being read.
  struct OpenInline {
    let index: Int
    /// Where it begins in the content.
    let start: Int
    let closing: Closing
  }

  /// What ends an inline.
  enum Closing {
    case delimiters(UInt8, count: Int)
    case linkTail
    case angle
    case nothing
  }

  /// A link whose text is its target.
  private enum Target {
    case none
    /// Between `<` and `>`, where a backslash is only itself.
    case angled
    /// An address in running text, which stands as it was written.
    case bare
  }

  /// One block's walk; `isAligned` turns false where content and tree part, and ranges are coarse from there on.
  private struct Walk {
    var cursor: InlineCursor
    var isAligned: Bool
    let fallback: Range<Int>
    /// What encloses the inlines being read.
    var target = Target.none
  }

  /// Appends everything below the leaf block that was appended last, and closes it.
  ///
  /// - Parameter isMapped: whether `map` lays the content over the file; without it all ranges are the block's.
  mutating func readInlines(of block: OpaquePointer, _ content: UnsafeBufferPointer<UInt8>, isMapped: Bool) {
    let root = nodes.count - 1
    defer { nodes[root].end = nodes.count }
    guard var current = cmark_node_first_child(block) else { return }
    var walk = Walk(cursor: InlineCursor(content), isAligned: isMapped, fallback: nodes[root].range)
    while true {
      if let opened = enter(current, parent: openInlines.last?.index ?? root, &walk) {
        if let child = cmark_node_first_child(current) {
          openInlines.append(opened)
          current = child
          continue
        }
        close(opened, &walk)
      }
      while true {
        if let next = cmark_node_next(current) {
          current = next
          break
        }
        guard let closed = openInlines.popLast(), let parent = cmark_node_parent(current) else {
          if !walk.isAligned || !walk.cursor.isAtEnd { alignmentFailures += 1 }
          return
        }
        close(closed, &walk)
        current = parent
      }
    }
  }

  /// Appends one inline; yields it where it holds others and must be closed.
  private mutating func enter(_ inline: OpaquePointer, parent: Int, _ walk: inout Walk) -> OpenInline? {
    let start = walk.cursor.position
    switch cmark_node_get_type(inline) {
    case CMARK_NODE_TEXT:
      let text = literal(of: inline)
      guard !text.isEmpty else { return nil }
      if looksForAddresses, Dialect.isMissed(in: text) { missesAddresses = true }
      if walk.isAligned, let shift = map.shift, walk.cursor.passPlain(text) {
        let range = shift + start..<shift + walk.cursor.position
        append(.text, range, .source(range), parent: parent)
        return nil
      }
      let isVerbatim = walk.target == .bare && walk.cursor.passVerbatim(text)
      note(isVerbatim || walk.cursor.passText(text, escapes: walk.target != .angled), &walk)
      appendLeaf(.text, from: start, text, parent: parent, &walk)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      note(walk.cursor.passBreak(), &walk)
      let kind: NodeKind = cmark_node_get_type(inline) == CMARK_NODE_SOFTBREAK ? .softBreak : .hardBreak
      let range = range(from: start, &walk)
      let end = walk.isAligned ? max(range.upperBound, map.lower(walk.cursor.position)) : range.upperBound
      append(kind, range.lowerBound..<end, parent: parent)
    case CMARK_NODE_CODE: readCodeSpan(inline, from: start, parent: parent, &walk)
    case CMARK_NODE_HTML_INLINE:
      let html = literal(of: inline)
      note(walk.cursor.passVerbatim(html), &walk)
      appendLeaf(.inlineHTML, from: start, html, parent: parent, &walk)
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      note(walk.cursor.passFootnoteReference(), &walk)
      let number = literal(of: inline).reduce(0) { $0 * 10 + Int($1 &- 0x30) }
      append(
        .footnoteReference(index: Int32(noteReferences.count)), range(from: start, &walk), parent: parent)
      noteReferences.append(NoteReference(number: number, occurrence: 1))
    case CMARK_NODE_LINK: return enterLink(inline, parent: parent, &walk)
    case CMARK_NODE_IMAGE:
      note(walk.cursor.passImageOpening(), &walk)
      return opened(
        .image(index: storeDestination(of: inline)), .linkTail, from: start, parent: parent, &walk)
    case CMARK_NODE_EMPH:
      return enterDelimited(.emphasis, count: 1, parent: parent, &walk)
    case CMARK_NODE_STRONG:
      return enterDelimited(.strong, count: 2, parent: parent, &walk)
    default:
      let run = walk.cursor.runLength(of: UInt8(ascii: "~"), at: start)
      return enterDelimited(.strikethrough, count: max(1, run), parent: parent, &walk)
    }
    return nil
  }

  private mutating func enterDelimited(
    _ kind: NodeKind, count: Int, parent: Int, _ walk: inout Walk
  ) -> OpenInline {
    let start = walk.cursor.position
    let byte = walk.cursor.byte
    let isDelimiter =
      kind == .strikethrough
      ? byte == UInt8(ascii: "~") : byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
    note(isDelimiter && walk.cursor.pass(byte, count: count), &walk)
    return opened(kind, .delimiters(byte, count: count), from: start, parent: parent, &walk)
  }

  private mutating func enterLink(_ link: OpaquePointer, parent: Int, _ walk: inout Walk) -> OpenInline {
    let start = walk.cursor.position
    let closing: Closing
    switch walk.cursor.byte {
    case UInt8(ascii: "["): closing = .linkTail
    case UInt8(ascii: "<"): closing = .angle
    default: closing = .nothing
    }
    if walk.cursor.byte == UInt8(ascii: "[") || walk.cursor.byte == UInt8(ascii: "<") {
      note(walk.cursor.pass(walk.cursor.byte, count: 1), &walk)
    }
    let kind = NodeKind.link(index: storeDestination(of: link))
    switch closing {
    case .angle: walk.target = .angled
    case .nothing: walk.target = .bare
    default: break
    }
    return opened(kind, closing, from: start, parent: parent, &walk)
  }

  private mutating func opened(
    _ kind: NodeKind, _ closing: Closing, from start: Int, parent: Int, _ walk: inout Walk
  ) -> OpenInline {
    append(kind, range(from: start, &walk), parent: parent)
    return OpenInline(index: nodes.count - 1, start: start, closing: closing)
  }

  private mutating func close(_ open: OpenInline, _ walk: inout Walk) {
    switch open.closing {
    case .delimiters(let byte, let count): note(walk.cursor.pass(byte, count: count), &walk)
    case .linkTail: note(walk.cursor.passLinkTail(), &walk)
    case .angle:
      note(walk.cursor.pass(UInt8(ascii: ">"), count: 1), &walk)
      walk.target = .none
    case .nothing: walk.target = .none
    }
    let lower = nodes[open.index].range.lowerBound
    let upper = walk.isAligned ? map.upper(walk.cursor.position) : walk.fallback.upperBound
    nodes[open.index].range = lower..<max(lower, upper)
    nodes[open.index].end = nodes.count
  }

  private mutating func readCodeSpan(_ span: OpaquePointer, from start: Int, parent: Int, _ walk: inout Walk)
  {
    let code = literal(of: span)
    let inner = walk.cursor.passCodeSpan()
    note(inner != nil, &walk)
    let range = range(from: start, &walk)
    var position = -1
    if let inner, walk.isAligned {
      // One blank at each end belongs to the markup.
      position = map.lower(code.count + 2 == inner.count ? inner.lowerBound + 1 : inner.lowerBound)
    }
    let stored = code.isEmpty ? MarkupNode.Literal.pool(pool.count..<pool.count) : store(code, at: position)
    append(.codeSpan, range, stored, parent: parent)
  }

  private mutating func appendLeaf(
    _ kind: NodeKind, from start: Int, _ bytes: UnsafeBufferPointer<UInt8>, parent: Int, _ walk: inout Walk
  ) {
    let range = range(from: start, &walk)
    let isExact = walk.isAligned && range.count == bytes.count
    append(kind, range, store(bytes, at: isExact ? range.lowerBound : -1), parent: parent)
  }

  private func note(_ isFound: Bool, _ walk: inout Walk) {
    if !isFound { walk.isAligned = false }
  }

  /// The file's bytes under the content from `start` to the cursor.
  private mutating func range(from start: Int, _ walk: inout Walk) -> Range<Int> {
    guard walk.isAligned else {
      let lower = max(
        walk.fallback.lowerBound, min(walk.fallback.upperBound, nodes[nodes.count - 1].range.lowerBound))
      return lower..<walk.fallback.upperBound
    }
    let lower = map.lower(start)
    return lower..<max(lower, walk.cursor.position == start ? lower : map.upper(walk.cursor.position))
  }

  private mutating func storeDestination(of link: OpaquePointer) -> Int32 {
    links.append(
      LinkDestination(target: text(cmark_node_get_url(link)), title: text(cmark_node_get_title(link))))
    return Int32(links.count - 1)
  }
}
