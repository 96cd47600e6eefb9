import Markdown
package import Postmortem

/// A picture says in words what it shows.
package struct ImageAlternative: FileRule {
  package init() {}

  package static let about = RuleDescription(
    id: "image-alt", group: .structure, level: .warning,
    summary: "An image has an alternative text.",
    rationale: """
      A graph is evidence only for those who see it. One sentence, "error rate rises from 0 to 40% at 14:03", tells \
      the rest, and is found by the search.
      """,
    source: "WCAG 2.2, 1.1.1: non-text content",
    flagged: [
      "The rate rose: ↓![](graph.png)"
    ],
    accepted: [
      "The rate rose: ![error rate from 0 to 40% at 14:03](graph.png)",
      "Write `![](graph.png)` for an image.",
    ])

  package func check(_ document: Document, in context: LintContext, into findings: inout Findings) {
    let markup = document.markup
    guard !markup.links.isEmpty else { return }
    var index = 0
    while index < markup.nodes.count {
      let node = markup[index]
      guard case .image = node.kind else {
        index += 1
        continue
      }
      if markup.prose(of: index).text.allSatisfy({ $0 <= 0x20 }) {
        findings.report("say in words what this image shows", at: node.range)
      }
      // An image within an image is part of its alternative text.
      index = node.end
    }
  }
}
