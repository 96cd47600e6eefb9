import Markdown

/// A document with comments that silence nothing: before blocks that a blank line sets apart, and behind the words of
/// paragraphs, headings and cells.
struct CommentPlanting {
  private(set) var bytes: [UInt8]
  /// How many were put in.
  private(set) var count = 0

  private static let block = "<!-- afterword-disable-next-line file-name -- planted by a test -->"
  private static let inline = " <!-- afterword-disable-line file-name: planted by a test -->"

  init(_ markup: Markup) {
    bytes = markup.source
    let lineEnd = markup.source.contains(0x0D) ? "\r\n" : "\n"
    var places: [(offset: Int, text: String)] = []
    for (number, node) in markup.nodes.enumerated() {
      switch node.kind {
      case .paragraph, .heading, .tableCell:
        if number % 4 == 0, let end = Self.endOfText(number, in: markup) { places.append((end, Self.inline)) }
      default: break
      }
    }
    for (number, node) in markup.blocks.enumerated() where number % 3 == 1 {
      let line = markup.lines.line(at: markup[node].range.lowerBound)
      guard line > 0, markup.slice(markup.lines.range(ofLine: line - 1)).allSatisfy({ $0 <= 0x20 }),
        markup.lines.range(ofLine: line - 1).lowerBound > markup.bodyStart
      else { continue }
      places.append((markup.lines.range(ofLine: line).lowerBound, Self.block + lineEnd + lineEnd))
    }
    for place in places.sorted(by: { $0.offset > $1.offset }) {
      bytes.replaceSubrange(place.offset..<place.offset, with: Array(place.text.utf8))
      count += 1
    }
  }

  /// Behind the last words of a node, where nothing but words stands there.
  private static func endOfText(_ node: Int, in markup: Markup) -> Int? {
    guard let last = Array(markup.children(of: node)).last, markup[last].kind == .text else { return nil }
    let end = markup[last].range.upperBound
    // A letter alone: marks may be half of something.
    guard end > 0, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(markup.source[end - 1]) else {
      return nil
    }
    return end
  }
}
