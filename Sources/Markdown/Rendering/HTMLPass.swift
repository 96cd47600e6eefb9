/// One walk over nodes that writes HTML; the order of its writing is cmark-gfm's.
struct HTMLPass {
  let renderer: HTMLRenderer
  var output: HTMLOutput
  /// Elements that are open: their nodes, and what closes them.
  private var open: ContiguousArray<(node: Int, closing: Closing)> = []
  /// Whether the rows of the table at hand have begun.
  private var isInTableBody = false
  private var hasFootnotes = false
  /// The bytes of the file that are rendered; nil for all.
  var clip: Range<Int>?
  /// Whether a heading is open, in which a line break is a blank.
  var isInHeading = false
  /// Number of the footnote whose back links were written last.
  var backlinked = 0

  /// What remains to be written behind a node's descendants.
  enum Closing {
    case nothing
    case tag(StaticString)
    /// Why there is no link.
    case note(String)
    /// The same on a line of its own.
    case block(StaticString)
    case heading(level: Int)
    case paragraph
    case row(isHeader: Bool)
    case table
    case footnote
  }

  var markup: Markup { renderer.markup }
  var isSite: Bool { renderer.options.dialect == .site }

  init(_ renderer: HTMLRenderer, capacity: Int) {
    self.renderer = renderer
    output = HTMLOutput(capacity: capacity)
  }

  /// Renders siblings with all below them; iterative, so that depth costs no stack.
  mutating func render(_ nodes: Range<Int>) {
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      closeUpTo(index)
      index = enter(index)
    }
    closeUpTo(nodes.upperBound)
  }

  /// Closes what stands open behind all that was rendered: footnotes follow one another in one list.
  mutating func finish() -> SafeHTML {
    if hasFootnotes { output.write("</ol>\n</section>\n") }
    return SafeHTML(rendered: output.bytes)
  }

  private mutating func closeUpTo(_ index: Int) {
    while let last = open.last, markup[last.node].end <= index {
      open.removeLast()
      close(last.node, last.closing)
    }
  }

  /// Writes what stands before a node's descendants; yields the next node to enter.
  private mutating func enter(_ index: Int) -> Int {
    let node = markup[index]
    if let clip, node.range.upperBound <= clip.lowerBound || node.range.lowerBound >= clip.upperBound {
      return node.end
    }
    switch node.kind {
    case .text: writeText(of: index)
    case .softBreak: output.write(byte: 0x0A)
    case .hardBreak: output.write("<br />\n")
    case .codeSpan:
      output.write("<code>")
      writeLiteral(of: index)
      output.write("</code>")
    case .inlineHTML: writeInlineHTML(index)
    case .emphasis: begin(index, "<em>", .tag("</em>"))
    case .strong: begin(index, "<strong>", .tag("</strong>"))
    case .strikethrough: begin(index, "<del>", .tag("</del>"))
    case .link(let link): open.append((index, beginLink(index, markup.links[Int(link)])))
    case .image(let link):
      writeImage(index, markup.links[Int(link)])
      return node.end
    case .footnoteReference(let note):
      if renderer.options.noteReferences { writeFootnoteReference(markup.noteReferences[Int(note)]) }
    case .document: break
    case .codeBlock: writeCodeBlock(index)
    case .htmlBlock: writeHTMLBlock()
    case .thematicBreak:
      output.beginLine()
      output.write("<hr />\n")
    default: return enterBlock(index)
    }
    return index + 1
  }

  private mutating func enterBlock(_ index: Int) -> Int {
    switch markup[index].kind {
    case .paragraph: beginParagraph(index)
    case .heading(let level): beginHeading(index, level: Int(level))
    case .blockQuote: return beginQuote(index)
    case .list(let start, let ordered, _): beginList(index, ordered: ordered, start: Int(start))
    case .item: beginItem(index, done: nil)
    case .task(let done): beginItem(index, done: done)
    case .table: beginTable(index)
    case .tableRow(let isHeader): beginRow(index, isHeader: isHeader)
    case .tableCell(let alignment): beginCell(index, alignment)
    case .footnoteDefinition(let number): beginFootnote(index, number: Int(number))
    default: break
    }
    return index + 1
  }

  private mutating func close(_ node: Int, _ closing: Closing) {
    switch closing {
    case .nothing: break
    case .tag(let tag): output.write(tag)
    case .note(let note): writeNote(note)
    case .block(let tag):
      output.beginLine()
      output.write(tag)
    case .heading(let level): endHeading(node, level: level)
    case .paragraph:
      if case .footnoteDefinition(let number) = markup[markup[node].parent].kind,
        markup[markup[node].parent].end == markup[node].end
      {
        output.write(byte: 0x20)
        writeBacklinks(number: Int(number))
      }
      output.write("</p>\n")
    case .row(let isHeader):
      output.beginLine()
      output.write("</tr>")
      if isHeader {
        output.beginLine()
        output.write("</thead>")
      }
    case .table: endTable()
    case .footnote:
      if case .footnoteDefinition(let number) = markup[node].kind, writeBacklinks(number: Int(number)) {
        output.write(byte: 0x0A)
      }
      output.write("</li>\n")
    }
  }

  /// Writes an opening tag and remembers what closes it.
  mutating func begin(_ index: Int, _ tag: StaticString, _ closing: Closing) {
    output.write(tag)
    open.append((index, closing))
  }

  /// Whether the node that is entered stands in a link.
  var isInLink: Bool {
    open.contains { if case .link = markup[$0.node].kind { true } else { false } }
  }

  mutating func writeLiteral(of index: Int) { output.writeText(markup.literal(of: index)) }

  // MARK: Tables

  private mutating func beginTable(_ index: Int) {
    output.beginLine()
    if isSite { writeTableRegion(index) }
    begin(index, isSite ? "<table class=\"table\">" : "<table>", .table)
    isInTableBody = false
  }

  private mutating func endTable() {
    if isInTableBody {
      output.beginLine()
      output.write("</tbody>")
    }
    isInTableBody = false
    output.beginLine()
    output.write("</table>")
    output.beginLine()
    if isSite { output.write("</div>\n") }
  }

  private mutating func beginRow(_ index: Int, isHeader: Bool) {
    output.beginLine()
    if isHeader {
      output.write("<thead>")
      output.beginLine()
    } else if !isInTableBody {
      output.write("<tbody>")
      output.beginLine()
      isInTableBody = true
    }
    begin(index, "<tr>", .row(isHeader: isHeader))
  }

  private mutating func beginCell(_ index: Int, _ alignment: ColumnAlignment) {
    let isHeader = markup[markup[index].parent].kind == .tableRow(isHeader: true)
    output.beginLine()
    output.write(isHeader ? isSite ? "<th scope=\"col\"" : "<th" : "<td")
    switch alignment {
    case .none, .left:
      if isSite {
        output.write(isDate(index) ? " class=\"date\"" : "")
      } else if alignment == .left {
        output.write(" align=\"left\"")
      }
    case .centre: output.write(isSite ? " class=\"center\"" : " align=\"center\"")
    case .right: output.write(isSite ? " class=\"number\"" : " align=\"right\"")
    }
    begin(index, ">", .tag(isHeader ? "</th>" : "</td>"))
  }

  /// Whether a cell holds nothing but a day such as `2026-03-11`, which breaks at its hyphens.
  private func isDate(_ cell: Int) -> Bool {
    var children = markup.children(of: cell).makeIterator()
    guard let only = children.next(), children.next() == nil, markup[only].kind == .text else { return false }
    let text = markup.literal(of: only)
    return text.count == 10
      && text.enumerated().allSatisfy { place, byte in
        place == 4 || place == 7
          ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
  }

  // MARK: Footnotes

  private mutating func beginFootnote(_ index: Int, number: Int) {
    if !hasFootnotes {
      output.write(
        isSite
          ? "<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n"
          : "<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    }
    hasFootnotes = true
    output.write("<li id=\"")
    writeFootnoteID("fn-", number: number, occurrence: 1)
    begin(index, "\">\n", .footnote)
  }
}
