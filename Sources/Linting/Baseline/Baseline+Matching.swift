/// The findings of a run, held against a baseline.
package struct BaselineMatch: Sendable, Equatable {
  /// Findings that the baseline does not know, in their order.
  package let new: [Finding]
  /// Findings that it knows, in their order.
  package let known: [Finding]
  /// Entries whose findings are gone, in the order of the baseline.
  package let stale: [Baseline.Entry]
}

extension Baseline {
  /// Tells new findings from known ones.
  ///
  /// - Parameters:
  ///   - findings: with their fingerprints.
  ///   - scope: what the run looked at; entries outside are never stale.
  package func match(_ findings: [Finding], in scope: BaselineScope) -> BaselineMatch {
    var waiting = Set(entries)
    var new: [Finding] = []
    var known: [Finding] = []
    for finding in findings {
      if let entry = Entry(finding), waiting.remove(entry) != nil {
        known.append(finding)
      } else {
        new.append(finding)
      }
    }
    return BaselineMatch(
      new: new, known: known, stale: entries.filter { waiting.contains($0) && scope.holds($0) })
  }

  /// The baseline that accepts all of these findings, and keeps what the run did not look at.
  package func accepting(_ findings: [Finding], in scope: BaselineScope) -> Baseline {
    Baseline(entries.filter { !scope.holds($0) } + findings.compactMap { Entry($0) })
  }

  /// The baseline without these entries.
  package func removing(_ stale: [Entry]) -> Baseline {
    let stale = Set(stale)
    return Baseline(entries.filter { !stale.contains($0) })
  }
}
