package import Postmortem

/// An action is due within its horizon.
package struct ActionHorizonOverrun: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "action-horizon-overrun", group: .actions, level: .warning,
    summary: "An immediate action is due within a sprint, a short-term one within the quarter.",
    rationale: """
      An immediate action that is due in three months is a long-term one that looks urgent. The days are counted from \
      the resolution or the review, whichever is later; `horizons:` in the settings changes them.
      """,
    source: "P5: within one sprint, within the quarter",
    flagged: [
      .section(.actions, "### Immediate\n\n- Add an alert @ada, due ↓2026-05-01"),
      .section(.actions, "### Short-term\n\n- Limit the pool @ada, due ↓2026-12-01"),
    ],
    accepted: [
      .section(.actions, "### Immediate\n\n- Add an alert @ada, due 2026-03-17"),
      .section(.actions, "### Long-term\n\n- Replace the pool @ada, due 2027-03-01"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard let start = start(of: incident) else { return }
    for action in incident.actions {
      guard case .day(let due, let range) = action.due, let horizon = action.horizon?.value else { continue }
      let allowed: Int
      switch horizon {
      case .immediate: allowed = context.settings.immediateDays
      case .shortTerm: allowed = context.settings.shortTermDays
      case .longTerm: continue
      }
      let days = due.number - start.number
      guard days > allowed else { continue }
      findings.report(
        "bring the date forward or change the horizon: \(horizon.rawValue) allows \(allowed) days, this is \(days)",
        at: range)
    }
  }

  private func start(of incident: Incident) -> Day? {
    let ended = incident.milestone(.resolved)?.at ?? incident.filedAt
    let moments = [ended, incident.review?.held?.value].compactMap { $0 }
    return moments.max().map { incident.zone.wallClock(at: $0).day }
  }
}
