/// The visible text of a piece of a document, with the way back to the file.
///
/// Readers and rules look at prose, never at markup: `**14:03** [graph](…)` reads `14:03 graph`. Breaks within a
/// paragraph are one byte, a space for a soft break and a line feed for a hard one; blocks and cells are set
/// apart by a line feed.
package struct Prose: Sendable, Equatable {
  /// Decoded text, UTF-8.
  package let text: [UInt8]
  package let runs: [Run]

  /// A stretch of text that came from one leaf of the tree.
  package struct Run: Sendable, Equatable {
    /// Where the stretch stands in `text`.
    package let range: Range<Int>
    /// The bytes of the file it was read from.
    package let source: Range<Int>
    package let style: Style
    /// Whether the file's bytes are the text's bytes one for one.
    package let isVerbatim: Bool
  }

  /// How a stretch was marked; nothing is lost that a reader of incidents asks for.
  package struct Style: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let strong = Style(rawValue: 1)
    package static let emphasis = Style(rawValue: 2)
    package static let code = Style(rawValue: 4)
    package static let link = Style(rawValue: 8)
    package static let struck = Style(rawValue: 16)
    /// Inside a block quote.
    package static let quoted = Style(rawValue: 32)
    /// A break, or the gap between two blocks.
    package static let gap = Style(rawValue: 64)
    /// The alternative text of an image.
    package static let image = Style(rawValue: 128)

    /// What nobody says in the sentence it stands in: code, quotations, struck text, descriptions of images.
    package var isUnspoken: Bool { rawValue & (4 | 16 | 32 | 128) != 0 }
    /// Code, or the text of a link.
    package var isCodeOrLink: Bool { rawValue & (4 | 8) != 0 }
  }

  /// The bytes of the file behind a range of the text; exact where the runs are verbatim, else whole runs.
  ///
  /// - Complexity: O(log n) in the number of runs.
  package func source(of range: Range<Int>) -> Range<Int> {
    guard let first = runIndex(at: range.lowerBound) else { return 0..<0 }
    let lower = runs[first].start(of: range.lowerBound)
    let lastByte = range.isEmpty ? range.lowerBound : range.upperBound - 1
    guard let last = runIndex(at: lastByte) else { return lower..<lower }
    let upper = range.isEmpty ? lower : runs[last].end(of: lastByte)
    return lower..<max(lower, upper)
  }

  /// The style at a byte of the text.
  package func style(at offset: Int) -> Style {
    runIndex(at: offset).map { runs[$0].style } ?? []
  }

  /// Index of the run that holds `offset`, or the last one for an offset at the end.
  package func runIndex(at offset: Int) -> Int? {
    guard !runs.isEmpty else { return nil }
    return max(0, runs.firstIndexByHalving { $0.range.lowerBound > offset } - 1)
  }
}

extension Prose.Run {
  fileprivate func start(of offset: Int) -> Int {
    guard isVerbatim else { return source.lowerBound }
    return min(source.upperBound, source.lowerBound + offset - range.lowerBound)
  }

  fileprivate func end(of lastByte: Int) -> Int {
    guard isVerbatim else { return source.upperBound }
    return min(source.upperBound, source.lowerBound + lastByte - range.lowerBound + 1)
  }
}

extension Markup {
  /// The visible text of `node` and its descendants. HTML and code blocks give no text, but `<br>` is a break.
  ///
  /// - Parameter nestedBlocks: false leaves out lists and tables below the node, so that a list item yields its
  ///   own line alone.
  package func prose(of node: Int, nestedBlocks: Bool = true) -> Prose {
    if let plain = plainProse(of: node) { return plain }
    var text: [UInt8] = []
    var runs: [Prose.Run] = []
    runs.reserveCapacity(nodes[node].end - node)
    readProse(of: node, nestedBlocks: nestedBlocks, into: &text) { runs.append($0) }
    return Prose(text: text, runs: runs)
  }

  /// Appends the visible text of `node`, and calls `take` with each run of it.
  private func readProse(
    of node: Int, nestedBlocks: Bool, into text: inout [UInt8], _ take: (Prose.Run) -> Void
  ) {
    // Markup takes some of these bytes, and no text is longer unless it was decoded.
    text.reserveCapacity(nodes[node].range.count)
    var styles = OpenStyles()
    var index = node
    let end = nodes[node].end
    while index < end {
      styles.close(before: index)
      let current = nodes[index]
      let style = styles.style
      var skip = false
      switch current.kind {
      case .strong: styles.open(.strong, until: current.end)
      case .emphasis: styles.open(.emphasis, until: current.end)
      case .strikethrough: styles.open(.struck, until: current.end)
      case .link: styles.open(.link, until: current.end)
      case .image: styles.open(.image, until: current.end)
      case .blockQuote: styles.open(.quoted, until: current.end)
      case .softBreak, .hardBreak:
        let byte: UInt8 = current.kind == .softBreak ? 0x20 : 0x0A
        take(gap(in: &text, byte, current.range))
      case .inlineHTML:
        if isLineBreak(index) { take(gap(in: &text, 0x0A, current.range)) }
      case .text, .codeSpan:
        let style = current.kind == .text ? style : style.union(.code)
        if let run = appendLeaf(index, style: style, &text) { take(run) }
      case .list, .table:
        skip = !nestedBlocks && index != node
        fallthrough
      case .item, .task, .paragraph, .heading, .tableRow, .tableCell:
        if !skip, index != node, let last = text.last, last != 0x0A {
          let at = current.range.lowerBound
          take(gap(in: &text, 0x0A, at..<at))
        }
      case .codeBlock, .htmlBlock, .footnoteDefinition: skip = index != node
      default: break
      }
      index = skip ? current.end : index + 1
    }
  }

  /// The prose of a paragraph, heading or cell without markup: most are.
  private func plainProse(of node: Int) -> Prose? {
    switch nodes[node].kind {
    case .paragraph, .heading, .tableCell: break
    default: return nil
    }
    if nodes[node].end == node + 1 { return Prose(text: [], runs: []) }
    guard let range = plainText(of: node), !range.isEmpty else { return nil }
    let text = source.withUnsafeBufferPointer { Array(UnsafeBufferPointer(rebasing: $0[range])) }
    return Prose(
      text: text, runs: [Prose.Run(range: 0..<text.count, source: range, style: [], isVerbatim: true)])
  }

  /// Where the visible text of `node` stands in the file, if it is one stretch of text without markup, as in most
  /// cells: who only searches such a text needs no prose of it.
  package func plainText(of node: Int) -> Range<Int>? {
    guard nodes[node].end == node + 2, case .text = nodes[node + 1].kind,
      case .source(let range) = nodes[node + 1].literal
    else { return nil }
    return range
  }

  /// The visible text of `node` without the way back to the file; most cells have theirs from there uncopied.
  package func visibleText(of node: Int) -> ArraySlice<UInt8> {
    if let range = plainText(of: node) { return source[range] }
    if case .tableCell = nodes[node].kind, nodes[node].end == node + 1 { return [] }
    var text: [UInt8] = []
    readProse(of: node, nestedBlocks: true, into: &text) { _ in }
    return text[...]
  }

  private func gap(in text: inout [UInt8], _ byte: UInt8, _ source: Range<Int>) -> Prose.Run {
    text.append(byte)
    return Prose.Run(
      range: text.count - 1..<text.count, source: source, style: .gap, isVerbatim: false)
  }

  /// Appends the bytes of a leaf; nil where it has none.
  private func appendLeaf(_ index: Int, style: Prose.Style, _ text: inout [UInt8]) -> Prose.Run? {
    let start = text.count
    switch nodes[index].literal {
    case .none: return nil
    case .source(let range):
      guard !range.isEmpty else { return nil }
      source.withUnsafeBufferPointer { text.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
      return Prose.Run(range: start..<text.count, source: range, style: style, isVerbatim: true)
    case .pool(let range):
      guard !range.isEmpty else { return nil }
      pool.withUnsafeBufferPointer { text.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
      return Prose.Run(
        range: start..<text.count, source: nodes[index].range, style: style, isVerbatim: false)
    }
  }

  /// Whether the raw HTML at `node` is `<br>`, which people write in cells and headings.
  package func isLineBreak(_ node: Int) -> Bool {
    let tag = literal(of: node)
    guard tag.count >= 4, tag.count <= 8 else { return false }
    let letters = tag.filter { $0 > 0x20 && $0 != UInt8(ascii: "/") }.map { $0.isLetter ? $0 | 0x20 : $0 }
    return letters == Array("<br>".utf8)
  }
}

/// The styles around the node at hand; one inside the other is rare, so that the innermost needs no list.
private struct OpenStyles {
  private(set) var style: Prose.Style = []
  /// Where the innermost ends.
  private var end = Int.max
  private var outer: [(style: Prose.Style, end: Int)] = []

  mutating func open(_ added: Prose.Style, until end: Int) {
    if self.end < .max { outer.append((style, self.end)) }
    style.formUnion(added)
    self.end = end
  }

  /// Closes all that end at `node` or before.
  mutating func close(before node: Int) {
    while end <= node { (style, end) = outer.popLast() ?? ([], .max) }
  }
}
