import Postmortem

/// One rule that a comment silences, where, and why.
struct Suppression: Sendable, Equatable {
  /// The rule's id, where the comment names it.
  let rule: Located<String>
  /// The comment's place among those of its document.
  let comment: Int
  let scope: Range<Int>
  let reason: String
}

/// What is wrong with a comment that speaks to the linter.
struct SuppressionFault: Sendable, Equatable {
  let kind: Kind
  /// The bytes that it is about.
  let range: Range<Int>
  /// The comment's place among those of its document; nil where it is none to Markdown.
  let comment: Int?

  /// What can be wrong.
  enum Kind: Sendable, Equatable {
    /// The reason is missing or too short.
    case lacksReason
    /// There is no such directive; perhaps another was meant.
    case unknownDirective(String, meant: String?)
    case namesNoRule
    /// There is no such rule; perhaps another was meant.
    case unknownRule(String, meant: String?)
    case namesGroup(String)
    /// Several words stand where one rule should: the reason is not set apart.
    case runsIntoReason
    /// The rule's findings cannot be silenced.
    case cannotBeSilenced(String)
    /// The rule's findings can be silenced one place at a time only.
    case tooWide(String)
    case neverEnded(String)
    /// There is nothing to end: of that rule, or at all.
    case endsNothing(String?)
    case precedesNothing
    /// The comment stands within a line and holds `--`, so that it is shown.
    case isShown
  }
}
