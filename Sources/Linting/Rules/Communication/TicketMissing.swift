package import Postmortem

/// A major incident has a ticket that leads here.
package struct TicketMissing: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "ticket-missing", group: .communication, level: .warning, severities: .major,
    summary: "A major incident names its ticket.",
    rationale: """
      Whoever looks for an incident looks for its ticket first. The ticket links to the published document, and the \
      document names the ticket.
      """,
    source: "P7: linked from the incident ticket",
    reach: .document,
    flagged: [
      .document("↓---\nid: INC-2026-0303\nseverity: 2\nstatus: published\n---\n\nText.\n")
    ],
    accepted: [
      .frontMatter("ticket: https://tickets.example.com/OPS-12"),
      .frontMatter(severity: .medium, "tags: [database]"),
      .document("# A story\n\nThere was an outage once.\n"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let document = incident.document
    // Without a severity it is not known whether the rule applies.
    guard incident.ticket == nil, incident.governingSeverity != nil, incident.hasRecord,
      incident.kind == .incident
    else { return }
    findings.report(
      "name the incident's ticket, and link from it to this document",
      at: document.frontMatterKey("ticket") ?? document.head,
      suggestion: "ticket: https://tickets.example.com/OPS-412")
  }
}
