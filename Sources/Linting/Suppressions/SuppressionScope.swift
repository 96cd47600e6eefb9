import Markdown

/// The bytes in which a comment silences rules: a finding is silenced where it begins in them.
///
/// A line is what a writer takes for one: a paragraph however it is wrapped, a list item with all that belongs to
/// it, a row of a table, a heading, a code block, a whole table or quotation where the comment stands before it.
enum SuppressionScope {
  /// Every byte of a file, and its end.
  static let file = 0..<Int.max

  /// The lines of the block that holds a comment; of the item's own line where that is a list item's.
  static func line(of comment: SuppressionComment, in markup: Markup) -> Range<Int> {
    lines(of: markup[block(holding: comment, in: markup)].range, in: markup)
  }

  /// The lines of the block that follows a comment; nil where none does. Of a list it is the first item alone.
  static func nextLine(after comment: SuppressionComment, in markup: Markup) -> Range<Int>? {
    var next = markup[block(holding: comment, in: markup)].end
    while next < markup.nodes.count {
      switch markup[next].kind {
      case .list: next += 1
      case .htmlBlock where isComment(next, in: markup): next = markup[next].end
      default: return lines(of: markup[next].range, in: markup)
      }
    }
    return nil
  }

  /// The block that a comment is, or stands in; of a cell, its row.
  private static func block(holding comment: SuppressionComment, in markup: Markup) -> Int {
    var node = comment.node
    if !markup[node].kind.isBlock { node = markup.ancestor(of: node) { $0.isBlock } ?? 0 }
    if case .tableCell = markup[node].kind { return markup[node].parent }
    return node
  }

  private static func isComment(_ node: Int, in markup: Markup) -> Bool {
    markup.literal(of: node).drop { $0 <= 0x20 }.starts(with: "<!--".utf8)
  }

  /// The whole lines that a range touches: a finding about an item may begin at its bullet.
  private static func lines(of range: Range<Int>, in markup: Markup) -> Range<Int> {
    let first = markup.lines.line(at: range.lowerBound)
    let last = markup.lines.line(at: max(range.lowerBound, range.upperBound - 1))
    return markup.lines.range(ofLine: first).lowerBound..<markup.lines.range(ofLine: last).upperBound
  }
}
