package import Postmortem

/// An incident says when it was detected, declared, mitigated and resolved.
package struct TimelineEventMissing: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "timeline-event-missing", group: .timeline, level: .warning,
    summary: "Front matter or timeline say when the incident was detected, declared, mitigated and resolved.",
    rationale: """
      These four moments are what every comparison of incidents rests on: how long it took to notice, to act, to help \
      and to end it. In the timeline a bold word or the row's own words mark them: "**Mitigated**: the pool is enlarged".
      """,
    source: "R1, R5, R7",
    options: [
      .words("events", ["detected", "declared", "mitigated", "resolved"], "the events that have to be known")
    ],
    reach: .document,
    flagged: [
      .document(
        """
        ---
        id: INC-2026-0303
        severity: 1
        status: published
        detected: 2026-03-03T14:04Z
        ---

        ## ↓Timeline

        - 14:06 Declared
        - 14:50 Fewer errors
        """)
    ],
    accepted: [
      .frontMatter("mitigated: 2026-03-03T14:50Z"),
      .document(
        """
        ---
        id: INC-2026-0303
        severity: 1
        status: published
        detected: 2026-03-03T14:04Z
        ---

        ## Timeline

        - 14:06 **Declared** in the channel
        - 14:50 **Mitigated**: the pool is enlarged
        - 15:10 **Resolved**
        """),
      .document("# A story\n\nThere was an outage once.\n"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let document = incident.document
    // Without either there is nothing to complete, and other rules ask for them.
    guard incident.hasRecord else { return }
    let missing = context.words("events").filter { name in
      MilestoneKind(rawValue: name).map { incident.milestone($0) == nil } ?? false
    }
    guard !missing.isEmpty else { return }
    findings.report(
      "say when the incident was \(missing.joined(separator: ", ")), in the timeline or the front matter",
      at: document.heading(.timeline) ?? document.head)
  }
}
