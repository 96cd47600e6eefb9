package import Postmortem

/// Headings go down one level at a time.
package struct HeadingJump: FileRule {
  package init() {}

  package static let about = RuleDescription(
    id: "heading-jump", group: .structure, level: .warning,
    summary: "A heading is at most one level below the one before it.",
    rationale: """
      People who listen to a page move by its headings; a skipped level sounds like a part that is missing.
      """,
    source: "WCAG 2.2, 1.3.1: info and relationships",
    reach: .document,
    flagged: [
      "## Impact\n\n12 customers.\n\n#### ↓Regions\n\nEurope."
    ],
    accepted: [
      "## Impact\n\n12 customers.\n\n### Regions\n\nEurope.\n\n## Timeline\n\nAt 14:02."
    ])

  package func check(_ document: Document, in context: LintContext, into findings: inout Findings) {
    var previous: Int?
    for section in document.sections where section.level <= 6 {
      if let previous, section.level > previous + 1 {
        findings.report(
          "make this a heading of level \(previous + 1): level \(section.level) follows level \(previous)",
          at: section.titleRange)
      }
      previous = section.level
    }
  }
}
