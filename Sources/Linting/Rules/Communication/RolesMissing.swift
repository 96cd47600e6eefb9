package import Postmortem

/// A major incident has its three roles.
package struct RolesMissing: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "roles-missing", group: .communication, level: .error, severities: .major,
    summary: "A major incident names its incident commander, communications lead and technical lead.",
    rationale: """
      One person owns the call, one the updates, one the investigation. Where a role is nobody's, the one who \
      investigates is interrupted by those who ask, and decisions wait for somebody to take them.
      """,
    source: "R2: three roles, each one person",
    reach: .document,
    flagged: [
      .frontMatter("↓roles: {incident-commander: \"@maria\", technical-lead: \"@ada\"}"),
      .document("↓---\nid: INC-2026-0303\nseverity: 2\nstatus: published\n---\n\nText.\n"),
    ],
    accepted: [
      .frontMatter(
        "roles: {incident-commander: \"@maria\", communications-lead: \"@ken\", technical-lead: \"@ada\"}"),
      .frontMatter("roles: {ic: \"@maria\", comms: \"@ken\", tech-lead: \"@ada\"}"),
      .frontMatter(severity: .medium, "channel: \"#inc\""),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let document = incident.document
    // Without a severity it is not known whether the rule applies.
    guard incident.governingSeverity != nil, incident.hasRecord, incident.kind == .incident else { return }
    let missing = RoleKind.allCases.filter { kind in !incident.roles.contains { $0.kind == kind } }
    guard !missing.isEmpty else { return }
    let names = missing.map { $0.words }
    let list =
      names.count > 1 ? names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1] : names[0]
    findings.report("name the \(list)", at: document.frontMatterKey("roles") ?? document.head)
  }
}

extension RoleKind {
  /// "incident commander".
  fileprivate var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}
