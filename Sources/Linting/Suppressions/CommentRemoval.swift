import Markdown
import Postmortem

/// Takes suppressions out of a document without changing anything else that is read there.
struct CommentRemoval {
  let markup: Markup

  /// Takes one of several names out of a comment.
  static func name(_ index: Int, of comment: SuppressionComment) -> Fix {
    let names = comment.names
    let range =
      index > 0
      ? names[index - 1].range.upperBound..<names[index].range.upperBound
      : names[0].range.lowerBound..<names[1].range.lowerBound
    return Fix(range, "")
  }

  /// Takes a whole comment out; nil where text stands behind it that only the comment keeps from being read.
  func comment(_ comment: SuppressionComment) -> Fix? {
    let first = markup.lines.line(at: comment.range.lowerBound)
    let last = markup.lines.line(at: comment.range.upperBound - 1)
    let start = markup.lines.range(ofLine: first).lowerBound
    let end = markup.lines.range(ofLine: last).upperBound
    let isFirst = isBlank(start..<comment.range.lowerBound)
    let isLast = isBlank(comment.range.upperBound..<end)
    if markup[comment.node].kind == .htmlBlock {
      guard isLast else { return nil }
      guard isFirst else { return Fix(comment.range, "") }
      return Fix(lines(first...last, of: comment), "")
    }
    if isFirst, isLast { return Fix(start..<end, "") }
    return Fix(words(comment.range, isFirst: isFirst, isLast: isLast), "")
  }

  /// The lines of a comment that has them for itself, and one of two blank lines around it. Blocks that it parts stay
  /// apart by the blank line that is left; only two lists become the one list that they were.
  private func lines(_ own: ClosedRange<Int>, of comment: SuppressionComment) -> Range<Int> {
    let start = markup.lines.range(ofLine: own.lowerBound).lowerBound
    let end = markup.lines.range(ofLine: own.upperBound).upperBound
    let before = own.lowerBound - 1
    let after = own.upperBound + 1
    let isOpenAbove = start <= markup.bodyStart || isBlank(line: before)
    let isLastLine = after >= markup.lines.starts.count || end == markup.source.count
    if isLastLine {
      return (start > markup.bodyStart && isBlank(line: before) ? lineStart(before) : start)..<end
    }
    if isOpenAbove, isBlank(line: after) { return start..<markup.lines.range(ofLine: after).upperBound }
    if isOpenAbove || isBlank(line: after) || partsLists(comment.node) { return start..<end }
    return start..<comment.range.upperBound
  }

  private func lineStart(_ line: Int) -> Int { markup.lines.range(ofLine: line).lowerBound }

  /// Whether the node stands between two lists.
  private func partsLists(_ node: Int) -> Bool {
    var previous: Int?
    for child in markup.children(of: markup[node].parent) {
      if child == node { break }
      previous = child
    }
    let next = markup[node].end
    guard let previous, next < markup.nodes.count, case .list = markup[previous].kind,
      case .list = markup[next].kind
    else { return false }
    return true
  }

  /// A comment among words, with the blanks that it would leave behind.
  private func words(_ range: Range<Int>, isFirst: Bool, isLast: Bool) -> Range<Int> {
    let source = markup.source
    var (start, end) = (range.lowerBound, range.upperBound)
    if isFirst {
      while end < source.count, source[end].isSpace { end += 1 }
      return start..<end
    }
    let isApart = isLast || source[end].isSpace || source[end] == UInt8(ascii: "|")
    guard isApart else { return range }
    while source[start - 1].isSpace { start -= 1 }
    return start..<end
  }

  private func isBlank(line: Int) -> Bool {
    line >= 0 && line < markup.lines.starts.count && isBlank(markup.lines.range(ofLine: line))
  }

  private func isBlank(_ range: Range<Int>) -> Bool { markup.source[range].allSatisfy { $0 <= 0x20 } }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x09 }
}
