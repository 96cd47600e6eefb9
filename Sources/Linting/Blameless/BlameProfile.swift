package import Postmortem

/// What a section tolerates.
package struct BlameProfile: Sendable, Equatable {
  /// People are named here as the causes of things.
  package var isAnalysis = false
  /// What might have happened belongs here.
  package var allowsCounterfactuals = false
  /// Neutral acts and omissions are told here, with roles.
  package var isTimeline = false
  /// What will be done, by whom.
  package var isActions = false
  /// A heading: too short for a subject test.
  package var isHeading = false

  package init() {}

  /// The profile of a section; `nil` is text outside of the known sections.
  package init(_ kind: SectionKind?) {
    switch kind {
    case .rootCause, .contributingFactors, .fiveWhys, .lessons, .wentBadly: isAnalysis = true
    case .wentWell, .lucky: allowsCounterfactuals = true
    case .timeline: isTimeline = true
    case .actions: isActions = true
    default: break
    }
  }

  /// Whether a rule says anything here; of some of its triggers it may be silent nevertheless.
  func hears(_ rule: BlameRule) -> Bool {
    switch rule {
    case .person: isAnalysis && !isHeading
    case .counterfactual: !allowsCounterfactuals && !isHeading
    case .hindsight: !allowsCounterfactuals
    case .punitive: isActions
    case .who, .humanError, .language: true
    }
  }
}
