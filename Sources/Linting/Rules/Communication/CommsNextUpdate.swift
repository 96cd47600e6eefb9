package import Postmortem

/// An update says when the next one comes.
package struct CommsNextUpdate: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "comms-next-update", group: .communication, level: .warning,
    summary: "Every update of an active incident says when the next one comes.",
    rationale: """
      Whoever knows when the next word comes can wait for it; everybody else asks. The time is the one promise that an \
      update can always make and keep.
      """,
    source: "R4, C1, C2: time of the next update",
    options: [.integer("minimum-words", 5, "words from which on a message counts as what was sent")],
    flagged: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n"
          + "| 14:08 | status page | investigating | ↓Checkout is slow for some customers, we are investigating. |"
      ),
      .section(
        .communications,
        "- 14:08 status page (investigating): ↓Checkout is slow. We will send an update as soon as we know more."
      ),
    ],
    accepted: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n"
          + "| 14:08 | status page | investigating | Checkout is slow for some customers. Next update by 14:30. |\n"
          + "| 14:30 | internal | identified | The pool is too small; we will update again in half an hour. |\n"
          + "| 14:50 | internal | monitoring | The pool is larger, more news at 15:00. |\n"
          + "| 15:12 | status page | resolved | Checkout was restored at 15:10 after 68 minutes. |"),
      .section(.communications, "- 14:08 status page (investigating): first notice"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    let least = context.integer("minimum-words")
    for row in incident.runningUpdates where row.audienceText != nil || row.statusText != nil {
      let text = findings.survey.words(of: row)
      guard text.count >= least, !text.sentences.contains(where: Self.announces) else { continue }
      findings.report("say when the next update comes", at: row.messageRange)
    }
  }

  /// Whether a sentence says when something is heard again.
  private static func announces(_ sentence: UpdateText.Sentence) -> Bool {
    let (next, more) = (Self.next, Self.more)
    for index in sentence.indices {
      let word = sentence[index]
      let isNext = word == next
      let isMore = word == more
      guard isNext || isMore || news.contains(word) else { continue }
      let after = sentence[(index + 1)...]
      if isNext, after.prefix(4).contains(where: anyNews.contains) { return true }
      // "More than 20 customers" announces nothing.
      if isNext || isMore && after.first == than { continue }
      if after.prefix(6).contains(where: isTime) { return true }
      if word == updates, sentence[..<index].suffix(3).contains(where: frequent.contains) { return true }
    }
    return false
  }

  private static func isTime(_ word: PackedWord) -> Bool { word.beginsWithFigure || times.contains(word) }

  private static let next = PackedWord("next")
  private static let updates = PackedWord("updates")
  private static let frequent: WordTable = ["hourly", "minute", "daily"]
  private static let more = PackedWord("more")
  private static let than = PackedWord("than")
  /// What comes next where it is called so.
  private static let anyNews: WordTable = [
    "update", "updates", "message", "news", "report", "word", "notice", "information", "communication",
    "briefing",
    "status",
  ]
  private static let news: WordTable = ["update", "updates", "news", "communicate", "again", "further"]
  private static let times: WordTable = [
    "hour", "hours", "minutes", "hourly", "tonight", "tomorrow", "noon", "midnight", "evening", "morning",
    "afternoon",
    "daily", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
