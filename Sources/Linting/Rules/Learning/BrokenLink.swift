import Markdown
package import Postmortem

/// A link within the knowledge base leads somewhere.
package struct BrokenLink: KnowledgeBaseRule {
  package init() {}

  package static let about = RuleDescription(
    id: "broken-link", group: .learning, level: .error,
    summary: "A relative link, anchor or image leads to something that is there.",
    rationale: """
      A report is evidence. A graph that does not load, or a log that is not there, leaves a claim without its proof, \
      and nobody can tell later what it showed.
      """,
    source: "every claim links to what proves it",
    reach: .document,
    flagged: [
      "The rate rose: ↓![error rate from 0 to 40% at 14:03](graph.png)",
      "See ↓[the log](attachments/checkout.log).",
      "See ↓[the runbook](../../runbooks/missing.md).",
      "See ↓[above](#no-such-heading).",
      .body(
        "See ↓[the runbook](../../runbooks/pools.md#full).",
        with: [.init("content/runbooks/pools.md", "# Pools\n\n## Empty\n\nText.\n")]),
      .body(
        "The rate rose: ↓![error rate from 0 to 40% at 14:03](graph.svg)",
        with: [.init("content/incidents/2026/graph.svg", "<html>no drawing</html>")]),
    ],
    accepted: [
      .body(
        "The rate rose: ![error rate from 0 to 40% at 14:03](graph.svg)",
        with: [.init("content/incidents/2026/graph.svg", "<svg viewBox=\"0 0 10 10\"></svg>")]),
      .body(
        "See [the log](attachments/a%20b.log) and [the runbook](../../runbooks/pools.md#empty).",
        with: [
          .init("content/incidents/2026/attachments/a b.log", "x"),
          .init("content/runbooks/pools.md", "# Pools\n\n## Empty\n\nText.\n"),
        ]),
      "See [above](#checkout-times-out), [the site](https://example.com/graph.png) and [the code](../../../src/a.c).",
      "Write `[the log](missing.log)`.",
    ])

  package func check(_ base: KnowledgeBase, in context: LintContext, into findings: inout Findings) {
    var anchors = KnownAnchors(base: base)
    for index in base.incidents.indices {
      for (range, message) in problems(of: base.incidents[index].document, base, &anchors) {
        findings.report(message, at: range, in: base.incidents[index])
      }
    }
    for page in base.pages where page.kind != .template {
      for (range, message) in problems(of: page, base, &anchors) {
        findings.report(message, at: range, inFile: page.path)
      }
    }
  }

  private func problems(
    of document: Document, _ base: KnowledgeBase, _ anchors: inout KnownAnchors
  ) -> [(Range<Int>, String)] {
    guard !document.markup.links.isEmpty else { return [] }
    var problems: [(Range<Int>, String)] = []
    for node in document.markup.nodes {
      let link: Int
      switch node.kind {
      case .link(let index), .image(let index): link = Int(index)
      default: continue
      }
      // What counts from the root of a host is not ours to know.
      guard document.markup.links[link].target.utf8.first != UInt8(ascii: "/"),
        let problem = problem(document.targets[link], document, base, &anchors)
      else { continue }
      problems.append((node.range, "correct this link: " + problem))
    }
    return problems
  }

  private func problem(
    _ target: LinkTarget, _ document: Document, _ base: KnowledgeBase, _ anchors: inout KnownAnchors
  ) -> String? {
    switch target {
    case .nothing, .address, .outside: return nil
    case .anchor(let anchor): return anchors.problem(anchor, in: document)
    case .file(let path, let anchor):
      if case .absent(let fault) = base.attachments[path] { return "\(path) \(fault.phrase)" }
      // Most links lead to a whole document.
      if anchor.isEmpty { return nil }
      return base.document(atPath: path).flatMap { anchors.problem(anchor, in: $0) }
    }
  }
}

/// The anchors of the documents that links lead into, collected where the first one does.
private struct KnownAnchors {
  let base: KnowledgeBase
  /// In lower case, by the paths of the documents.
  private var known: [String: Set<String>] = [:]

  init(base: KnowledgeBase) { self.base = base }

  /// Anchors of headings are compared without regard to case; footnotes, rows and actions have the page's own.
  mutating func problem(_ anchor: String, in document: Document) -> String? {
    let wanted = anchor.lowercased()
    if wanted.isEmpty || wanted == "top" || ["fn-", "fnref-", "t-"].contains(where: wanted.hasPrefix) {
      return nil
    }
    if anchors(of: document).contains(wanted) { return nil }
    return "\(document.path) has no heading with the anchor #\(anchor)"
  }

  private mutating func anchors(of document: Document) -> Set<String> {
    if let anchors = known[document.path] { return anchors }
    let incident = base.incident(atPath: document.path).map { base.incidents[$0] }
    let ids = (incident?.actions.map(\.id) ?? []) + (incident?.factors.map(\.id) ?? [])
    let anchors = Set((document.markup.headings.map(\.anchor) + ids).map { $0.lowercased() })
    known[document.path] = anchors
    return anchors
  }
}
