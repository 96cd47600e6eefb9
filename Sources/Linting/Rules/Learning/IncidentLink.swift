import Markdown
package import Postmortem

/// An incident that is spoken of exists.
package struct IncidentLink: KnowledgeBaseRule {
  package init() {}

  package static let about = RuleDescription(
    id: "incident-link", group: .learning, level: .error,
    summary: "The id of an incident belongs to an incident of the knowledge base.",
    rationale: """
      "As in INC-2025-0916" is how knowledge travels between incidents. Where the id is wrong, nobody finds the way, \
      and the two will never be counted together.
      """,
    source: "ids are stable and never reused",
    reach: .document,
    flagged: [
      "The same alert fired in ↓INC-2026-0101."
    ],
    accepted: [
      "This is INC-2026-0303 itself; CVE-2021-4034 played no part.",
      "See [INC-2026-0101](https://tracker.example.com/browse/INC-2026-0101) of the vendor and `INC-2026-0101`.",
      .body(
        "The same alert fired in INC-2026-0101.",
        with: [
          .init(
            "content/incidents/2026/INC-2026-0101-other.md",
            "---\nid: INC-2026-0101\ntitle: Another\nseverity: 3\nstatus: published\nservices: [checkout]\n---\n"
          )
        ]),
    ])

  package func check(_ base: KnowledgeBase, in context: LintContext, into findings: inout Findings) {
    var prefixes: Set<Substring> = []
    for index in base.incidents.indices {
      if let id = base.incidents[index].linkID { prefixes.insert(Self.prefix(of: id)) }
    }
    guard !prefixes.isEmpty else { return }
    for index in base.incidents.indices where base.isSelected(base.incidents[index].document.path) {
      var elsewhere: [Range<Int>]?
      for mention in base.incidents[index].mentions {
        guard case .id(let id) = mention.target, base.target(of: mention) == nil,
          prefixes.contains(Self.prefix(of: id))
        else { continue }
        let links = elsewhere ?? Self.linksElsewhere(base.incidents[index].document.markup)
        elsewhere = links
        if Self.isWithin(links, mention.range) { continue }
        findings.report(
          "correct this id, or add the incident: there is no \(id)", at: mention.range,
          in: base.incidents[index])
      }
    }
  }

  /// What stands before the first figure: other things are numbered alike.
  private static func prefix(of id: String) -> Substring {
    guard id.utf8.contains(where: { $0 >= 0x80 }) else {
      return Substring(id.utf8.prefix { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    }
    return id.prefix { !$0.isNumber }
  }

  /// The links that lead out of the knowledge base, in the order of the file: an id in one of them is another system's.
  private static func linksElsewhere(_ markup: Markup) -> [Range<Int>] {
    let links = markup.nodes.compactMap { node in
      if case .link(let index) = node.kind, markup.links[Int(index)].target.contains("://") {
        node.range
      } else {
        nil
      }
    }
    return links.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether one of `links` holds `range`; no link stands in another.
  private static func isWithin(_ links: [Range<Int>], _ range: Range<Int>) -> Bool {
    let next = links.firstIndexByHalving { $0.lowerBound > range.lowerBound }
    return next > 0 && links[next - 1].upperBound >= range.upperBound
  }
}
