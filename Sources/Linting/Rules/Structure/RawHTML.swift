import Markdown
package import Postmortem

/// A document is written in Markdown, since HTML is not shown.
package struct RawHTML: FileRule {
  package init() {}

  package static let about = RuleDescription(
    id: "raw-html", group: .structure, level: .warning,
    summary: "A document holds no HTML: pages leave it out.",
    rationale: """
      Pages are safe to open because no document can bring markup or scripts of its own. What an HTML tag does in \
      another viewer is missing on the page. Comments are no HTML.
      """,
    source: "safe rendering",
    flagged: [
      "Details are ↓<b>below</b>.",
      "↓<details>\n<summary>Log</summary>\nThe pool is full.\n</details>",
    ],
    accepted: [
      "Details are **below**. <!-- or above -->",
      "The page showed `<b>` in plain text.",
    ])

  package func check(_ document: Document, in context: LintContext, into findings: inout Findings) {
    let markup = document.markup
    guard Self.opening.isFound(in: markup.source) else { return }
    var block = -1
    for (index, node) in markup.nodes.enumerated() {
      switch node.kind {
      case .htmlBlock, .inlineHTML: break
      default: continue
      }
      guard let tag = HTMLTag(markup.literal(of: index)), !tag.isPlaceholder else { continue }
      // One finding for a paragraph, a cell or a block: it is rewritten at once.
      let owner = node.kind == .htmlBlock ? index : node.parent
      guard owner != block else { continue }
      block = owner
      let start = node.range.lowerBound + tag.offset
      let end = min(node.range.upperBound, start + tag.length)
      findings.report(
        "write this in Markdown: pages leave out <\(tag.name)>", at: start..<max(start, end))
    }
  }

  /// What HTML begins with: most files hold none, and every file is looked through.
  private static let opening: BytePairs = {
    var opening = BytePairs()
    opening.insert(UInt8(ascii: "<"))
    return opening
  }()
}
