/// A stretch of a document under one heading, or under a bold line or bold bullet that serves as one.
package struct Section: Sendable {
  /// What the heading resolves to through the synonym table; nil for a heading of the author's own.
  package let kind: SectionKind?
  /// The heading as a reader sees it.
  package let title: String
  /// The heading's words, without its marks.
  package let titleRange: Range<Int>
  /// Level 1 to 6 of a real heading; 7 for a bold line or bullet.
  package let level: Int
  /// The node that is the heading: a heading, a paragraph, or a list item.
  package let node: Int
  /// The top-level nodes that belong to the section itself, up to the next heading of any level. For a bold
  /// bullet: the item's own children behind the bold text.
  package let content: [Int]
  /// Index of the enclosing section; nil at the top.
  package let parent: Int?
  /// The bytes from behind the heading to the next heading of the same or a higher rank.
  package let range: Range<Int>

  package init(
    kind: SectionKind?, title: String, titleRange: Range<Int>, level: Int, node: Int, content: [Int],
    parent: Int?, range: Range<Int>
  ) {
    self.kind = kind
    self.title = title
    self.titleRange = titleRange
    self.level = level
    self.node = node
    self.content = content
    self.parent = parent
    self.range = range
  }
}
