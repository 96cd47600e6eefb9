/// The rules that the engine serves.
package enum BlameRule: String, Sendable, CaseIterable {
  case person = "person-in-analysis"
  case humanError = "human-error"
  case counterfactual
  case language = "blame-language"
  case hindsight
  case who = "who-question"
  case punitive = "punitive-action"
}

/// A place where a text blames somebody.
package struct BlameHit: Sendable, Equatable {
  package let rule: BlameRule
  /// The trigger's bytes in the text of its prose.
  package let range: Range<Int>
  package let trigger: String
  /// The words taken for a person; nil where the trigger stands alone.
  package let subject: String?
  /// Why, as a phrase: "a role", "an @handle".
  package let ground: String?
  /// We and I: the writer speaks of the own side.
  package let isMild: Bool
  /// What to ask instead.
  package let rewording: String
}
