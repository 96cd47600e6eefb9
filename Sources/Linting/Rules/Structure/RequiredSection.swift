import Markdown
package import Postmortem

/// A postmortem has the sections that its severity asks for.
package struct RequiredSection: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "required-section", group: .structure, level: .error,
    summary: "A postmortem has the sections that its severity asks for.",
    rationale: """
      Each section answers a question that somebody asks after every incident: what happened, whom it hurt, when, \
      which conditions allowed it, how it ended, what was learnt, what changes. Headings go by many names; `headings:` \
      in the settings adds more.
      """,
    source: "P1, P3 to P6",
    reach: .document,
    flagged: [
      .document(
        """
        ↓---
        id: INC-2026-0303
        title: Checkout times out
        severity: 3
        status: published
        services: [checkout]
        started: 2026-03-03T14:02Z
        ---

        ## Summary

        Checkout was slow.

        ## Impact

        12 customers.

        ## Timeline

        | Time | Event |
        |---|---|
        | 2026-03-03 14:02 | Detected |

        ## Contributing factors

        - **technical**: an unbounded pool

        ## Lessons learned

        Pools need limits.

        ## Action items

        - Add a limit @ada, due 2026-04-01
        """)
    ],
    accepted: [
      .body(
        severity: .medium,
        """
        ## What happened

        Checkout was slow.

        ## Customer impact

        12 customers.

        ## Timeline (all times UTC)

        | Time | Event |
        |---|---|
        | 2026-03-03 14:02 | Detected |

        ## Contributing factors

        - **technical**: an unbounded pool

        ## Resolution and recovery

        The pool was restarted.

        ## Lessons learnt

        Pools need limits.

        ## Next steps

        - Add a limit @ada, due 2026-04-01
        """)
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let document = incident.document
    guard document.markup.refusal == nil else { return }
    let severity = incident.governingSeverity
    let isMissing = { (kind: SectionKind, severities: Set<Severity>) in
      !has(kind, incident) && (severity.map { severities.contains($0) } ?? true)
    }
    let required = context.settings.requiredSections
    guard required.contains(where: { isMissing($0.key, $0.value) }) else { return }
    let missing = SectionKind.allCases.filter { kind in required[kind].map { isMissing(kind, $0) } ?? false }
    // A document without any known section is told once.
    if document.sections.allSatisfy({ $0.kind == nil }) {
      let names = missing.map(\.words).joined(separator: ", ")
      findings.report("give the document its sections: \(names)", at: document.head)
      return
    }
    for kind in missing {
      findings.report(
        "add a section for the \(kind.words)", at: document.head, suggestion: "## \(kind.headline)",
        lacking: kind.rawValue)
    }
  }

  private func has(_ kind: SectionKind, _ incident: Incident) -> Bool {
    let document = incident.document
    if document.sections.contains(where: { $0.kind == kind }) { return true }
    switch kind {
    case .timeline: return !incident.timeline.entries.isEmpty
    case .contributingFactors: return !incident.factors.isEmpty
    case .fiveWhys: return !incident.whyChains.isEmpty
    case .actions: return !incident.actions.isEmpty
    case .lessons:
      return document.sections.contains { $0.kind.map { LessonsBalanced.parts.contains($0) } ?? false }
    default: return false
    }
  }
}
