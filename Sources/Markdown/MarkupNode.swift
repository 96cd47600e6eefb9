/// How the cells of a table's column are set.
package enum ColumnAlignment: UInt8, Sendable {
  case none, left, centre, right
}

/// What a node of a Markdown document is.
///
/// Numbers have 32 bits and stand first, so that a kind takes seven bytes: it is most of what is kept of a document.
package enum NodeKind: Sendable, Equatable {
  // Blocks that hold blocks.
  case document
  case blockQuote
  /// `start` is the first number of an ordered list, zero for bullets.
  case list(start: Int32, ordered: Bool, tight: Bool)
  case item
  /// A list item that begins with `[ ]` or `[x]`.
  case task(done: Bool)
  case table
  case tableRow(isHeader: Bool)
  /// `number` is the note's number in the order of first reference.
  case footnoteDefinition(number: Int32)

  // Blocks that hold inlines or bytes.
  case paragraph
  /// `level` is 1 to 6.
  case heading(level: Int32)
  case codeBlock(isFenced: Bool)
  case htmlBlock
  case thematicBreak
  case tableCell(ColumnAlignment)

  // Inlines.
  case text
  case softBreak
  case hardBreak
  case codeSpan
  case inlineHTML
  case emphasis
  case strong
  case strikethrough
  /// `index` finds the target in `Markup.links`.
  case link(index: Int32)
  case image(index: Int32)
  /// `index` finds the note in `Markup.noteReferences`.
  case footnoteReference(index: Int32)

  /// Whether the node stands among blocks.
  package var isBlock: Bool {
    switch self {
    case .text, .softBreak, .hardBreak, .codeSpan, .inlineHTML, .emphasis, .strong, .strikethrough,
      .link, .image, .footnoteReference:
      false
    default: true
    }
  }
}

/// Where a link or an image points.
package struct LinkDestination: Sendable, Equatable {
  /// The target as cmark-gfm resolved it: references looked up, entities and escapes decoded.
  package let target: String
  /// The title in quotation marks behind the target; empty where there is none.
  package let title: String

  package init(target: String, title: String) {
    self.target = target
    self.title = title
  }
}

/// A reference to a footnote.
package struct NoteReference: Sendable, Equatable {
  /// The note's number, in the order of first reference.
  package let number: Int
  /// Counts the references to the note from one, in the order of the file.
  package internal(set) var occurrence: Int
}

/// One node of a Markdown document, as a value.
///
/// A corpus holds millions of nodes, so offsets are kept in 32 bits: the limit on a document's size is far below.
package struct MarkupNode: Sendable, Equatable {
  package let kind: NodeKind
  private let literalPlace: LiteralPlace
  private var start: UInt32
  private var stop: UInt32
  private let literalStart: UInt32
  private let literalEnd: UInt32
  private let parentIndex: UInt32
  private var endIndex: UInt32

  /// Where decoded bytes stand.
  package enum Literal: Sendable, Equatable {
    case none
    /// The file holds the very bytes.
    case source(Range<Int>)
    /// Escapes or entities had to be decoded.
    case pool(Range<Int>)
  }

  private enum LiteralPlace: UInt8 { case none, source, pool }

  package init(kind: NodeKind, range: Range<Int>, literal: Literal, parent: Int, end: Int) {
    self.kind = kind
    start = UInt32(clamping: range.lowerBound)
    stop = UInt32(clamping: range.upperBound)
    switch literal {
    case .none: (literalPlace, literalStart, literalEnd) = (.none, 0, 0)
    case .source(let range):
      (literalPlace, literalStart, literalEnd) = (
        .source, UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound)
      )
    case .pool(let range):
      (literalPlace, literalStart, literalEnd) = (
        .pool, UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound)
      )
    }
    parentIndex = UInt32(parent)
    endIndex = UInt32(end)
  }

  /// The bytes of the file that the node was read from, markup included.
  package internal(set) var range: Range<Int> {
    get { Int(start)..<Int(stop) }
    set { (start, stop) = (UInt32(clamping: newValue.lowerBound), UInt32(clamping: newValue.upperBound)) }
  }

  /// The node's own decoded bytes: in the file itself, or in the document's pool of decoded text.
  package var literal: Literal {
    switch literalPlace {
    case .none: .none
    case .source: .source(Int(literalStart)..<Int(literalEnd))
    case .pool: .pool(Int(literalStart)..<Int(literalEnd))
    }
  }

  /// Index of the parent; the document is its own.
  package var parent: Int { Int(parentIndex) }

  /// Index one past the last descendant.
  package internal(set) var end: Int {
    get { Int(endIndex) }
    set { endIndex = UInt32(newValue) }
  }
}
