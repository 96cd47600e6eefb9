import Linting

extension LintOutcome {
  /// The same outcome with every path changed by `place`.
  package func relocated(_ place: (String) -> String) -> LintOutcome {
    let moved = findings.map { $0.moved(to: place($0.path)) }
    let silenced = silenced.map { SilencedFinding($0.finding.moved(to: place($0.finding.path)), $0.silence) }
    let skipped = census.skipped.map { skip in
      Skip(skip.singular, skip.plural, skip.count, only: skip.only.map(place))
    }
    let places = files.map { (place($0.key), $0.value) }
    return LintOutcome(
      findings: moved, silenced: silenced, files: Dictionary(places) { first, _ in first },
      linted: linted.map(place), census: Census(found: census.found, linted: census.linted, skipped: skipped))
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
      silenced: outcomes.flatMap(\.silenced).sorted { Finding.comesBefore($0.finding, $1.finding) },
      files: Dictionary(outcomes.flatMap(\.files).map { ($0.key, $0.value) }) { first, _ in first },
      linted: outcomes.flatMap(\.linted).sorted(),
      census: Census(
        found: outcomes.reduce(0) { $0 + $1.census.found },
        linted: outcomes.reduce(0) { $0 + $1.census.linted },
        skipped: skipped))
  }
}

extension Finding {
  /// The same finding under another path.
  fileprivate func moved(to path: String) -> Finding {
    var finding = self
    finding.path = path
    return finding
  }
}
