import Markdown
package import Postmortem

/// An action says how one sees that it is done.
package struct ActionVague: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "action-vague", group: .actions, level: .warning,
    summary: "An action has an end that can be checked.",
    rationale: """
      "Improve monitoring" is never done and never undone. A verb with a result, a number or a deadline for a \
      decision can be ticked off: "alert when pool use stays above 80% for a minute".
      """,
    source: "P5: which change prevents it",
    options: [
      .words(
        "openings",
        [
          "consider", "investigate", "look into", "look at", "improve", "be careful", "be more careful",
          "think about", "explore", "try to", "pay attention", "be aware", "keep an eye on", "discuss",
          "we should consider", "we should investigate", "we should look into", "we could", "maybe",
          "possibly",
          "reflect on", "figure out", "find a way", "find ways", "better", "exploring", "investigating",
        ], "how vague actions begin")
    ],
    flagged: [
      .section(.actions, "- ↓Improve monitoring @ada, due 2026-04-01"),
      .section(.actions, "- ↓Look into the pool settings @ada, due 2026-04-01"),
      .section(.actions, "- ↓Look into the monitoring of API v2 @ada, due 2026-04-01"),
      .section(.actions, "- ↓Better monitoring of namespaces @ada, due 2026-04-01"),
    ],
    accepted: [
      .section(.actions, "- Investigate if the plugins are maintained @ada, due 2026-04-01"),
      .section(.actions, "- Alert when pool use stays above 80% for a minute @ada, due 2026-04-01"),
      .section(.actions, "- Improve the p99 of checkout to under 300 ms @ada, due 2026-04-01"),
      .section(
        .actions, "- Investigate the leak and write down the result in the runbook @ada, due 2026-04-01"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let markup = incident.document.markup
    for action in incident.actions where action.state.isOpen {
      let words = Word.all(in: Array(action.text.utf8))
      let texts = words.map(\.text)
      guard let opening = context.openings.first(where: { texts.starts(with: $0) }), !opening.isEmpty,
        !hasEnd(texts.dropFirst(opening.count))
      else { continue }
      let phrase = opening.joined(separator: " ")
      // The words are pointed at where the file holds them as they are read; else the whole action is.
      let width = words[opening.count - 1].range.upperBound
      let start = action.textRange.lowerBound
      let isVerbatim =
        start + width <= action.textRange.upperBound
        && markup.slice(start..<start + width).elementsEqual(Array(action.text.utf8)[..<width])
      findings.report(
        "say how one sees that this is done: \"\(phrase)\" has no end",
        at: isVerbatim ? start..<start + width : action.textRange)
    }
  }

  /// Whether something says when it is done: a number, a purpose, a question of yes or no, or a result that is
  /// written down.
  private func hasEnd(_ words: ArraySlice<String>) -> Bool {
    if words.first == "if" { return true }
    for (index, word) in zip(words.indices, words) {
      // "v2" and "p99" are names.
      if let first = word.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { return true }
      let next = index + 1 < words.endIndex ? words[index + 1] : ""
      if ["until", "whether", "decide", "document", "publish", "report"].contains(word) { return true }
      if word == "so" && next == "that" { return true }
      if word == "and" && Self.results.contains(next) { return true }
    }
    return false
  }

  private static let results: Set<String> = [
    "write", "add", "document", "publish", "decide", "report", "implement", "fix", "create", "remove",
    "replace", "file", "open", "share", "update", "set", "test", "deploy", "enable",
  ]
}
