import Markdown
package import Postmortem

/// The severity is as high as the facts are bad.
package struct SeverityUnderstated: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "severity-understated", group: .severity, level: .warning, severities: [.high, .medium, .low],
    summary: "The facts that are stated do not meet the criteria of a higher severity.",
    rationale: """
      In doubt, declare higher: a downgrade is cheap, and a late upgrade costs the people who would have been called. \
      A report of a complete outage at severity 3 also teaches everybody the wrong scale.
      """,
    source: "S1: complete outage or data loss for all or most users; S5: in doubt, declare higher",
    reach: .document,
    flagged: [
      .body(
        severity: .medium, "## Summary\n\nAll customers faced a ↓complete outage of the shop for an hour."),
      .frontMatter(severity: .medium, "impact: {customers: 12, ↓data-loss: true}\nseverity: 3"),
      .frontMatter(severity: .high, "impact: {↓requests-failed: 100%}\nseverity: 2"),
      .body(severity: .high, "## Impact\n\nThe ↓entire site was down for 12 minutes."),
    ],
    accepted: [
      .body(severity: .medium, "## Summary\n\nA fifth of the customers could not log in."),
      .body(severity: .medium, "## Summary\n\nIt came close to a complete outage for all customers."),
      .body(severity: .high, "## Impact\n\nThe entire site was down for one customer in Austria."),
      .frontMatter(severity: .medium, "impact: {data-loss: false, requests-failed: 12%}\nseverity: 3"),
      .frontMatter(severity: .high, "impact: {data-loss: true}\nseverity: 2"),
      "All customers faced a complete outage of the shop.",
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard let severity = incident.governingSeverity, severity > .critical, incident.kind == .incident else {
      return
    }
    let stated = incident.severity?.value.rawValue ?? severity.rawValue
    for fact in incident.impact?.facts ?? [] {
      guard let claim = claim(of: fact, at: severity) else { continue }
      findings.report(
        "raise the severity, or correct this: \(claim), and severity \(stated) is stated", at: fact.range)
      return
    }
    let document = incident.document
    for index in document.sections.indices {
      guard let kind = document.sections[index].kind, kind == .summary || kind == .impact else { continue }
      for node in document.sections[index].content where document.markup[node].kind != .blockQuote {
        guard Self.hint.isFound(in: document.markup.slice(document.markup[node].range)) else { continue }
        let prose = document.markup.prose(of: node)
        guard let range = OutageWords.range(in: prose.text) else { continue }
        findings.report(
          "raise the severity, or say for whom: a complete outage is severity 1, and severity \(stated) is stated",
          at: prose.source(of: range))
        return
      }
    }
  }

  private static let hint = PhraseSearch(OutageWords.outages)

  /// What a fact of the front matter says about a severity that is too low for it.
  private func claim(of fact: Impact.Fact, at severity: Severity) -> String? {
    let name = fact.name.lowercased().replacingUnderscore
    let value = fact.value.lowercased()
    switch name {
    case "data-loss":
      return severity > .high && ["true", "yes"].contains(value) ? "data was lost" : nil
    case "requests-failed", "failed-requests", "users-affected", "customers-affected":
      guard value.hasSuffix("%"), let share = Double(value.dropLast()) else { return nil }
      return share >= 99.5 && share <= 100 ? "all were affected (\(fact.value))" : nil
    default: return nil
    }
  }
}

extension String {
  fileprivate var replacingUnderscore: String { String(map { $0 == "_" ? "-" : $0 }) }
}
