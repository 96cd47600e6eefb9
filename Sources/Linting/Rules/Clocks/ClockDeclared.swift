package import Postmortem

/// An incident is declared as soon as it is detected, and investigated afterwards.
package struct ClockDeclared: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "clock-declared", group: .clocks, level: .warning,
    summary: "An incident is declared within 15 minutes of its detection, before it is investigated.",
    rationale: """
      The declaration starts everything else: the roles, the channel, the first word to anybody. Whoever looks for the \
      cause first and declares afterwards works alone and untold for as long.
      """,
    source: "R1: declare first, investigate second",
    reach: .document,
    flagged: [
      .frontMatter("detected: 2026-03-03T14:04Z\ndeclared: ↓2026-03-03T14:21Z"),
      .document(
        """
        ---
        id: INC-2026-0303
        severity: 1
        status: published
        timezone: UTC
        detected: 2026-03-03T14:04Z
        declared: ↓2026-03-03T14:10Z
        ---

        ## Timeline

        - 14:05 On-call begins to investigate the pool
        - 14:10 An incident channel is opened
        """),
    ],
    accepted: [
      .frontMatter("detected: 2026-03-03T14:04Z\ndeclared: 2026-03-03T14:19Z"),
      .section(
        .timeline, "- 14:04 An alert fires\n- 14:06 Declared\n- 14:08 Two engineers investigate the pool"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard let clock = incident.clocks.first(where: { $0.kind == .declared }), clock.allowedSeconds == 0,
      clock.state == .missed, let start = clock.start, let stop = clock.stop
    else {
      return findings.reportMissed(.declared, of: incident, in: context, demand: "declare an incident")
    }
    findings.report(
      "declare before investigating: \(start.label) \(ClockText.place(start, of: incident)), "
        + "\(stop.label) \(ClockText.place(stop, of: incident, besides: start.at))",
      at: incident.timeRange(of: stop))
  }
}
