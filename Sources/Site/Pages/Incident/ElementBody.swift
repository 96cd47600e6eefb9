import Markdown
import Postmortem

/// Renders what one row or item says, without the parts that the page sets in columns of their own, and without
/// losing what it says besides.
struct ElementBody {
  let markup: Markup
  let renderer: ProseRenderer

  /// - Parameters:
  ///   - node: the row, item, heading or paragraph.
  ///   - content: the nodes that say what happened or what is to be done; nested elements left out by the caller.
  ///   - text: the bytes of it.
  ///   - known: the bytes that the page shows elsewhere, such as a time or an owner.
  ///   - others: the bytes of the elements that share the node, as the lines of a paragraph do.
  ///   - id: what the page calls the element; a cell that holds it alone is not repeated.
  func html(
    node: Int, content: [Int], text: Range<Int>, known: [Range<Int>],
    others: [Range<Int>] = [], id: String? = nil
  ) -> SafeHTML {
    let known = known + others
    var html = main(node: node, content: content, text: text, known: known)
    if case .tableRow = markup[node].kind {
      html.append(cells(of: node, content: content, shown: known + [text], id: id))
    } else {
      let inner = content.isEmpty ? [node] : content
      let left = markup.children(of: node).filter { child in
        markup[child].kind.isBlock && !inner.contains(child) && !markup.isInside(child, inner)
          && !inner.contains { markup.isInside($0, [child]) } && !covers(known + [text], child)
      }
      if !left.isEmpty { html.append(renderer.html(left)) }
    }
    let references = unwrittenReferences(of: node, in: html, others: others)
    if !references.isEmpty { html.append(renderer.html(references)) }
    return html
  }

  /// The references to notes that were cut off with a time or an owner: without them a note led back nowhere.
  private func unwrittenReferences(of node: Int, in html: SafeHTML, others: [Range<Int>]) -> [Int] {
    guard !markup.noteReferences.isEmpty else { return [] }
    let own = Set([node] + markup.children(of: node))
    return (node..<markup[node].end).filter { index in
      guard case .footnoteReference(let note) = markup[index].kind,
        own.contains(markup[index].parent),
        !others.contains(where: { $0.overlaps(markup[index].range) })
      else { return false }
      let reference = markup.noteReferences[Int(note)]
      let anchor =
        "fnref-\(reference.number)" + (reference.occurrence > 1 ? "-\(reference.occurrence)" : "")
      return !html.string.contains("id=\"\(anchor)\"")
    }
  }

  private func main(node: Int, content: [Int], text: Range<Int>, known: [Range<Int>]) -> SafeHTML {
    let isBlock = markup[node].kind != .tableRow(isHeader: false)
    let nodes = content.isEmpty && isBlock ? [node] : content
    guard let first = nodes.first, let last = nodes.last else { return SafeHTML(escaping: "") }
    let end = markup[last].range.upperBound
    let start = markup[first].range.lowerBound
    guard text.lowerBound >= start, text.lowerBound < end else {
      // What is said stands before the content, as in a heading that the content follows.
      guard !text.isEmpty, markup[node].range.contains(text.lowerBound), !nodes.contains(node) else {
        return renderer.line(nodes)
      }
      var html = renderer.content(of: node, clip: text)
      html.append(renderer.html(nodes))
      return html
    }
    let shown = known + [text]
    let lower = leaves(nodes, outside: shown + [text.lowerBound..<Int.max]) ? start : text.lowerBound
    let isWhole = leaves(nodes, outside: shown + [0..<text.lowerBound])
    let upper = isWhole || text.upperBound > end ? max(end, markup[node].range.upperBound) : text.upperBound
    return renderer.line(nodes, clip: lower..<max(upper, text.lowerBound))
  }

  /// Whether words stand in `nodes` besides what is shown: then nothing is cut off.
  private func leaves(_ nodes: [Int], outside shown: [Range<Int>]) -> Bool {
    for node in nodes {
      for index in node..<markup[node].end where isLeaf(markup[index].kind) {
        let range = markup[index].range
        guard
          !shown.contains(where: { $0.lowerBound <= range.lowerBound && $0.upperBound >= range.upperBound })
        else { continue }
        var position = range.lowerBound
        var word: [UInt8] = []
        // "Issue" joins nothing where it is a link.
        let isLinked = markup.isLinked(index)
        while position <= range.upperBound {
          let isShown = shown.contains { $0.contains(position) }
          let byte = position < range.upperBound && !isShown ? markup.source[position] : 0
          let lower = byte | 0x20
          if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) || byte >= 0x80
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          {
            word.append(lower)
          } else {
            if !word.isEmpty,
              isLinked || !ElementBody.connectives.contains(String(decoding: word, as: UTF8.self))
            {
              return true
            }
            word = []
          }
          position += 1
        }
      }
    }
    return false
  }

  /// Words that join an action to its owner, date and ticket and say nothing once these stand in columns.
  private static let connectives: Set<String> = [
    "by", "due", "owner", "owners", "assignee", "deadline", "eta", "ticket", "issue", "status", "state",
    "date",
    "on", "and",
  ]

  private func isLeaf(_ kind: NodeKind) -> Bool {
    switch kind {
    case .text, .codeSpan, .codeBlock: true
    default: false
    }
  }

  // MARK: Cells

  /// The cells of a row that no column of the page shows, each under the name of its column.
  private func cells(of row: Int, content: [Int], shown: [Range<Int>], id: String?) -> SafeHTML {
    var out = SafeHTML.empty
    for (column, cell) in markup.children(of: row).enumerated() {
      let range = markup[cell].range
      guard !content.contains(cell), !content.contains(where: { range.overlaps(markup[$0].range) }),
        !shown.contains(where: { $0.overlaps(range) })
      else { continue }
      let text = markup.text(of: cell)
      guard !text.allSatisfy(\.isWhitespace), text != id else { continue }
      let name = columnName(column, of: row)
      let html = renderer.content(of: cell)
      if name.isEmpty || ElementBody.evidence.contains(name.lowercased()) {
        out.append(" \(html)")
      } else {
        out.append(" <small>\(name): \(html)</small>")
      }
    }
    return out
  }

  /// What the head of a row's table calls a column; empty where it has no name.
  private func columnName(_ column: Int, of row: Int) -> String {
    let header = markup.children(of: markup[row].parent).first { node in
      markup[node].kind == .tableRow(isHeader: true)
    }
    let cell = header.flatMap { markup.children(of: $0).dropFirst(column).first { _ in true } }
    return cell.map { markup.text(of: $0) } ?? ""
  }

  /// Columns whose links speak for themselves.
  private static let evidence: Set<String> = [
    "link", "links", "evidence", "source", "sources", "reference", "references", "url",
  ]

  private func covers(_ shown: [Range<Int>], _ node: Int) -> Bool {
    let range = markup[node].range
    return shown.contains { $0.lowerBound <= range.lowerBound && $0.upperBound >= range.upperBound }
  }
}

extension Markup {
  /// Whether the text `node` stands in a link.
  fileprivate func isLinked(_ node: Int) -> Bool {
    if case .link = self[self[node].parent].kind { true } else { false }
  }

  /// Whether `node` stands below one of `others`.
  fileprivate func isInside(_ node: Int, _ others: [Int]) -> Bool {
    others.contains { $0 < node && node < self[$0].end }
  }
}
