import Markdown
import Postmortem

/// What several rules ask of one document, made when the first of them asks and handed on to the others.
struct DocumentSurvey: Sendable {
  private var kept: [BlameSurvey.Place]?
  private var texts: [TextBlock]?

  /// A paragraph, a heading or a cell with its visible text.
  struct TextBlock: Sendable {
    let node: Int
    let prose: Prose
  }

  /// The texts of a document; one survey always sees the same one.
  mutating func texts(of markup: Markup) -> [TextBlock] {
    if let texts { return texts }
    var found: [TextBlock] = []
    for (index, node) in markup.nodes.enumerated() {
      switch node.kind {
      case .paragraph, .heading, .tableCell:
        found.append(TextBlock(node: index, prose: markup.prose(of: index)))
      default: break
      }
    }
    texts = found
    return found
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
