package import Postmortem

/// The milestones of an incident follow each other.
package struct TimeOrder: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "time-order", group: .frontMatter, level: .error,
    summary:
      "An incident is detected before it is declared, and mitigated and contained before it is resolved.",
    rationale: """
      Response times are differences of these moments; a swapped pair makes them negative. Orders that are unusual \
      but possible, such as a mitigation before the declaration, are notes. The page may be acknowledged before or \
      after the declaration.
      """,
    source: "R1, R7",
    reach: .document,
    flagged: [
      .frontMatter("mitigated: ↓2026-03-03T15:30Z\nresolved: 2026-03-03T15:10Z"),
      .frontMatter(
        "detected: ↓2026-03-03T14:20Z\ndeclared: 2026-03-03T14:06Z\nacknowledged: 2026-03-03T14:30Z"),
      .frontMatter("mitigated: 2026-03-03T14:05Z\ndeclared: ↓2026-03-03T14:06Z"),
    ],
    accepted: [
      .frontMatter("acknowledged: 2026-03-03T14:05Z\ndeclared: 2026-03-03T14:06Z"),
      .frontMatter("detected: 2026-03-03T14:06Z\ndeclared: 2026-03-03T14:06Z"),
      .frontMatter("mitigated: 2026-03-03T15:10Z\nresolved: 2026-03-03T15:10Z"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let stated = incident.milestones.filter { $0.origin == .frontMatter }
    var pairs = inversions(of: stated)
    // One moment that stands wrong breaks several pairs: it is named once, then set aside.
    while let first = pairs.first {
      var culprit = first.earlier
      for pair in pairs {
        for candidate in [pair.earlier, pair.later] where count(candidate, pairs) > count(culprit, pairs) {
          culprit = candidate
        }
      }
      let own = pairs.filter { $0.earlier == culprit || $0.later == culprit }
      let worst = own.first { $0.isImpossible } ?? own[0]
      let (here, other) =
        worst.earlier == culprit ? (worst.earlier, worst.later) : (worst.later, worst.earlier)
      let word = here == worst.earlier ? "before" : "after"
      findings.report(
        "check this time: \(here.kind.rawValue) belongs \(word) \(other.kind.rawValue)", at: here.range,
        atMost: worst.isImpossible ? .error : .note)
      pairs.removeAll { $0.earlier == culprit || $0.later == culprit }
    }
  }

  /// Two milestones that stand in the wrong order.
  private struct Inversion {
    let earlier: Milestone
    let later: Milestone
    let isImpossible: Bool
  }

  private func inversions(of milestones: [Milestone]) -> [Inversion] {
    // As a rule both the kinds and their times ascend, and nothing is wrong.
    if zip(milestones, milestones.dropFirst()).allSatisfy({ $0.kind.place < $1.kind.place && $0.at <= $1.at })
    {
      return []
    }
    let order = MilestoneKind.allCases
    var found: [Inversion] = []
    for (index, kind) in order.enumerated() {
      guard let earlier = milestones.first(where: { $0.kind == kind }) else { continue }
      for next in order[(index + 1)...] {
        guard let later = milestones.first(where: { $0.kind == next }), later.at < earlier.at,
          [kind, next] != Self.free
        else { continue }
        found.append(
          Inversion(earlier: earlier, later: later, isImpossible: Self.impossible.contains([kind, next])))
      }
    }
    return found
  }

  private func count(_ milestone: Milestone, _ pairs: [Inversion]) -> Int {
    pairs.count { $0.earlier == milestone || $0.later == milestone }
  }

  /// Responders take the page first and declare, or declare first and find out who has it.
  private static let free: [MilestoneKind] = [.declared, .acknowledged]

  private static let impossible: Set<[MilestoneKind]> = [
    [.detected, .declared], [.mitigated, .resolved], [.contained, .resolved],
  ]
}
