package import Postmortem

/// An incident begins with YAML front matter.
package struct FrontMatterMissing: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "front-matter-missing", group: .frontMatter, level: .error,
    summary: "An incident begins with YAML front matter.",
    rationale: """
      Severity, status, services and times decide which rules apply and where the incident appears. Prose says them \
      to readers; front matter says them to lists, clocks and charts.
      """,
    source: "R1, S5: the declaration and the severity are facts with a time",
    reach: .document,
    flagged: [
      .document("# ↓Checkout times out\n\nIt was slow.\n"),
      .document("↓It was slow.\n"),
      .document("↓+++\ntitle = \"Checkout times out\"\n+++\n\nIt was slow.\n"),
    ],
    accepted: [
      .document(
        """
        ---
        id: INC-2026-0303
        title: Checkout times out
        severity: 2
        status: draft
        services: [checkout]
        started: 2026-03-03T14:06Z
        ---

        It was slow.

        """)
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let document = incident.document
    if let fault = document.faults.first(where: { $0.kind == .tomlFrontMatter }) {
      let start = fault.range.lowerBound
      let fence = start..<min(fault.range.upperBound, start + 3)
      findings.report("write the front matter as YAML between two lines of ---", at: fence)
    } else if document.frontMatter == nil, !document.faults.contains(where: { $0.kind == .yamlSyntax }) {
      findings.report(
        "begin the file with front matter: at least id, title, severity, status, services and started",
        at: document.head, suggestion: "afterword explain front-matter-missing shows one")
    }
  }
}
