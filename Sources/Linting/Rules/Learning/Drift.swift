import Markdown
package import Postmortem

/// What is stated twice is stated alike.
package struct Drift: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "drift", group: .learning, level: .warning,
    summary: "Front matter, summary, impact and resolution notice agree on duration, severity and counts.",
    rationale: """
      Customers were told 40 minutes, the summary says 60, and the times say 68: whoever reads one of them decides on a \
      wrong figure, and nobody can tell later which was right.
      """,
    source: "C5: how long the impact lasted; S5: severity has a history",
    reach: .document,
    flagged: [
      .section(.summary, "Checkout failed. The incident lasted ↓40 minutes."),
      .section(.summary, "The incident was a severity ↓3 and was over at noon."),
      .document(counted("About ↓9,000 customers were affected.")),
      .frontMatter("impact: {↓minutes: 240}"),
      .section(
        .communications,
        """
        | Time | Audience | Status | Message |
        |---|---|---|---|
        | 15:12 | status-page | resolved | Checkout was restored at ↓16:10 UTC. |
        """),
    ],
    accepted: [
      .section(
        .summary, "Checkout failed. The incident lasted 68 minutes, and the database outage 12 minutes."),
      .section(.summary, "The incident was a severity 1 and lasted about an hour."),
      .section(.summary, "The incident lasted 1 hour and 8 minutes; its impact lasted 46 minutes."),
      .document(counted("About 4,600 customers were affected, 900 of them twice.")),
      .document(
        counted("We counted 4,580 customers. In Austria 650 customers were affected, of 4,600 in all.")),
      .frontMatter("impact: {minutes: 30}"),
      .section(
        .communications,
        """
        | Time | Audience | Status | Message |
        |---|---|---|---|
        | 15:12 | status-page | resolved | Checkout was restored at 15:10 UTC after 68 minutes. |
        | 15:14 | customers | resolved | Checkout was restored at 16:10 CET. |
        """),
    ])

  private static func counted(_ text: String) -> String {
    """
    ---
    id: INC-2026-0303
    title: Checkout times out
    severity: 2
    status: published
    services: [checkout]
    started: 2026-03-03T14:02Z
    impact: {customers: 4600}
    ---

    # Checkout times out

    ## Impact

    \(text)

    """
  }

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard incident.document.frontMatter != nil else { return }
    let facts = StatedFacts(incident)
    facts.impactMinutes(&findings)
    let markup = incident.document.markup
    for section in incident.document.sections where section.kind == .summary || section.kind == .impact {
      for node in section.content where markup[node].kind != .blockQuote {
        guard Self.hints.isFound(in: markup.slice(markup[node].range)) else { continue }
        facts.check(markup.prose(of: node), isSummary: section.kind == .summary, isNotice: false, &findings)
      }
    }
    for update in incident.communications where update.status == .resolved {
      for node in update.content {
        facts.check(markup.prose(of: node), isSummary: false, isNotice: true, &findings)
      }
    }
  }

  private static let hints = PhraseSearch(["lasted", "severity", "customers", "% of", "sev"])
}
