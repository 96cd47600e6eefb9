package import Postmortem

/// Customers learn of a fault from the status page before the company talks about it.
package struct CommsStatusPageFirst: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "comms-status-page-first", group: .communication, level: .warning,
    summary: "Where customers are affected, the status page comes before internal stakeholders.",
    rationale: """
      What is told inside is known outside minutes later, and support can only point to what is published. An update of \
      the same minute is early enough.
      """,
    source: "C4: status page before internal stakeholders",
    reach: .document,
    flagged: [
      .document(
        head + "| ↓14:08 | internal | investigating | Checkout is slow |\n"
          + "| 14:12 | status page | investigating | Checkout is slow |\n"),
      .document(
        head + "| ↓14:08 | internal | investigating | Slow |\n| 14:32 | managers | identified | Slow |\n"),
    ],
    accepted: [
      .document(
        head + "| 14:08 | status page | investigating | Checkout is slow |\n"
          + "| 14:08 | internal | investigating | Checkout is slow |\n"),
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n"
          + "| 14:08 | internal | investigating | Reports are slow |\n| 14:32 | managers | identified | Slow |"
      ),
    ])

  private static let head = """
    ---
    id: INC-2026-0303
    severity: 1
    status: published
    timezone: UTC
    declared: 2026-03-03T14:06Z
    customer-facing: true
    ---

    ## Communications

    | Time | Audience | Status | Message |
    |---|---|---|---|

    """

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard incident.isCustomerFacing == true else { return }
    let rows = incident.communications
    guard rows.count(where: { $0.at != nil && $0.audience != nil }) >= 2,
      let inside = first(of: rows, { Self.inside.contains($0) }), let insideAt = inside.at
    else { return }
    let page = first(of: rows) { $0 == .statusPage } ?? first(of: rows) { $0 == .customers }
    let told = incident.timeline.entries.filter { entry in
      entry.isStatusUpdate && entry.precision != .day
        && CommunicationWords.audiences(in: entry.text).contains { $0 == .statusPage || $0 == .customers }
    }
    let places = told.compactMap { entry in entry.at.map { ($0, entry.timeRange) } }
    let pages = (places + [page].compactMap { $0 }.compactMap { row in row.at.map { ($0, row.timeRange) } })
    let internally = "internal stakeholders at \(MomentText.place(insideAt, inside.timeRange, of: incident))"
    guard let (at, range) = pages.min(by: { $0.0 < $1.0 }) else {
      return findings.report(
        "update the status page first: \(internally), the status page never", at: inside.timeRange)
    }
    guard at.secondsSince(insideAt) >= 60 else { return }
    let published = MomentText.place(at, range, of: incident, besides: insideAt)
    findings.report(
      "update the status page first: \(internally), the status page at \(published)", at: inside.timeRange)
  }

  /// The earliest update to an audience; of several at one time the first that is written.
  private func first(
    of rows: [Communication], _ isMeant: (CommunicationAudience) -> Bool
  ) -> Communication? {
    var first: (index: Int, at: Instant)?
    for index in rows.indices {
      guard let at = rows[index].at, let audience = rows[index].audience, isMeant(audience) else { continue }
      if first.map({ at < $0.at }) ?? true { first = (index, at) }
    }
    return first.map { rows[$0.index] }
  }

  private static let inside: [CommunicationAudience] = [.internal, .executives, .managers]
}
