package import Postmortem

/// An incident's file begins with its id.
package struct FileName: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "file-name", group: .frontMatter, level: .note,
    summary: "The name of an incident's file begins with its id.",
    rationale: """
      The folder then sorts by date, a file is found by the id that a ticket names, and two people who open an \
      incident on the same day notice each other.
      """,
    source: "layout of the knowledge base",
    reach: .document,
    flagged: [
      .frontMatter("id: ↓INC-2026-0303", path: "content/incidents/2026/checkout-timeouts.md"),
      .frontMatter("id: ↓INC-2026-0303", path: "content/incidents/2026/INC-2026-0303b-checkout.md"),
    ],
    accepted: [
      .frontMatter("id: INC-2026-0303", path: "content/incidents/2026/INC-2026-0303-checkout-timeouts.md"),
      .frontMatter("id: INC-2026-0303", path: "content/incidents/2026/inc-2026-0303.md"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard let id = incident.id, !id.value.isEmpty else { return }
    if Self.begins(incident.document.path.utf8, with: id.value.utf8) { return }
    let name = PathName.name(of: incident.document.path).lowercased()
    let wanted = id.value.lowercased()
    let follows = name.dropFirst(wanted.count).first
    if name.hasPrefix(wanted), follows.map({ !$0.isLetter && !$0.isNumber }) ?? true { return }
    findings.report("begin the file's name with \(id.value)", at: id.range)
  }

  /// Whether the name of the file at `path` begins with the very bytes of `id`, as nearly every one does.
  private static func begins(_ path: String.UTF8View, with id: String.UTF8View) -> Bool {
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
    let name = path[start...]
    guard name.starts(with: id) else { return false }
    switch name.dropFirst(id.count).first {
    case nil, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): return true
    default: return false
    }
  }
}
