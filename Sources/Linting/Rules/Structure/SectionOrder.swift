package import Postmortem

/// Sections stand in the agreed order.
package struct SectionOrder: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "section-order", group: .structure, level: .note,
    summary: "Sections stand in the agreed order.",
    rationale: """
      Whoever reads many postmortems finds things by where they stand. Sections that the order does not name stand \
      anywhere.
      """,
    source: "the agreed outline: from what happened to what changes",
    options: [
      .words("order", standard.map(\.rawValue), "the sections whose order matters, first to last")
    ],
    reach: .document,
    flagged: [
      "## Summary\n\nSlow.\n\n## Timeline\n\nAt 14:02.\n\n## ↓Impact\n\n12 customers.\n\n## Action items\n\nA limit."
    ],
    accepted: [
      "## Summary\n\nSlow.\n\n## Impact\n\n12 customers.\n\n## Detection\n\nAn alert.\n\n## Timeline\n\nAt 14:02."
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let order = context.words("order")
    let sections = incident.document.sections
    var level: Int?
    // The first section of each kind; there are but a dozen kinds.
    var outline: [(section: Int, rank: Int)] = []
    for index in sections.indices where sections[index].level <= 6 {
      guard let kind = sections[index].kind, let rank = order.firstIndex(of: kind.rawValue),
        !outline.contains(where: { $0.rank == rank })
      else { continue }
      // Only headings of one rank are in an order.
      if level == nil { level = sections[index].level }
      guard sections[index].level == level else { continue }
      outline.append((index, rank))
    }
    guard let stray = stray(in: outline.map(\.rank)) else { return }
    func isPresent(_ kind: String) -> Bool { outline.contains { order[$0.rank] == kind } }
    let before = order[(outline[stray].rank + 1)...].first(where: isPresent).flatMap(SectionKind.init)
    let after = order[..<outline[stray].rank].last(where: isPresent).flatMap(SectionKind.init)
    let place =
      before.map { "before \($0.words)" } ?? after.map { "after \($0.words)" } ?? "in the agreed order"
    findings.report("move this section \(place)", at: sections[outline[stray].section].titleRange)
  }

  /// The first place that is not part of the longest ascending sequence; nil where all ascend.
  ///
  /// - Complexity: O(n²) in a dozen sections.
  private func stray(in ranks: [Int]) -> Int? {
    if zip(ranks, ranks.dropFirst()).allSatisfy(<) { return nil }
    var length = Array(repeating: 1, count: ranks.count)
    var previous = Array(repeating: -1, count: ranks.count)
    for index in ranks.indices {
      for earlier in 0..<index where ranks[earlier] < ranks[index] && length[earlier] >= length[index] {
        length[index] = length[earlier] + 1
        previous[index] = earlier
      }
    }
    // Of several longest sequences the one that ends first: the section further down is the one to move.
    guard let longest = length.max(), var last = length.firstIndex(of: longest) else { return nil }
    var kept: Set<Int> = []
    while last >= 0 {
      kept.insert(last)
      last = previous[last]
    }
    return ranks.indices.first { !kept.contains($0) }
  }

  private static let standard: [SectionKind] = [
    .summary, .impact, .timeline, .contributingFactors, .fiveWhys, .resolution, .lessons, .actions,
  ]
}
