import Linting

/// What a run found, in sum: by rule and by document.
struct FindingsOverview: Sendable {
  /// What can never be accepted comes first, then errors, warnings and notes, each with the most frequent rule first.
  let rules: [RuleRow]
  /// The document with most findings first.
  let documents: [DocumentRow]
  /// How many findings the linter can mend itself.
  let mendable: Int

  /// A rule, and how often it speaks.
  struct RuleRow: Sendable {
    let rule: String
    /// The highest level of its findings: a rule may weigh less in a draft.
    let level: RuleLevel
    let count: Int
    /// What the rule demands, in a sentence; empty for one that the catalogue does not list.
    let summary: String
  }

  /// A document, and what is found in it.
  struct DocumentRow: Sendable {
    let path: String
    let count: Int
    /// "2 errors, 1 warning".
    let tally: String
  }

  /// - Complexity: O(n log n) in the number of findings.
  init(_ findings: [Finding]) {
    let summaries = Dictionary(Catalogue.descriptions.map { ($0.id, $0.summary) }) { first, _ in first }
    mendable = findings.count { $0.fix != nil }
    rules = Dictionary(grouping: findings, by: \.rule).map { rule, own in
      RuleRow(
        rule: rule, level: own.map(\.level).max() ?? .off, count: own.count, summary: summaries[rule] ?? "")
    }.sorted(by: Self.comesBefore)
    documents = Dictionary(grouping: findings, by: \.path).map { path, own in
      DocumentRow(path: path, count: own.count, tally: RunSummary.tally(own[...]))
    }.sorted {
      $0.count == $1.count ? $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) : $0.count > $1.count
    }
  }

  private static func comesBefore(_ left: RuleRow, _ right: RuleRow) -> Bool {
    let isUrgent = (left: !Baseline.canAccept(left.rule), right: !Baseline.canAccept(right.rule))
    if isUrgent.left != isUrgent.right { return isUrgent.left }
    if left.level != right.level { return left.level > right.level }
    return left.count == right.count ? left.rule < right.rule : left.count > right.count
  }
}
