import Postmortem

/// The survey of one document, made when the first of the blameless rules asks for it and handed on to the others.
struct DocumentSurvey: Sendable {
  private var kept: [BlameSurvey.Place]?

  /// What blames in `incident`; one survey always sees the same incident.
  mutating func places(in incident: Incident, context: LintContext) -> [BlameSurvey.Place] {
    if let kept { return kept }
    let places = BlameSurvey(vocabulary: context.vocabulary).places(in: incident)
    kept = places
    return places
  }
}
