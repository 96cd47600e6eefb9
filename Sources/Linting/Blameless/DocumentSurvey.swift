import Markdown
import Postmortem

/// What several rules ask of one document, made when the first of them asks and handed on to the others.
struct DocumentSurvey: Sendable {
  private var kept: [BlameSurvey.Place]?
  private var texts: [TextBlock]?
  private var updates: [String: UpdateText] = [:]

  /// A paragraph, a heading or a cell with its visible text.
  struct TextBlock: Sendable {
    let node: Int
    private let text: Text

    /// Most texts are plain and hold nothing that any rule looks for: they are searched where they stand in the file.
    private enum Text: Sendable {
      case plain(Range<Int>)
      case prose(Prose)
    }

    init(_ node: Int, in markup: Markup) {
      self.node = node
      text = markup.plainText(of: node).map { .plain($0) } ?? .prose(markup.prose(of: node))
    }

    /// The text as prose; nil where it is plain and `isWanted` says no to its bytes.
    ///
    /// - Parameter markup: the tree that the block was read from.
    func prose(in markup: Markup, ifPlain isWanted: (UnsafeBufferPointer<UInt8>) -> Bool) -> Prose? {
      switch text {
      case .prose(let prose): return prose
      case .plain(let range):
        let isWanted = markup.source.withUnsafeBufferPointer {
          isWanted(UnsafeBufferPointer(rebasing: $0[range]))
        }
        return isWanted ? markup.prose(of: node) : nil
      }
    }
  }

  /// The texts of a document; one survey always sees the same one.
  mutating func texts(of markup: Markup) -> [TextBlock] {
    if let texts { return texts }
    var found: [TextBlock] = []
    for (index, node) in markup.nodes.enumerated() {
      switch node.kind {
      case .paragraph, .heading, .tableCell:
        if node.end > index + 1 { found.append(TextBlock(index, in: markup)) }
      default: break
      }
    }
    texts = found
    return found
  }

  /// The words of a message to stakeholders.
  mutating func words(ofUpdate message: String) -> UpdateText {
    if let known = updates[message] { return known }
    let words = UpdateText(message)
    updates[message] = words
    return words
  }

  /// What blames in `incident`; one survey always sees the same incident.
  mutating func places(in incident: Incident, context: LintContext) -> [BlameSurvey.Place] {
    if let kept { return kept }
    let texts = texts(of: incident.document.markup)
    let places = BlameSurvey(vocabulary: context.vocabulary).places(in: incident, texts)
    kept = places
    return places
  }
}
