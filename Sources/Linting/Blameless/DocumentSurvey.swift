import Markdown
import Postmortem

/// What several rules ask of one document, made when the first of them asks and handed on to the others.
struct DocumentSurvey: Sendable {
  private var kept: [BlameSurvey.Place]?
  private var texts: DocumentTexts?
  private var secrets: [SecretSearch.Match]?
  /// By where the messages stand.
  private var updates: [Int: (message: String, words: UpdateText)] = [:]

  /// The texts of a document; one survey always sees the same one.
  mutating func texts(of markup: Markup, context: LintContext) -> DocumentTexts {
    if let texts { return texts }
    let found = DocumentTexts(markup, scents: context.vocabulary.scents)
    texts = found
    return found
  }

  /// The credentials that a document holds; one survey always sees the same one.
  mutating func secrets(of markup: Markup) -> [SecretSearch.Match] {
    if let secrets { return secrets }
    let found = SecretSearch.matches(in: markup.source)
    secrets = found
    return found
  }

  /// The words of a message to stakeholders.
  mutating func words(of update: Communication) -> UpdateText {
    let place = update.messageRange.lowerBound
    if let known = updates[place], known.message == update.message { return known.words }
    let words = UpdateText(update.message)
    updates[place] = (update.message, words)
    return words
  }

  /// What blames in `incident`; one survey always sees the same incident.
  mutating func places(in incident: Incident, context: LintContext) -> [BlameSurvey.Place] {
    if let kept { return kept }
    let texts = texts(of: incident.document.markup, context: context)
    let places = BlameSurvey(vocabulary: context.vocabulary).places(in: incident, texts)
    kept = places
    return places
  }
}
