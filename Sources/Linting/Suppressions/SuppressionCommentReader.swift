import Markdown
import Postmortem

/// Finds the comments of a document that speak to the linter.
///
/// They count where Markdown sees HTML, never in code or in text.
struct SuppressionCommentReader {
  /// In the order of the file.
  private(set) var comments: [SuppressionComment] = []
  /// What was meant as a comment and is text on the page, since it stands within a line and holds `--`.
  private(set) var shownAsText: [Range<Int>] = []

  /// - Complexity: one pass over the bytes where there are none.
  init(_ markup: Markup) {
    for place in Self.places(in: markup.source, from: markup.bodyStart) {
      let node = Self.leaf(at: place, in: markup)
      switch markup[node].kind {
      case .inlineHTML: take(markup[node].range, node, markup)
      case .htmlBlock:
        if let range = Self.comment(at: place, inBlock: node, of: markup) { take(range, node, markup) }
      case .text:
        if let end = Self.end(ofCommentAt: place, in: markup.source, before: markup[node].range.upperBound) {
          shownAsText.append(place..<end)
        }
      default: break
      }
    }
  }

  private mutating func take(_ range: Range<Int>, _ node: Int, _ markup: Markup) {
    if let comment = SuppressionComment(range, in: markup.source, node: node) { comments.append(comment) }
  }

  /// What a comment begins with.
  private static let openings: BytePairs = {
    var openings = BytePairs()
    openings.insert(UInt8(ascii: "<"), UInt8(ascii: "!"))
    return openings
  }()

  /// Where `<!--` and a directive's first bytes stand, blanks between them or not.
  private static func places(in source: [UInt8], from start: Int) -> [Int] {
    source.withUnsafeBufferPointer { bytes in
      var places: [Int] = []
      let last = bytes.count - SuppressionDirective.opening.utf8.count - 4
      openings.forEachPlace(in: UnsafeBufferPointer(rebasing: bytes[min(start, bytes.count)...])) { place in
        let index = start + place
        guard index <= last, bytes[index + 2] == UInt8(ascii: "-"), bytes[index + 3] == UInt8(ascii: "-")
        else {
          return place + 1
        }
        let word = bytes[(index + 4)...].drop { $0 <= 0x20 }
        if word.starts(with: SuppressionDirective.opening.utf8) { places.append(index) }
        return place + 1
      }
      return places
    }
  }

  /// The deepest node that holds a byte.
  private static func leaf(at offset: Int, in markup: Markup) -> Int {
    var node = 0
    while let child = markup.children(of: node).first(where: { markup[$0].range.contains(offset) }) {
      node = child
    }
    return node
  }

  /// The comment that begins at `place`: not where the block holds code, and not within another comment.
  private static func comment(at place: Int, inBlock node: Int, of markup: Markup) -> Range<Int>? {
    if let tag = HTMLTag(markup.literal(of: node)), verbatim.contains(tag.name) { return nil }
    let block = markup[node].range
    var index = block.lowerBound
    while index + 4 <= block.upperBound {
      guard markup.source[index..<block.upperBound].starts(with: "<!--".utf8) else {
        index += 1
        continue
      }
      guard let end = end(ofCommentAt: index, in: markup.source, before: block.upperBound) else { return nil }
      if index == place { return index..<end }
      index = end
    }
    return nil
  }

  private static let verbatim: Set<String> = ["pre", "script", "style", "textarea"]

  /// Behind the `-->` of the comment at `start`; nil where there is none before `limit`.
  private static func end(ofCommentAt start: Int, in source: [UInt8], before limit: Int) -> Int? {
    var index = start + 4
    while index + 3 <= limit {
      if source[index..<limit].starts(with: "-->".utf8) { return index + 3 }
      index += 1
    }
    return nil
  }
}
