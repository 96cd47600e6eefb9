package import Postmortem

/// A section says something.
package struct EmptySection: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "empty-section", group: .structure, level: .error,
    summary: "A section holds more than blank text or a comment.",
    rationale: """
      A heading without text looks finished in the table of contents and answers nothing. Where there is nothing to \
      tell, one sentence says so.
      """,
    source: "P1: the document is complete before the review",
    reach: .document,
    flagged: [
      "## ↓Impact\n\n## Timeline\n\nAt 14:02 checkout slowed down.",
      "## ↓Impact\n\n<!-- who was affected? -->",
      "## ↓Timeline\n\n| Time | Event |\n|---|---|\n",
    ],
    accepted: [
      "## Impact\n\nNobody was affected.",
      "## Lessons learned\n\n### What went well\n\nThe alert fired at once.",
      "## Impact\n\n![error rate, 14:00 to 15:00](graph.png)",
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let document = incident.document
    for (index, section) in document.sections.enumerated() {
      guard section.kind != nil, section.level <= 6, document.isBlank(sectionAt: index) else { continue }
      findings.report(
        "fill in this section, or say in it that there is nothing to tell", at: section.titleRange)
    }
  }
}
