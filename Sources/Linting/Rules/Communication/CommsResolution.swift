package import Postmortem

/// The notice of the resolution says what readers want to know of it.
package struct CommsResolution: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "comms-resolution", group: .communication, level: .warning,
    summary:
      "The notice of the resolution says when service was restored, how long it was impaired, and by when "
      + "findings follow.",
    rationale: """
      "Resolved" leaves readers to find out whether their failed order counts as one of these. The time and the duration \
      answer that; the date of the findings answers whether to ask again. The first notice to each audience is read.
      """,
    source: "C5: what was restored and when, how long, findings by when",
    flagged: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 15:12 | status page | resolved | ↓This is over. |"
      ),
      .section(
        .communications,
        "- 15:12 status page (resolved): ↓Checkout was restored at 15:10. Our findings follow by 10 March."),
    ],
    accepted: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n"
          + "| 15:12 | status page | resolved | Checkout was restored at 15:10 after 68 minutes. Our findings follow by "
          + "10 March 2026. |\n"
          + "| 15:14 | internal | resolved | Checkout was slow from 14:02 to 15:10. The review is held on Friday. |"
      )
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    for row in incident.resolutionNotices where !row.message.isEmpty {
      let text = findings.survey.words(of: row)
      let times = UpdateText.clockTimes(in: row.message)
      var lacking: [String] = []
      if times == 0, !text.sentences.contains(where: Self.namesTime) {
        lacking.append("when service was restored")
      }
      if times < 2, !text.sentences.contains(where: Self.namesSpan) {
        lacking.append("how long it was impaired")
      }
      if !text.sentences.contains(where: Self.promisesFindings) { lacking.append("by when findings follow") }
      guard let last = lacking.last else { continue }
      let list = lacking.count > 1 ? lacking.dropLast().joined(separator: ", ") + " and " + last : last
      findings.report("say \(list)", at: row.messageRange)
    }
  }

  /// "at 3 pm", "at 1510".
  private static func namesTime(_ sentence: UpdateText.Sentence) -> Bool {
    zip(sentence, sentence.dropFirst()).contains { word, next in
      moments.contains(word) && next.beginsWithFigure
        || word.beginsWithFigure && halves.contains(next)
    }
  }

  /// "68 minutes", "an hour", "2 days".
  private static func namesSpan(_ sentence: UpdateText.Sentence) -> Bool {
    zip(sentence, sentence.dropFirst()).contains { counts($0) && units.contains($1) }
  }

  private static func counts(_ word: PackedWord) -> Bool {
    word.beginsWithFigure || numbers.contains(word)
  }

  /// Findings, a review or a report, and a day.
  private static func promisesFindings(_ sentence: UpdateText.Sentence) -> Bool {
    sentence.contains(where: findings.contains)
      && sentence.contains { $0.beginsWithFigure || days.contains($0) }
  }

  private static let moments: WordTable = ["at", "since", "until", "by", "as"]
  private static let halves: WordTable = [
    "am", "pm", "utc", "cet", "cest", "gmt", "est", "edt", "pst", "pdt",
  ]
  private static let numbers: WordTable = [
    "a", "an", "one", "two", "three", "four", "five", "six", "ten", "half", "several",
  ]
  private static let units: WordTable = [
    "minute", "minutes", "min", "mins", "hour", "hours", "h", "hr", "hrs", "day", "days", "m", "second",
    "seconds", "an",
  ]
  private static let findings: WordTable = [
    "findings", "finding", "review", "postmortem", "mortem", "analysis", "report", "rca", "summary",
    "retrospective",
    "details",
  ]
  private static let days: WordTable = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow", "today", "week",
    "days",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
}
