package import Postmortem

/// The first words to anybody have something to say.
package struct CommsContent: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "comms-content", group: .communication, level: .warning,
    summary: "The first updates say what is known, who is on it and which area is affected.",
    rationale: """
      "We are investigating an issue" tells nobody whether it is theirs. The updates of the first minutes are read \
      together: one may speak to customers of what they see, another to colleagues of who does what.
      """,
    source: "R4, C1: what we know, who is involved, the affected area",
    options: [
      .integer("opening-minutes", 10, "minutes after the first update that are read with it"),
      .integer("minimum-words", 12, "words from which on a message is trusted to name what is affected"),
    ],
    reach: .document,
    flagged: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n"
          + "| 14:08 | status page | investigating | ↓We are investigating an issue. Next update by 14:30. |"),
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n"
          + "| 14:08 | status page | investigating | ↓Checkout is slow for some customers. Next update by 14:30. |"
      ),
    ],
    accepted: [
      .section(
        .communications,
        "| Time | Audience | Status | Message |\n|---|---|---|---|\n"
          + "| 14:08 | status page | investigating | Checkout is slow for some customers. Next update by 14:30. |\n"
          + "| 14:10 | internal | investigating | @maria commands, @ada leads the technical work. |"),
      .section(
        .communications, "- 14:08 status page (investigating): our engineers are looking into slow payments"),
      .section(.communications, "- 14:08 status page: first notice"),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    guard let first = incident.communications.first(where: { !$0.message.isEmpty }), first.status != .resolved
    else { return }
    let limit = first.at.map { $0.advanced(bySeconds: Int64(context.integer("opening-minutes")) * 60) }
    let opening = incident.communications.filter { row in
      guard let at = row.at, let limit, let begin = first.at else { return row == first }
      return at >= begin && at <= limit
    }
    let texts = opening.map { findings.survey.words(of: $0) }
    let sentences = texts.flatMap(\.sentences).filter { !$0.contains(Self.next) }
    let count = sentences.reduce(0) { $0 + $1.count }
    // A word or two note that something was sent, not what.
    guard count >= 4 else { return }
    var lacking: [String] = []
    let mentions = opening.contains { $0.message.utf8.contains(UInt8(ascii: "@")) }
    if !mentions, !sentences.contains(where: { $0.contains(where: Self.people.contains) }) {
      lacking.append("who is on it")
    }
    if count < context.integer("minimum-words"), !names(sentences, ofArea: incident, context.catalogue) {
      lacking.append("which area is affected")
    }
    guard !lacking.isEmpty else { return }
    findings.report("say \(lacking.joined(separator: " and "))", at: first.messageRange)
  }

  /// Whether a sentence has a word of the title, of an affected service, or of any service of the catalogue.
  private func names(
    _ sentences: [UpdateText.Sentence], ofArea incident: Incident, _ catalogue: ServiceCatalogue
  ) -> Bool {
    var area = PackedWord.all(in: incident.title.utf8)
    for service in incident.services { area += PackedWord.all(in: service.value.utf8) }
    for service in catalogue.services {
      area += PackedWord.all(in: service.id.utf8) + PackedWord.all(in: service.name.utf8)
    }
    return sentences.contains { sentence in
      sentence.contains { $0.count > 3 && !Self.empty.contains($0) && area.contains($0) }
    }
  }

  private static let next = PackedWord("next")
  private static let people: WordTable = [
    "we", "our", "us", "team", "teams", "engineer", "engineers", "engineering", "responder", "responders",
    "oncall",
    "operations", "developers", "staff", "commander", "i",
  ]
  /// Words of titles that name no area.
  private static let empty: WordTable = [
    "after", "with", "that", "from", "some", "when", "were", "this", "incident", "outage", "issue", "problem",
    "problems",
    "issues", "service", "services", "slow", "down", "failed", "failure",
  ]
}
