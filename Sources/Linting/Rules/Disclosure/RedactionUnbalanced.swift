package import Postmortem

/// Every internal passage ends.
package struct RedactionUnbalanced: FileRule {
  package init() {}

  package static let about = RuleDescription(
    id: "redaction-unbalanced", group: .disclosure, level: .error,
    summary: "A mark that begins an internal passage has one that ends it.",
    rationale: """
      An open mark withholds everything up to the end of the file from the public edition, and the build fails rather \
      than guess where the passage was meant to end.
      """,
    source: "P7: published, redacted for the outside where needed",
    holdsAlways: true,
    reach: .document,
    silencing: .never,
    flagged: [
      "Restored.\n\n↓<!-- internal -->\n\nThe vendor is Example Corp.",
      "Restored by ↓:internal[the vendor.",
    ],
    accepted: [
      "Restored.\n\n<!-- internal -->\n\nThe vendor is Example Corp.\n\n<!-- /internal -->\n",
      "Restored by :internal[the vendor].",
    ])

  package func check(_ document: Document, in context: LintContext, into findings: inout Findings) {
    for fault in document.faults where fault.kind == .unclosedInternal {
      findings.report(fault.message, at: fault.range, suggestion: fault.suggestion)
    }
  }
}
