/// How far from its place the cause of a rule's findings may lie: what a report of changed lines goes by.
package enum RuleReach: Sendable {
  /// The text that a finding points at is what is wrong: it counts where that text was changed.
  case place
  /// A finding stands for something that is absent, or comes from several places, other files or the file's name: it
  /// counts where anything of the file was changed.
  case document
}
