package import Postmortem

/// Services are named as the catalogue names them.
package struct UnknownService: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "unknown-service", group: .frontMatter, level: .warning,
    summary: "Services are ones of the service catalogue, where there is one.",
    rationale: """
      Repeating incidents are found by the services they share. A service under two names is two services to every \
      list and to the search for repeats.
      """,
    source: "content/services.yml",
    flagged: [
      .frontMatter("services: [checkout, ↓paymets]")
    ],
    accepted: [
      .frontMatter("services: [checkout, payments]")
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let services = context.catalogue.services
    guard !services.isEmpty else { return }
    for service in incident.services {
      guard !context.serviceNames.contains(service.value.lowercased()) else { continue }
      let meant = Suggestion.nearest(to: service.value, among: services.map(\.id))
      findings.report(
        "name a service of the catalogue, or add \(service.value) to it", at: service.range,
        suggestion: meant.map { "did you mean \($0)?" })
    }
  }
}
