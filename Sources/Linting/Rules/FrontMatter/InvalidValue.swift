package import Postmortem

/// The values of front matter are of the kind that their keys ask for.
package struct InvalidValue: FileRule {
  package init() {}

  package static let about = RuleDescription(
    id: "invalid-value", group: .frontMatter, level: .error,
    summary: "The values of front matter are ones that their keys accept.",
    rationale: """
      A status that nobody knows or a day that the calendar lacks would be left out without a word, and lists and \
      clocks would be wrong. The finding says what is accepted.
      """,
    source: "the reference of front matter",
    holdsAlways: true,
    flagged: [
      .frontMatter("severity: ↓9"),
      .frontMatter("status: ↓sometime"),
      .frontMatter("started: ↓2026-02-30T14:02Z"),
    ],
    accepted: [
      .frontMatter("severity: SEV1"),
      .frontMatter("status: in-review"),
      .frontMatter("started: 2026-02-28T14:02Z"),
    ])

  package func check(_ document: Document, in context: LintContext, into findings: inout Findings) {
    let end = document.frontMatter?.range.upperBound ?? 0
    for fault in document.faults {
      // A time that cannot be read in the body is the timeline's business.
      guard fault.kind == .invalidValue || fault.kind == .unreadableTime && fault.range.lowerBound < end
      else {
        continue
      }
      findings.report(fault.message, at: fault.range, suggestion: fault.suggestion)
    }
  }
}
