package import Postmortem

/// A major incident has one channel.
package struct ChannelMissing: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "channel-missing", group: .communication, level: .warning, severities: .major,
    summary: "A major incident names its channel.",
    rationale: """
      One channel at once, and all communication in it, is what the timeline is written from. Its name leads readers to \
      what was said at the time.
      """,
    source: "R3: one incident channel at once",
    reach: .document,
    flagged: [
      .document("↓---\nid: INC-2026-0303\nseverity: 2\nstatus: published\n---\n\nText.\n")
    ],
    accepted: [
      .frontMatter("channel: \"#inc-2026-0303\""),
      .frontMatter(severity: .medium, "tags: [database]"),
      .document("# A story\n\nThere was an outage once.\n"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let document = incident.document
    // Without a severity it is not known whether the rule applies.
    guard incident.channel == nil, incident.governingSeverity != nil, incident.hasRecord,
      incident.kind == .incident
    else { return }
    findings.report(
      "name the incident's channel", at: document.frontMatterKey("channel") ?? document.head,
      suggestion: "channel: \"#inc-2026-0303\"")
  }
}
