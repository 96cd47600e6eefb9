import Postmortem
import Synchronization

/// The survey of one document, made when the first of the blameless rules asks for it and kept for the others.
///
/// Rules that were told the same words share one; a rule with words of its own has one of its own.
package final class DocumentSurvey: Sendable {
  /// What the rules can be told, besides the roster that is the same for all.
  struct Words: Hashable, Sendable {
    let roles: [String]
    let systems: [String]
    let allowed: [String]
  }

  private let kept = Mutex<[Words: [BlameSurvey.Place]]>([:])

  init() {}

  /// What blames in `incident`; always the same incident for one survey.
  func places(in incident: Incident, words: Words, roster: Roster) -> [BlameSurvey.Place] {
    if let places = kept.withLock({ $0[words] }) { return places }
    let places = Self.places(in: incident, words: words, roster: roster)
    kept.withLock { $0[words] = places }
    return places
  }

  /// The same without keeping anything.
  static func places(in incident: Incident, words: Words, roster: Roster) -> [BlameSurvey.Place] {
    let vocabulary = BlameVocabulary(
      roster: roster, roles: words.roles, systems: words.systems, allowed: words.allowed)
    return BlameSurvey(vocabulary: vocabulary).places(in: incident)
  }
}

extension LintContext {
  /// What blames in an incident, by the words of the rule at hand.
  func blame(in incident: Incident) -> [BlameSurvey.Place] {
    let words = DocumentSurvey.Words(
      roles: words("roles"), systems: words("systems"), allowed: words("allowed"))
    return survey?.places(in: incident, words: words, roster: roster)
      ?? DocumentSurvey.places(in: incident, words: words, roster: roster)
  }
}
