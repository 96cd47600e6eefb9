package import Postmortem

/// What one rule reports, collected with the rule's id and the level that holds for each document.
package struct Findings: Sendable {
  package private(set) var all: [Finding] = []
  /// What the rules of one document hand on to each other.
  var survey = DocumentSurvey()
  /// The rule that speaks of several documents; nil while those of one document take turns.
  private let joint: (rule: RuleDescription, settings: LintSettings)?
  private var rule: String
  private var path = ""
  private var level = RuleLevel.off

  /// Findings of a rule that looks at several documents; each report names its own.
  package init(of rule: RuleDescription, settings: LintSettings) {
    joint = (rule, settings)
    self.rule = rule.id
  }

  /// Findings of the rules that look at one document, each in its turn.
  package init(in path: String) {
    joint = nil
    rule = ""
    self.path = path
  }

  /// What is reported from now on is another rule's, at the level that holds in this document.
  package mutating func turn(to rule: String, at level: RuleLevel) {
    self.rule = rule
    self.level = level
  }

  /// Adds a finding about the document at hand.
  ///
  /// - Parameters:
  ///   - message: what to do, in lower case, without a full stop.
  ///   - range: exactly the bytes that the message speaks of; where something is absent, the place it belongs to.
  ///   - suggestion: a rewording, or the name that was probably meant.
  ///   - lacking: what is absent, where the rule may report several things at one place.
  ///   - atMost: lowers the level of this finding alone.
  package mutating func report(
    _ message: String, at range: Range<Int>, suggestion: String? = nil, fix: Fix? = nil,
    lacking: String? = nil, atMost: RuleLevel = .error
  ) {
    append(message, range, suggestion, fix, min(level, atMost), path, lacking: lacking)
  }

  /// Adds a finding about one of several incidents, at the level that its status and severity give.
  package mutating func report(
    _ message: String, at range: Range<Int>, in incident: Incident, suggestion: String? = nil,
    fix: Fix? = nil, atMost: RuleLevel = .error
  ) {
    let level = joint.map { $0.settings.level(of: $0.rule, for: incident) } ?? self.level
    append(message, range, suggestion, fix, min(level, atMost), incident.document.path)
  }

  /// Adds a finding about a file that is no incident, at the level that the settings give.
  package mutating func report(
    _ message: String, at range: Range<Int>, inFile path: String, suggestion: String? = nil,
    fix: Fix? = nil, atMost: RuleLevel = .error
  ) {
    let level = joint.map { $0.settings.level(of: $0.rule, inFile: path) } ?? self.level
    append(message, range, suggestion, fix, min(level, atMost), path)
  }

  private mutating func append(
    _ message: String, _ range: Range<Int>, _ suggestion: String?, _ fix: Fix?, _ level: RuleLevel,
    _ path: String, lacking: String? = nil
  ) {
    guard level != .off else { return }
    all.append(
      Finding(
        rule: rule, level: level, path: path, range: range, message: message, suggestion: suggestion,
        fix: fix, lacking: lacking))
  }
}
