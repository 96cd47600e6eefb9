package import Postmortem

/// A subject has one section.
package struct DuplicateSection: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "duplicate-section", group: .structure, level: .warning,
    summary: "No two headings beside each other resolve to one section.",
    rationale: """
      A second timeline or a second list of actions is usually a leftover of a merge. Readers find the first and \
      miss the rest.
      """,
    source: "one notion, one place",
    reach: .document,
    flagged: [
      "## Summary\n\nCheckout was slow.\n\n## Impact\n\n12 customers.\n\n## ↓Summary\n\nCheckout was slow again."
    ],
    accepted: [
      "## Summary\n\nCheckout was slow.\n\n## Impact\n\n12 customers.",
      "## First outage\n\n### Timeline\n\nAt 14:02.\n\n## Second outage\n\n### Timeline\n\nAt 16:02.",
      "## Root cause\n\nA full pool.\n\n## Trigger\n\nA deploy.",
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let sections = incident.document.sections
    var seen = [Place: Int](minimumCapacity: sections.count)
    for (index, section) in sections.enumerated() where section.level <= 6 {
      guard let kind = section.kind else { continue }
      let place = Place(kind: kind, parent: section.parent, level: section.level)
      guard let earlier = seen[place] else {
        seen[place] = index
        continue
      }
      let first = sections[earlier]
      // Some sections go by several names that stand side by side for good: root cause and trigger.
      let isNamesake = first.title.lowercased() == section.title.lowercased()
      guard isNamesake || Self.single.contains(kind) else { continue }
      findings.report("join this section with \"\(first.title)\" above", at: section.titleRange)
    }
  }

  /// Where a section stands and what it resolves to.
  ///
  /// The kind as a number: the hash of its name would take longer than all else.
  private struct Place: Hashable {
    private let number: Int

    init(kind: SectionKind, parent: Int?, level: Int) {
      let kinds = SectionKind.allCases
      let kind = kinds.firstIndex(of: kind) ?? kinds.count
      number = (((parent ?? -1) + 1) * 8 + level) * (kinds.count + 1) + kind
    }
  }

  /// The sections that nobody splits on purpose.
  private static let single: Set<SectionKind> = [.summary, .timeline, .fiveWhys, .contributingFactors]
}
