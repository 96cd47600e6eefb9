package import Postmortem

/// Each of the three roles is a person of its own.
package struct RolesOverlap: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "roles-overlap", group: .communication, level: .warning, severities: [.critical],
    summary: "In a severity 1 nobody holds two of the three roles.",
    rationale: """
      Whoever investigates cannot keep thirty people informed, and whoever informs them cannot decide. In a severity 1 \
      there is enough of each to fill a head.
      """,
    source: "R2: three roles, each one person",
    reach: .document,
    flagged: [
      .frontMatter(
        "roles: {incident-commander: \"@maria\", communications-lead: \"@ken\", technical-lead: ↓\"@maria\"}"),
      .frontMatter(
        "roles: {incident-commander: \"@maria\", communications-lead: ↓Maria Silva, technical-lead: \"@ada\"}"
      ),
    ],
    accepted: [
      .frontMatter(
        "roles: {incident-commander: \"@maria\", communications-lead: \"@ken\", technical-lead: \"@ada\"}"),
      .frontMatter(
        severity: .high,
        "roles: {incident-commander: \"@maria\", communications-lead: \"@ken\", technical-lead: \"@maria\"}"),
      .frontMatter("roles: {incident-commander: \"@maria\", scribe: \"@maria\"}"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard incident.governingSeverity != nil else { return }
    var held: [(person: String, role: RoleKind)] = []
    for role in incident.roles {
      guard let kind = role.kind else { continue }
      let person = handle(of: role.person.value, in: context.roster)
      if let other = held.first(where: { $0.person == person && $0.role != kind }) {
        findings.report(
          "give this role to somebody else: \(role.person.value) is \(words(other.role)) as well",
          at: role.person.range)
      }
      held.append((person, kind))
    }
  }

  /// The handle that a name of the roster stands for, else the name itself; lower case.
  private func handle(of name: String, in roster: Roster) -> String {
    let name = name.lowercased()
    return roster.people.first { $0.name.lowercased() == name }?.handle.lowercased() ?? name
  }

  private func words(_ role: RoleKind) -> String { String(role.rawValue.map { $0 == "-" ? " " : $0 }) }
}
