package import Postmortem

/// Front matter is YAML that can be read.
package struct FrontMatterSyntax: FileRule {
  package init() {}

  package static let about = RuleDescription(
    id: "front-matter-syntax", group: .frontMatter, level: .error,
    summary: "Front matter is YAML that can be read.",
    rationale: """
      A key that is written twice, a quotation mark left open or an indentation that slipped makes every other key \
      unreadable: the incident would be filed without severity, services and times.
      """,
    source: "YAML 1.2; duplicate keys, aliases and deep nesting are refused",
    holdsAlways: true,
    reach: .document,
    flagged: [
      .document("---\nid: INC-2026-0303\ntitle: ↓\"Checkout\nseverity: 1\n---\n\nText.\n"),
      .document("---\nid: INC-2026-0303\nseverity: 1\n↓severity: 2\n---\n\nText.\n"),
    ],
    accepted: [
      .document("---\nid: INC-2026-0303\ntitle: \"Checkout: slow\"\nseverity: 1\n---\n\nText.\n")
    ])

  package func check(_ document: Document, in context: LintContext, into findings: inout Findings) {
    for fault in document.faults where fault.kind == .yamlSyntax {
      findings.report(fault.message, at: fault.range, suggestion: fault.suggestion)
    }
  }
}
