extension Markup {
  /// Parses the body of a file as GitHub Flavored Markdown with footnotes.
  ///
  /// Never fails: a document over the limits gives a `refusal` and a tree of the document node alone.
  ///
  /// - Parameters:
  ///   - source: the whole file; all ranges of the tree count from its first byte.
  ///   - bodyStart: where the body begins, at the beginning of a line; what stands before is not parsed.
  /// - Complexity: linear in the size of the body.
  package init(parsing source: [UInt8], from bodyStart: Int = 0, limits: MarkdownLimits = .default) {
    let bodyStart = min(max(0, bodyStart), source.count)
    let lines = LineIndex(source)
    if let refusal = source.withUnsafeBufferPointer({ limits.refusal(of: $0, from: bodyStart, lines: lines) })
    {
      self.init(refusing: source, from: bodyStart, lines: lines, for: refusal)
      return
    }
    let reader = source.withUnsafeBufferPointer { bytes in
      let lines = BodyLines(source: bytes, index: lines, bodyStart: bodyStart)
      let dialect = Dialect(of: UnsafeBufferPointer(rebasing: bytes[bodyStart...]))
      let reader = TreeReader.reading(lines, dialect: dialect)
      let final = reader.missesAddresses ? TreeReader.reading(lines, dialect: .whole) : reader
      return (
        nodes: final.nodes, pool: final.pool, links: final.links, notes: final.noteReferences,
        tables: final.tables, infos: final.infos, failures: final.alignmentFailures
      )
    }
    self.init(
      source: source, nodes: reader.nodes, pool: reader.pool, links: reader.links,
      noteReferences: reader.notes, tables: reader.tables, infos: reader.infos,
      bodyStart: bodyStart, lines: lines, refusal: nil, alignmentFailures: reader.failures)
    countFootnoteReferences()
  }

  /// A document that cmark-gfm is not shown.
  private init(refusing source: [UInt8], from bodyStart: Int, lines: LineIndex, for refusal: LimitExceeded) {
    let document = MarkupNode(
      kind: .document, range: bodyStart..<source.count, literal: .none, parent: 0, end: 1)
    self.init(
      source: source, nodes: [document], pool: [], links: [], noteReferences: [], tables: [], infos: [:],
      bodyStart: bodyStart, lines: lines, refusal: refusal)
  }

  /// Numbers the references to each note in the order of the file.
  private mutating func countFootnoteReferences() {
    guard noteReferences.count > 1 else { return }
    var references: [(offset: Int, index: Int)] = []
    for node in nodes {
      if case .footnoteReference(let index) = node.kind {
        references.append((node.range.lowerBound, Int(index)))
      }
    }
    references.sort { ($0.offset, $0.index) < ($1.offset, $1.index) }
    var counts: [Int: Int] = [:]
    for reference in references {
      let number = noteReferences[reference.index].number
      counts[number, default: 0] += 1
      noteReferences[reference.index].occurrence = counts[number, default: 1]
    }
  }
}
