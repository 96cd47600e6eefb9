import Linting

extension LintOutcome {
  /// The same outcome with every path changed by `place`.
  package func relocated(_ place: (String) -> String) -> LintOutcome {
    let moved = findings.map { finding in
      Finding(
        rule: finding.rule, level: finding.level, path: place(finding.path), range: finding.range,
        message: finding.message, suggestion: finding.suggestion, fix: finding.fix)
    }
    let places = files.map { (place($0.key), $0.value) }
    return LintOutcome(
      findings: moved, files: Dictionary(places) { first, _ in first }, census: census)
  }

  /// Several outcomes as one, sorted.
  package static func joined(_ outcomes: [LintOutcome]) -> LintOutcome {
    guard outcomes.count != 1 else { return outcomes[0] }
    var skipped: [Skip] = []
    for skip in outcomes.flatMap(\.census.skipped) {
      if let known = skipped.firstIndex(where: { $0.singular == skip.singular }) {
        skipped[known] = Skip(skip.singular, skip.plural, skipped[known].count + skip.count)
      } else {
        skipped.append(skip)
      }
    }
    return LintOutcome(
      findings: outcomes.flatMap(\.findings).sorted(by: Finding.comesBefore),
      files: Dictionary(outcomes.flatMap(\.files).map { ($0.key, $0.value) }) { first, _ in first },
      census: Census(
        found: outcomes.reduce(0) { $0 + $1.census.found },
        linted: outcomes.reduce(0) { $0 + $1.census.linted },
        skipped: skipped))
  }
}
