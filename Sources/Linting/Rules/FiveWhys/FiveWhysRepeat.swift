package import Postmortem

/// Every why leads further.
package struct FiveWhysRepeat: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "five-whys-repeat", group: .fiveWhys, level: .warning,
    summary: "No answer repeats an earlier one.",
    rationale: """
      A chain that comes back to an earlier answer has stopped explaining. Often one of the two belongs to another \
      chain.
      """,
    source: "P4",
    reach: .document,
    flagged: [
      .section(
        .fiveWhys,
        """
        1. **Why was checkout slow?** Because the connection pool was full.
        2. **Why were requests queued?** ↓Because the connection pool was full.
        """)
    ],
    accepted: [
      .section(
        .fiveWhys,
        """
        1. **Why was checkout slow?** Because the connection pool was full.
        2. **Why was the pool full?** Because the pool of the replica was full first.
        """)
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    for chain in incident.whyChains {
      var seen: [[PackedWord]] = []
      for (index, step) in chain.steps.enumerated() {
        let words = step.answer.map { Self.words(of: $0.value) } ?? []
        if words.count > 1, let first = seen.firstIndex(of: words), let answer = step.answer {
          findings.report("ask further: why \(index + 1) answers as why \(first + 1) does", at: answer.range)
        }
        seen.append(words)
      }
    }
  }

  /// The words of an answer without the ones that only introduce it.
  private static func words(of answer: String) -> [PackedWord] {
    var words = PackedWord.all(in: answer.utf8)
    words.removeAll(where: fillers.contains)
    return words
  }

  private static let fillers: WordTable = [
    "because", "since", "as", "the", "a", "an", "of", "was", "were", "is", "are",
  ]
}
