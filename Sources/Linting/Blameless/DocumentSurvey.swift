import Postmortem

/// The survey of one document, made when the first of the blameless rules asks for it and handed on to the others.
///
/// Rules that were told the same words share one; a rule with words of its own has one of its own.
struct DocumentSurvey: Sendable {
  /// What the rules can be told, besides the roster that is the same for all.
  private struct Words: Hashable {
    let roles: [String]
    let systems: [String]
    let allowed: [String]
  }

  private var kept: [Words: [BlameSurvey.Place]] = [:]

  /// What blames in `incident`, by the words of the rule at hand; one survey always sees the same incident.
  mutating func places(in incident: Incident, context: LintContext) -> [BlameSurvey.Place] {
    let words = Words(
      roles: context.words("roles"), systems: context.words("systems"), allowed: context.words("allowed"))
    if let places = kept[words] { return places }
    let vocabulary = BlameVocabulary(
      roster: context.roster, roles: words.roles, systems: words.systems, allowed: words.allowed)
    let places = BlameSurvey(vocabulary: vocabulary).places(in: incident)
    kept[words] = places
    return places
  }
}
