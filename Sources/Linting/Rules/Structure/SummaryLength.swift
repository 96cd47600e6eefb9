import Markdown
package import Postmortem

/// The summary is read in half a minute and says something.
package struct SummaryLength: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "summary-length", group: .structure, level: .note,
    summary: "The summary is short enough for an executive and long enough to say something.",
    rationale: """
      Most readers stop after the summary. It tells what failed, for whom, for how long and why, in a paragraph or \
      two; the rest has its own sections.
      """,
    source: "C6: the summary goes to those affected",
    options: [
      .integer("maximum-words", 250, "words beyond which a summary is too long"),
      .integer("minimum-words", 8, "words below which it says nothing"),
    ],
    reach: .document,
    flagged: [
      .body("## Summary\n\n↓Checkout was down.\n\n## Impact\n\n12 customers."),
      .body("## ↓Summary\n\n" + String(repeating: "The pool was full and requests queued. ", count: 40)),
    ],
    accepted: [
      .section(
        .summary,
        "Checkout timed out for 94 minutes for all customers in Europe, after a change of the connection pool."
      )
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let document = incident.document
    guard let index = document.sections.firstIndex(where: { $0.kind == .summary && $0.level <= 6 }),
      !document.isBlank(sectionAt: index)
    else { return }
    let section = document.sections[index]
    let markup = document.markup
    var words = 0
    for node in section.content { words += Word.count(in: markup.prose(of: node).text) }
    let (least, most) = (context.integer("minimum-words"), context.integer("maximum-words"))
    if words > most {
      findings.report(
        "shorten the summary to \(most) words: it has \(words)", at: section.titleRange)
    } else if words > 0, words < least, !document.sections.contains(where: { $0.parent == index }) {
      let first = section.content.first { !document.isBlank(node: $0) }.map { markup[$0].range }
      findings.report(
        "say in the summary what failed, for whom, for how long and why", at: first ?? section.titleRange)
    }
  }
}
