/// The findings that a team has accepted as known: a run reports only others.
///
/// A value: the same findings give the same baseline, in whatever order they come.
package struct Baseline: Sendable, Equatable {
  /// Sorted by path, rule and fingerprint; none occurs twice.
  package let entries: [Entry]

  /// One finding that is known.
  package struct Entry: Sendable, Hashable {
    /// Relative to the knowledge base's root.
    package let path: String
    package let rule: String
    /// By what the finding is known again; see `Fingerprint`.
    package let fingerprint: String

    package init(path: String, rule: String, fingerprint: String) {
      self.path = path
      self.rule = rule
      self.fingerprint = fingerprint
    }

    /// The entry of a finding; nil where the finding cannot be accepted, or has no fingerprint yet.
    package init?(_ finding: Finding) {
      guard Baseline.canAccept(finding.rule), let fingerprint = finding.fingerprint else { return nil }
      self.init(path: finding.path, rule: finding.rule, fingerprint: fingerprint)
    }

    /// The order of the file: by path, by rule, by fingerprint.
    package static func comesBefore(_ left: Entry, _ right: Entry) -> Bool {
      if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
      if left.rule != right.rule { return left.rule.utf8.lexicographicallyPrecedes(right.rule.utf8) }
      return left.fingerprint.utf8.lexicographicallyPrecedes(right.fingerprint.utf8)
    }
  }

  /// - Parameter entries: in any order; those that occur twice count once.
  package init(_ entries: some Sequence<Entry>) {
    self.entries = Set(entries).sorted(by: Entry.comesBefore)
  }

  /// Whether findings of a rule can be accepted at all.
  ///
  /// A secret cannot: whoever can read the repository can use it until it is revoked and gone, however old it is. A
  /// false alarm is answered in the document, where reviewers see the reason.
  package static func canAccept(_ rule: String) -> Bool { rule != Secret.about.id }

  /// How many documents have entries.
  package var documentCount: Int { Set(entries.lazy.map(\.path)).count }
}
