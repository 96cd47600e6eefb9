package import Postmortem

/// Nobody is promised an end that nobody knows.
package struct CommsETA: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "comms-eta", group: .communication, level: .warning,
    summary: "An update promises a time of resolution only with stated high confidence.",
    rationale: """
      A missed promise costs more trust than none. What can be promised is the next update; an end can be told once a \
      rehearsed step with a known length is all that is left, and then the update says so.
      """,
    source: "C3: no estimate without high confidence",
    flagged: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n"
          + "| 14:08 | status page | identified | ↓We expect checkout to be restored by 14:45. |"),
      .section(
        .communications,
        "- 14:08 status page (identified): ↓The cause is known. ETA 30 minutes, next update at 14:30"),
    ],
    accepted: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n"
          + "| 14:08 | status page | identified | The cause is known. No ETA yet. Next update by 14:30. |\n"
          + "| 14:30 | status page | identified | Checkout was restored by 14:29 for most. Next update by 15:00. |"
      ),
      .section(
        .communications,
        "- 14:08 status page (identified): with high confidence we expect checkout to be restored by 14:45"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    for row in incident.runningUpdates {
      let text = findings.survey.words(of: row)
      guard text.sentences.contains(where: Self.promises), !text.contains(Self.certainty) else { continue }
      findings.report(
        "promise the next update instead of an end, or say how certain it is", at: row.messageRange)
    }
  }

  /// Whether a sentence tells when it will be over.
  private static func promises(_ sentence: UpdateText.Sentence) -> Bool {
    let eta = Self.eta
    for index in sentence.indices {
      let word = sentence[index]
      guard word == eta || ends.contains(word) else { continue }
      let before = sentence[..<index].suffix(8)
      let after = sentence[(index + 1)...]
      guard !before.contains(where: denials.contains) else { continue }
      if word == eta { return after.prefix(6).prefix { $0 != next && $0 != update }.contains(where: isTime) }
      guard before.contains(where: future.contains), !(before.last.map(past.contains) ?? false)
      else { continue }
      // "Estimated time of resolution: 14:45".
      if nouns.contains(word), after.first?.beginsWithFigure ?? false { return true }
      for (offset, limit) in zip(after.indices, after).prefix(5) {
        let rest = sentence[(offset + 1)...].prefix(4)
        if moments.contains(limit), rest.prefix(3).contains(where: isTime) { return true }
        // "in 3 steps" tells no time, "in 30 minutes" does.
        if spans.contains(limit), rest.contains(where: times.contains) { return true }
      }
    }
    return false
  }

  private static func isTime(_ word: PackedWord) -> Bool { word.beginsWithFigure || times.contains(word) }

  private static let eta = PackedWord("eta")
  private static let next = PackedWord("next")
  private static let update = PackedWord("update")
  private static let certainty: WordTable = ["confidence", "confident", "certain", "confirmed"]
  private static let denials: WordTable = [
    "no", "not", "cannot", "cant", "dont", "without", "unknown", "never", "unable", "nor", "wont", "until",
    "update",
    "updates", "report", "findings",
  ]
  private static let future: WordTable = [
    "will", "should", "expect", "expected", "expects", "expecting", "anticipate", "anticipated", "estimate",
    "estimated", "estimates", "hope", "hoping", "aim", "plan", "planned",
  ]
  private static let past: WordTable = ["was", "were", "had", "has", "have", "is", "are"]
  private static let ends: WordTable = [
    "resolved", "restored", "fixed", "recovered", "recover", "recovery", "resolution", "restoration",
    "restore", "back",
    "normal", "over", "solved",
  ]
  private static let nouns: WordTable = ["recovery", "resolution", "restoration"]
  private static let moments: WordTable = ["by", "before", "at", "around", "until"]
  private static let spans: WordTable = ["in", "within", "about"]
  private static let times: WordTable = [
    "hour", "hours", "minute", "minutes", "min", "mins", "tonight", "tomorrow", "noon", "midnight", "evening",
    "morning", "afternoon",
    "weekend",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
