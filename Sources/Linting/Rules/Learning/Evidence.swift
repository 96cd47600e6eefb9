package import Postmortem

/// A timeline shows what it rests on.
package struct Evidence: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "evidence", group: .learning, level: .note,
    summary: "Rows of the timeline link to the graph, log, alert or message that shows them.",
    rationale: """
      Memory arranges events so that they make sense. A link to the graph or the message lets a reader check the order \
      a year later, and ends arguments in the review.
      """,
    source: "R5: every action and finding is written down as it happens; every claim links to what proves it",
    options: [
      .integer("minimum-percent", 20, "share of the rows that link to something, in percent"),
      .integer("minimum-rows", 5, "a timeline with fewer rows is left alone"),
    ],
    reach: .document,
    flagged: [
      .body(
        """
        ## ↓Timeline

        - 14:02 UTC Error rate rises
        - 14:04 UTC An alert fires
        - 14:06 UTC The incident is declared
        - 14:50 UTC The pool is restarted
        - 15:10 UTC Resolved
        """)
    ],
    accepted: [
      .section(
        .timeline,
        """
        - 14:02 UTC Error rate rises ([graph](https://graphs.example.com/1))
        - 14:04 UTC An alert fires ([alert](https://alerts.example.com/1))
        - 14:06 UTC The incident is declared
        - 14:50 UTC The pool is restarted
        - 15:10 UTC Resolved
        """),
      .section(.timeline, "- 14:02 UTC Error rate rises\n- 15:10 UTC Resolved"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let entries = incident.timeline.entries
    guard entries.count >= max(1, context.integer("minimum-rows")) else { return }
    let proven = entries.count { $0.hasEvidence }
    guard proven * 100 < entries.count * context.integer("minimum-percent") else { return }
    let place = incident.document.heading(.timeline) ?? entries[0].timeRange
    let share =
      proven == 0 ? "none of the \(entries.count) rows does" : "\(proven) of \(entries.count) rows do"
    findings.report("link rows of the timeline to a graph, log, alert or message: \(share)", at: place)
  }
}
