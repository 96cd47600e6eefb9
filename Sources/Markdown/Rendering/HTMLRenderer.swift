/// Renders a document, or parts of it, to HTML in one pass.
///
/// One renderer serves one document; parts rendered apart fit together, since ids and numbers come from the whole.
package struct HTMLRenderer: Sendable {
  package let markup: Markup
  package let options: HTMLOptions
  /// Node and number of references of each footnote, by number less one.
  let footnotes: [Footnote]

  struct Footnote: Sendable {
    let node: Int
    var references: Int
  }

  /// - Complexity: linear in the number of top-level blocks and references to footnotes.
  package init(_ markup: Markup, options: HTMLOptions = .site) {
    self.markup = markup
    self.options = options
    var footnotes: [Footnote] = []
    for node in markup.blocks {
      if case .footnoteDefinition = markup[node].kind {
        footnotes.append(Footnote(node: node, references: 0))
      }
    }
    for reference in markup.noteReferences where reference.number > 0 && reference.number <= footnotes.count {
      footnotes[reference.number - 1].references += 1
    }
    self.footnotes = footnotes
  }

  /// The whole document; one that was kept from cmark-gfm as its escaped source.
  package func document() -> SafeHTML {
    guard markup.refusal == nil else { return refused() }
    return render(1..<markup.nodes.count)
  }

  /// One node with all below it.
  package func render(_ node: Int) -> SafeHTML {
    render(node..<markup[node].end)
  }

  /// What stands inside `node`, without its own tags: of a heading or a cell, its inlines.
  package func contents(of node: Int) -> SafeHTML {
    render(node + 1..<markup[node].end)
  }

  /// The footnotes alone, for a page that shows the rest in parts.
  package func footnoteSection() -> SafeHTML {
    guard let first = footnotes.first, let last = footnotes.last else { return .empty }
    return render(first.node..<markup[last.node].end)
  }

  /// Siblings, from the index of the first to the end of the last.
  package func render(_ nodes: Range<Int>) -> SafeHTML {
    guard !nodes.isEmpty else { return .empty }
    let bytes =
      markup[nodes.lowerBound].range
      .lowerBound..<max(
        markup[nodes.lowerBound].range.lowerBound, markup[nodes.upperBound - 1].range.upperBound)
    var pass = HTMLPass(self, capacity: bytes.count * 2 + 256)
    pass.render(nodes)
    return pass.finish()
  }

  /// Nodes in their order; with a clip only what stands within those bytes of the file.
  ///
  /// Nodes wholly outside the clip leave no tags, and text across its edges is cut where the file holds the very
  /// bytes.
  package func render(_ nodes: [Int], clip: Range<Int>? = nil) -> SafeHTML {
    var pass = HTMLPass(self, capacity: 512)
    pass.clip = clip
    for node in nodes { pass.render(node..<markup[node].end) }
    return pass.finish()
  }

  private func refused() -> SafeHTML {
    var output = HTMLOutput(capacity: markup.source.count + 64)
    output.write("<pre class=\"refused\">")
    output.writeText(markup.source[markup.bodyStart...])
    output.write("</pre>\n")
    return SafeHTML(rendered: output.bytes)
  }

  /// Which of the document's tables stands at `node`, counted from one.
  func tableNumber(at node: Int) -> Int { markup.tables.firstIndexByHalving { $0 >= node } + 1 }
}
