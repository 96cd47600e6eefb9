package import Postmortem

/// An id belongs to one incident.
package struct DuplicateID: KnowledgeBaseRule {
  package init() {}

  package static let about = RuleDescription(
    id: "duplicate-id", group: .frontMatter, level: .error,
    summary: "No two incidents share an id.",
    rationale: """
      Links, tickets and action ids name an incident by its id. Where two share one, half of the links lead to the \
      wrong incident.
      """,
    source: "ids are stable and never reused",
    holdsAlways: true,
    reach: .document,
    flagged: [
      .frontMatter(
        "id: ↓INC-2026-0303",
        with: [
          .init(
            "content/incidents/2026/other.md",
            "---\nid: INC-2026-0303\ntitle: Another\nseverity: 3\nstatus: published\nservices: [checkout]\n---\n"
          )
        ])
    ],
    accepted: [
      .frontMatter(
        "id: INC-2026-0303",
        with: [
          .init(
            "content/incidents/2026/other.md",
            "---\nid: INC-2026-0303b\ntitle: Another\nseverity: 3\nstatus: published\nservices: [checkout]\n---\n"
          )
        ])
    ])

  package func check(_ base: KnowledgeBase, in context: LintContext, into findings: inout Findings) {
    var owners: [String: [Int]] = [:]
    for index in base.incidents.indices {
      if let id = base.incidents[index].id?.value, !id.isEmpty { owners[id, default: []].append(index) }
    }
    for (id, indices) in owners where indices.count > 1 {
      for index in indices {
        guard let range = base.incidents[index].id?.range else { continue }
        let others = indices.filter { $0 != index }.map { base.incidents[$0].document.path }.sorted()
        findings.report(
          "give this incident an id of its own: \(others.joined(separator: ", ")) has \(id) too", at: range,
          in: base.incidents[index])
      }
    }
  }
}
