package import Postmortem

/// A rule that looks at one incident.
///
/// A rule is a value without state: whether it fires depends on the incident and the context alone, so that
/// documents are checked in any order and at the same time.
package protocol DocumentRule: Sendable {
  static var about: RuleDescription { get }

  /// Reports what the rule finds in `incident`.
  func check(_ incident: Incident, in context: LintContext, into findings: inout Findings)
}

/// A rule that looks at one file of any kind: incidents, runbooks, pages.
package protocol FileRule: Sendable {
  static var about: RuleDescription { get }

  /// Reports what the rule finds in `document`.
  func check(_ document: Document, in context: LintContext, into findings: inout Findings)
}

/// A rule that looks at all documents together.
package protocol KnowledgeBaseRule: Sendable {
  static var about: RuleDescription { get }

  /// Reports what the rule finds; each report names its incident or file.
  func check(_ base: KnowledgeBase, in context: LintContext, into findings: inout Findings)
}

/// A rule that looks at the comments by which a document silences other rules, once it is known what they silenced.
package protocol SuppressionRule: Sendable {
  static var about: RuleDescription { get }

  /// Reports what the rule finds in the suppressions of one document.
  func check(_ verdict: SuppressionVerdict, in context: LintContext, into findings: inout Findings)
}

/// A rule of the catalogue, by what it looks at.
package enum Rule: Sendable {
  case document(any DocumentRule)
  case file(any FileRule)
  case knowledgeBase(any KnowledgeBaseRule)
  case suppression(any SuppressionRule)

  /// The rule's description.
  package var about: RuleDescription {
    switch self {
    case .document(let rule): type(of: rule).about
    case .file(let rule): type(of: rule).about
    case .knowledgeBase(let rule): type(of: rule).about
    case .suppression(let rule): type(of: rule).about
    }
  }
}
