import Markdown
package import Postmortem

/// Updates speak one vocabulary.
package struct CommsVocabulary: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "comms-vocabulary", group: .communication, level: .warning,
    summary: "The status of an update is investigating, identified, monitoring or resolved.",
    rationale: """
      Readers compare updates across incidents and across companies. Four words that everybody uses say how far things \
      are; a fifth has to be explained each time. Work on a known cause is "identified".
      """,
    source: "C7: one vocabulary",
    hasFix: true,
    flagged: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n"
          + "| 14:08 | status page | ↓mitigating | The pool is being enlarged |"),
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 15:12 | status page | ↓Fixed | All is well |"
      ),
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 14:08 | status page | ↓amber | Slow |"),
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n"
          + "| 15:12 | status page | ↓fixed in the EU | All is well |"),
    ],
    accepted: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 14:08 | status page | Investigating | Slow |\n"
          + "| 15:12 | status page | resolved (final) | All is well |"),
      .section(.communications, "- 14:08 status page (monitoring): the pool is enlarged"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    for row in incident.communications {
      guard let text = row.statusText, let first = PackedWord.all(in: text.value.utf8).first,
        !Self.words.contains(first)
      else { continue }
      let meant = row.status ?? Self.meaning(of: PackedWord.all(in: text.value.utf8))
      let known = CommunicationStatus.allCases.map(\.rawValue).joined(separator: ", ")
      var fix: Fix?
      // Of several words, the others may say something that nobody but the writer can put elsewhere.
      if let meant, PackedWord.all(in: text.value.utf8).count == 1,
        incident.document.markup.slice(text.range).elementsEqual(text.value.utf8)
      {
        let isCapital = text.value.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
        let word = meant.rawValue
        fix = Fix(text.range, isCapital ? word.prefix(1).uppercased() + word.dropFirst() : word)
      }
      findings.report(
        "use one of the four words \(known)", at: text.range,
        suggestion: meant.map { "\($0.rawValue) is meant" }, fix: fix)
    }
  }

  /// The word that is meant by another one.
  private static func meaning(of words: [PackedWord]) -> CommunicationStatus? {
    if words.contains(where: working.contains) { return .identified }
    if words.contains(where: looking.contains) { return .investigating }
    if words.contains(where: watching.contains) { return .monitoring }
    return words.contains(where: over.contains) ? .resolved : nil
  }

  private static let words: WordTable = ["investigating", "identified", "monitoring", "resolved"]
  private static let working: WordTable = ["mitigating", "fixing", "repairing", "remediating"]
  private static let looking: WordTable = [
    "investigate", "investigated", "triage", "triaging", "analysing", "analyzing",
  ]
  private static let watching: WordTable = ["watching", "observing", "recovering", "monitored"]
  private static let over: WordTable = ["resolve", "done", "recovered", "ended"]
}
