package import Postmortem

extension Findings {
  /// Reports what one of the blameless rules finds in an incident; what people say of themselves is a note.
  package mutating func reportBlame(_ rule: BlameRule, in incident: Incident, context: LintContext) {
    for place in survey.places(in: incident, context: context) where place.hit.rule == rule {
      report(
        place.hit.message, at: place.range, suggestion: place.hit.rewording,
        atMost: place.hit.isMild ? .note : .error)
    }
  }
}

extension BlameHit {
  /// What to do, and why the words were heard as blame.
  var message: String {
    let task =
      switch rule {
      case .person: "keep people out of the analysis"
      case .humanError: "go on asking where a person's error is given as the cause"
      case .counterfactual: "tell what happened instead of what did not"
      case .language: "describe conditions instead of judging people"
      case .hindsight: "say what was visible at that moment instead of what is plain now"
      case .who: "ask what and how instead of who"
      case .punitive: "change the system instead of asking people for care"
      }
    guard let subject, let ground else { return "\(task): \"\(trigger)\"" }
    if subject == trigger { return "\(task): \"\(trigger)\" is \(ground)" }
    return "\(task): \"\(trigger)\" is said of \"\(subject)\" (\(ground))"
  }
}
