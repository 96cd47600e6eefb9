import Markdown
package import Postmortem

/// The keys of front matter are ones that are read.
package struct UnknownKey: FileRule {
  package init() {}

  package static let about = RuleDescription(
    id: "unknown-key", group: .frontMatter, level: .warning,
    summary: "The keys of front matter are ones that are read.",
    rationale: """
      A key with a slipped letter is ignored, and the fact it states is missing from lists and clocks. Keys that \
      other site generators use are left alone.
      """,
    source: "the reference of front matter",
    hasFix: true,
    flagged: [
      .frontMatter("↓acknowledgd: 2026-03-03T14:05Z"),
      .frontMatter("↓blast-radius: everything"),
      .frontMatter("review:\n  ↓hel: 2026-03-06T10:00Z"),
    ],
    accepted: [
      .frontMatter("mitigated: 2026-03-03T14:50Z"),
      .frontMatter("layout: post\nweight: 3\nauthors: [ada]"),
    ])

  package func check(_ document: Document, in context: LintContext, into findings: inout Findings) {
    for fault in document.faults where fault.kind == .unknownKey {
      var fix: Fix?
      if let meant = fault.suggestion, let root = document.frontMatter?.root,
        document.faults.count(where: { $0.kind == .unknownKey && $0.suggestion == meant }) == 1,
        isSafe(replacing: Array(document.markup.slice(fault.range)), by: meant, at: fault.range, in: root)
      {
        fix = Fix(fault.range, meant)
      }
      let hint = fault.suggestion.map { "did you mean \($0)?" }
      findings.report(
        "rename this key or remove it: nothing reads it", at: fault.range, suggestion: hint, fix: fix)
    }
  }

  /// Whether one slipped letter separates the key from the one that was meant and from no other, and the mapping lacks
  /// that one.
  private func isSafe(
    replacing key: [UInt8], by meant: String, at range: Range<Int>, in value: YAMLValue
  ) -> Bool {
    guard Suggestion.distance(key, Array(meant.utf8)) == 1 else { return false }
    guard let mapping = mapping(holding: range, in: value), !mapping.contains(where: { $0.key == meant })
    else { return false }
    let near = (FrontMatterKeys.incident + FrontMatterKeys.review).filter { candidate in
      Suggestion.distance(key, Array(candidate.name.utf8)) == 1
        && !mapping.contains { $0.key == candidate.name }
    }
    return near.allSatisfy { $0.name == meant }
  }

  /// The entries of the mapping that has the key at `range`.
  private func mapping(holding range: Range<Int>, in value: YAMLValue) -> [YAMLValue.Entry]? {
    if value.entries.contains(where: { $0.keyRange == range }) { return value.entries }
    for entry in value.entries {
      if let found = mapping(holding: range, in: entry.value) { return found }
    }
    if case .sequence(let members, _) = value {
      for member in members {
        if let found = mapping(holding: range, in: member) { return found }
      }
    }
    return nil
  }
}
