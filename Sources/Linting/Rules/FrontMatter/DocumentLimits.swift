import Markdown
package import Postmortem

/// A document keeps within what can be parsed safely.
package struct DocumentLimits: FileRule {
  package init() {}

  package static let about = RuleDescription(
    id: "document-limits", group: .frontMatter, level: .error,
    summary: "A document keeps within the limits of size, nesting and tables.",
    rationale: """
      Some patterns of a few kilobytes make a Markdown parser take gigabytes. Such a document is not parsed: its page \
      shows the source, and nothing in it is understood.
      """,
    source: "limits of the reader",
    holdsAlways: true,
    reach: .document,
    silencing: .never,
    flagged: [
      .document(
        "---\nid: INC-2026-0303\ntitle: Slow\n---\n\n↓" + String(repeating: "> ", count: 3000) + "deep\n")
    ],
    accepted: [
      .document("---\nid: INC-2026-0303\ntitle: Slow\n---\n\n> > > deep\n")
    ])

  package func check(_ document: Document, in context: LintContext, into findings: inout Findings) {
    guard let refusal = document.markup.refusal else { return }
    let measure =
      switch refusal.measure {
      case .documentSize: "split the document: it has \(refusal.found) bytes"
      case .nesting: "nest less deeply: there are \(refusal.found) levels"
      case .tableArea: "split the table: it has \(refusal.found) cells"
      case .runLength: "shorten this run of repeated marks: it has \(refusal.found)"
      case .referenceExpansion: "use shorter link references: they expand to \(refusal.found) bytes"
      }
    findings.report("\(measure), and \(refusal.allowed) are allowed", at: refusal.range)
  }
}
