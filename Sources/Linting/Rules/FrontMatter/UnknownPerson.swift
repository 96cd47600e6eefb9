package import Postmortem

/// People in roles and owners of actions are on the roster.
package struct UnknownPerson: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "unknown-person", group: .frontMatter, level: .warning,
    summary: "People in roles and owners of actions are on the roster, where there is one.",
    rationale: """
      An action reaches its owner through the roster: the page of a person's open actions, and the public edition \
      that puts roles in the place of names, know nobody else.
      """,
    source: "content/people.yml; P6: a named owner",
    flagged: [
      .frontMatter("roles: {incident-commander: ↓\"@marja\"}"),
      .section(.actions, "| Action | Owner | Due |\n|---|---|---|\n| Add an alert | ↓@adda | 2026-04-01 |"),
    ],
    accepted: [
      .frontMatter("roles: {incident-commander: \"@maria\"}"),
      .section(.actions, "| Action | Owner | Due |\n|---|---|---|\n| Add an alert | Ada | 2026-04-01 |"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let people = context.roster.people
    guard !people.isEmpty else { return }
    var named = incident.roles.map(\.person)
    if let facilitator = incident.review?.facilitator { named.append(facilitator) }
    for action in incident.actions {
      for owner in action.owners where owner.kind == .person {
        named.append(Located(owner.name, at: owner.range))
      }
    }
    for person in named {
      let isHandle = person.value.utf8.first == UInt8(ascii: "@")
      let name = isHandle ? String(decoding: person.value.utf8.dropFirst(), as: UTF8.self) : person.value
      guard !name.isEmpty, !context.rosterNames.contains(name.lowercased()) else { continue }
      let meant = Suggestion.nearest(to: name, among: people.map(\.handle) + people.map(\.name))
      findings.report(
        "name a person of the roster, or add \(person.value) to it", at: person.range,
        suggestion: meant.map { "did you mean \($0)?" })
    }
  }
}
