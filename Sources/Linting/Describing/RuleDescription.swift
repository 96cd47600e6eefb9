package import Postmortem

/// What a rule is: the one place that the reference, the settings, the reports and the tests read.
package struct RuleDescription: Sendable {
  package let id: String
  package let group: RuleGroup
  /// The level in a published document, where the settings say nothing.
  package let level: RuleLevel
  /// The severities that the rule applies to; an unknown severity counts as all.
  package let severities: Set<Severity>
  /// What is demanded, in one sentence.
  package let summary: String
  /// Why it is demanded, in a short paragraph.
  package let rationale: String
  /// Where the demand comes from: a numbered point of the workflow, or a text.
  package let source: String
  package let options: [RuleOption]
  /// Whether the rule also holds while an incident is active or once it is cancelled.
  package let holdsAlways: Bool
  /// Whether the rule reads sentences: it is then silent in code, block quotes and quotation marks.
  package let readsProse: Bool
  /// Whether some findings carry a fix.
  package let hasFix: Bool
  /// What must have been changed for a finding to count as new.
  package let reach: RuleReach
  /// How a comment in the document may silence findings.
  package let silencing: RuleSilencing
  package let flagged: [RuleExample]
  package let accepted: [RuleExample]

  package init(
    id: String, group: RuleGroup, level: RuleLevel, severities: Set<Severity> = .all, summary: String,
    rationale: String, source: String, options: [RuleOption] = [], holdsAlways: Bool = false,
    readsProse: Bool = false, hasFix: Bool = false, reach: RuleReach = .place,
    silencing: RuleSilencing = .anywhere, flagged: [RuleExample], accepted: [RuleExample]
  ) {
    self.id = id
    self.group = group
    self.level = level
    self.severities = severities
    self.summary = summary
    self.rationale = rationale
    self.source = source
    self.options = options
    self.holdsAlways = holdsAlways
    self.readsProse = readsProse
    self.hasFix = hasFix
    self.reach = reach
    self.silencing = silencing
    self.flagged = flagged
    self.accepted = accepted
  }
}

extension Set<Severity> {
  /// Every severity.
  package static let all = Set(Severity.allCases)
  /// Severity 1 and 2, which call for a review.
  package static let major: Set<Severity> = [.critical, .high]
}
