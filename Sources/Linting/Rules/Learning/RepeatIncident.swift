package import Postmortem

/// The same problem does not occur twice.
package struct RepeatIncident: KnowledgeBaseRule {
  package init() {}

  package static let about = RuleDescription(
    id: "repeat-incident", group: .learning, level: .warning,
    summary: "No earlier incident with the same services and contributing factors still has open actions.",
    rationale: """
      An incident that was understood, and happened again because an action stayed open, is the most expensive kind: \
      it was paid for twice. The finding names the action that would have covered it, so that it can be finished now.
      """,
    source: "P6: every action has an owner and a due date; the same problem does not occur twice",
    options: [
      .integer(
        "likeness", 50, "how much of the shorter factor the other one must hold, in percent, by rare words"),
      .integer("most", 3, "earlier incidents that are named for one incident"),
    ],
    reach: .document,
    flagged: [
      .document(
        later("[↓checkout]", "connection pool of the checkout shared with the reporting job"),
        with: [earlier()])
    ],
    accepted: [
      .document(
        later("[payments]", "connection pool of the checkout shared with the reporting job"),
        with: [earlier()]),
      .document(
        later("[checkout]", "certificate that nobody renews at the partner gateway"), with: [earlier()]),
      .document(
        later("[checkout]", "connection pool of the checkout shared with the reporting job"),
        with: [earlier("done")]),
    ])

  package func check(_ base: KnowledgeBase, in context: LintContext, into findings: inout Findings) {
    let work = OpenWork(base)
    // The index reads every text: it is made only where some incident can have a predecessor with work left.
    guard !work.successors.isEmpty else { return }
    let pairs = work.successors.map { own in
      (own: own, earlier: work.predecessors(of: own, atMost: SimilarityIndex.mostPairs))
    }
    let index = SimilarityIndex(
      base.incidents, asOf: base.asOf, findsCandidates: pairs.contains { $0.earlier == nil })
    for (own, earlier) in pairs {
      let repeats =
        earlier.map { index.repeats(of: own, among: $0) } ?? index.repeats(of: own) { work.isOpen[$0] }
      let found = repeats.filter { isRepeat($0, context.integer("likeness")) }
      for similar in found.prefix(max(1, context.integer("most"))) {
        report(similar, of: own, base, &findings)
      }
    }
  }

  private func isRepeat(_ similar: SimilarIncident, _ percent: Int) -> Bool {
    guard similar.isRepeat else { return false }
    let back = Set(similar.factors.filter { $0.likeness * 100 >= Double(percent) }.map(\.own))
    return similar.openActions.contains { back.contains($0.factor) }
  }

  private func report(
    _ similar: SimilarIncident, of own: Int, _ base: KnowledgeBase, _ findings: inout Findings
  ) {
    let incident = base.incidents[own]
    let earlier = base.incidents[similar.incident]
    let place =
      incident.services.first { similar.services.contains($0.value) }?.range ?? incident.id?.range
      ?? incident.document.head
    let name = earlier.linkID ?? earlier.document.path
    let shared = similar.factors.compactMap { factor in
      incident.factors.indices.contains(factor.own) ? incident.factors[factor.own].id : nil
    }
    var reasons =
      "\(similar.services.count == 1 ? "service" : "services") \(similar.services.joined(separator: ", "))"
    if !shared.isEmpty {
      reasons += " and \(shared.count == 1 ? "factor" : "factors") \(shared.joined(separator: ", "))"
    }
    if !similar.terms.isEmpty {
      reasons += " (\(similar.terms.prefix(4).map { "\"\($0)\"" }.joined(separator: ", ")))"
    }
    let actions = similar.openActions.map { covering in
      describe(earlier.actions[covering.action], covering.daysOverdue, base.ownership)
    }
    findings.report(
      "finish what \(name) left open, which came back here with \(reasons): \(actions.joined(separator: "; "))",
      at: place, in: incident)
  }

  /// "A5 (@jonas, 45 days overdue)".
  private func describe(_ action: ActionItem, _ overdue: Int?, _ ownership: Ownership) -> String {
    let owners = ownership.owners(of: action).map { index in
      let owner = ownership.owners[index]
      return owner.handle.map { "@\($0)" } ?? owner.name
    }.joined(separator: ", ")
    let time =
      if let overdue {
        "\(overdue) \(overdue == 1 ? "day" : "days") overdue"
      } else if let due = action.due.day {
        "due \(due.iso)"
      } else { "without a due date" }
    return "\(action.id) (\(owners.isEmpty ? "no owner" : owners), \(time))"
  }
}

extension RepeatIncident {
  private static func later(_ services: String, _ factor: String) -> String {
    """
    ---
    id: INC-2026-0303
    title: Checkout times out again
    severity: 3
    status: published
    services: \(services)
    started: 2026-03-03T14:02Z
    ---

    # Checkout times out again

    ## Contributing factors

    - **Technical**: \(factor)

    """
  }

  private static func earlier(_ state: String = "open") -> RuleExample.Companion {
    .init(
      "content/incidents/2026/INC-2026-0101-pool.md",
      """
      ---
      id: INC-2026-0101
      title: Checkout times out
      severity: 3
      status: published
      services: [checkout]
      started: 2026-01-01T14:02Z
      ---

      # Checkout times out

      ## Contributing factors

      - **Technical**: connection pool of the checkout shared with the reporting job

      ## Action items

      | Action | Owner | Due | State |
      |---|---|---|---|
      | Split the connection pool of the checkout from the reporting job (F1) | @ada | 2026-02-01 | \(state) |

      """)
  }
}
