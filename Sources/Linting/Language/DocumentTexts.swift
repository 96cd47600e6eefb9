import Markdown

/// The visible texts of a document's paragraphs, headings and cells, with what each of them smells of.
///
/// Several rules search every text of a document and find nothing in nearly all: they get the bytes, and make prose of
/// a text only where it may matter. Texts without markup are searched where they stand in the file, the others in one
/// buffer.
struct DocumentTexts: Sendable {
  /// One of the texts.
  struct Text: Sendable {
    let node: Int
    fileprivate(set) var scent: Scent = []
    fileprivate let place: Place
  }

  fileprivate enum Place: Sendable {
    case file(Range<Int>)
    /// `unspoken` tells which of the silences are the text's.
    case joined(Range<Int>, unspoken: Range<Int>)
  }

  /// In document order; texts without a node are left out.
  private(set) var all: ContiguousArray<Text> = []
  /// The nodes of raw HTML in them.
  private(set) var inlineHTML: [Int] = []
  /// Texts that markup parts in the file, one behind the other.
  private var joined: [UInt8] = []

  /// - Complexity: O(n) in the nodes and bytes of the document.
  init(_ markup: Markup, scents: ScentTable) {
    var silences: [Range<Int>] = []
    // No text is longer than the file, unless it was decoded.
    joined.reserveCapacity(markup.source.count)
    all.reserveCapacity(markup.nodes.count / 4)
    var next = 0
    while next < markup.nodes.count {
      let (index, end) = (next, markup.nodes[next].end)
      next += 1
      switch markup.nodes[index].kind {
      case .paragraph, .heading, .tableCell: if end == index + 1 { continue }
      default: continue
      }
      // What a text holds is no text of its own.
      next = end
      if let range = markup.plainText(of: index) {
        all.append(Text(node: index, place: .file(range)))
      } else {
        let (start, silent) = (joined.count, silences.count)
        join(index + 1..<end, of: markup, &silences)
        let place = Place.joined(start..<joined.count, unspoken: silent..<silences.count)
        all.append(Text(node: index, place: place))
      }
    }
    smell(of: markup.source, scents, silences)
  }

  private mutating func smell(of source: [UInt8], _ scents: ScentTable, _ silences: [Range<Int>]) {
    source.withUnsafeBufferPointer { source in
      joined.withUnsafeBufferPointer { joined in
        for index in all.indices {
          switch all[index].place {
          case .file(let range):
            all[index].scent = scents.scent(of: source, in: range, unspoken: EmptyCollection())
          case .joined(let range, let unspoken):
            all[index].scent = scents.scent(of: joined, in: range, unspoken: silences[unspoken])
          }
        }
      }
    }
  }

  /// Appends what the prose of some nodes would hold, and which ranges of it nobody says.
  private mutating func join(_ nodes: Range<Int>, of markup: Markup, _ silences: inout [Range<Int>]) {
    var silence = nodes.lowerBound
    for index in nodes {
      let current = markup.nodes[index]
      switch current.kind {
      case .strikethrough, .image: silence = max(silence, current.end)
      case .softBreak: joined.append(0x20)
      case .hardBreak: joined.append(0x0A)
      case .inlineHTML:
        inlineHTML.append(index)
        if markup.isLineBreak(index) { joined.append(0x0A) }
      case .text:
        let start = joined.count
        append(current.literal, of: markup)
        if index < silence { silences.append(start..<joined.count) }
      case .codeSpan:
        let start = joined.count
        append(current.literal, of: markup)
        silences.append(start..<joined.count)
      default: break
      }
    }
  }

  private mutating func append(_ literal: MarkupNode.Literal, of markup: Markup) {
    switch literal {
    case .none: break
    case .source(let range):
      markup.source.withUnsafeBufferPointer {
        joined.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
      }
    case .pool(let range):
      markup.pool.withUnsafeBufferPointer {
        joined.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
      }
    }
  }

  /// Lends the bytes of a text.
  ///
  /// - Parameter markup: the document that the texts were read from.
  func withBytes<Result>(
    of text: Text, in markup: Markup, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    switch text.place {
    case .file(let range):
      markup.source.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    case .joined(let range, _):
      joined.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }
  }
}
