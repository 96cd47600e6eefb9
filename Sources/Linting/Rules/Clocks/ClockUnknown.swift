package import Postmortem

/// The times that clocks need are written down.
package struct ClockUnknown: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "clock-unknown", group: .clocks, level: .note,
    summary: "Every clock of an incident can be read from its times.",
    rationale: """
      A clock without its times is neither met nor missed; it is unknown, and nothing can be learned from it. One note lists \
      all that is lacking.
      """,
    source: "R5: written down as it happens",
    reach: .document,
    flagged: [
      .document(
        "↓---\nid: INC-2026-0303\nseverity: 4\nstatus: published\ndetected: 2026-03-03T14:04Z\n---\n\nText.\n"
      )
    ],
    accepted: [
      .section(
        .communications, severity: .low,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 14:08 | customers | investigating | Slow |"
      ),
      .document("# A story\n\nThere was an outage once.\n"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard incident.hasRecord, incident.governingSeverity != nil else { return }
    var reasons: [(lacking: String, clocks: [String])] = []
    for clock in incident.clocks where clock.state == .unknown {
      let lacking = clock.lacking ?? "a time"
      let name = clock.kind.rawValue
      if let known = reasons.firstIndex(where: { $0.lacking == lacking }) {
        reasons[known].clocks.append(name)
      } else {
        reasons.append((lacking, [name]))
      }
    }
    guard !reasons.isEmpty else { return }
    let list = reasons.map { "\($0.lacking) (\($0.clocks.joined(separator: ", ")))" }
    findings.report(
      "write down the times that clocks need: \(list.joined(separator: "; "))", at: incident.document.head)
  }
}
