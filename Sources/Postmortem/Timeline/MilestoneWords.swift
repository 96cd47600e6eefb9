/// Tells from its words which milestones a row of the timeline speaks of.
enum MilestoneWords {
  /// What a bold marker says: "Detected.", "Detection:", "Outage begins".
  static func marker(_ bold: ArraySlice<UInt8>) -> MilestoneKind? {
    let words = PackedWord.all(in: bold)
    guard let first = words.first, words.count <= 4 else { return nil }
    if let kind = markers[first], words.count == 1 || kind != .started, !isPartial(words) { return kind }
    return kinds(among: words).first
  }

  /// The milestones that the words of `text` report as passed.
  static func kinds(in text: String) -> MilestoneSet {
    // What a long row comes to in the end happened later.
    kinds(among: PackedWord.all(in: text.utf8.prefix(240)))
  }

  private static func kinds(among words: [PackedWord]) -> MilestoneSet {
    var found: MilestoneSet = []
    // Most rows report none.
    guard words.contains(where: { openings.contains($0) }) else { return found }
    for (kind, phrases) in phrases where phrases.contains(where: { says($0, in: words) }) {
      found.insert(kind)
    }
    return found
  }

  private static func says(_ phrase: [PackedWord], in words: [PackedWord]) -> Bool {
    guard words.count >= phrase.count, let opening = phrase.first else { return false }
    for start in 0...words.count - phrase.count
    where words[start] == opening && words[start..<start + phrase.count].elementsEqual(phrase) {
      let before = words[max(0, start - 3)..<start]
      let after = start + phrase.count < words.count ? words[start + phrase.count] : nil
      if before.contains(where: { guards.contains($0) }) { continue }
      // "resolved to" tells an address, "declared resolved" the end.
      if phrase == resolved, after == to { continue }
      if phrase.last == declared, let after, ends.contains(after) {
        continue
      }
      // "the node that now contained the database" holds something else than an incident.
      let subject = before.last { !manners.contains($0) }
      if phrase == contained, !before.isEmpty || after != nil,
        !(subject.map { containers.contains($0) } ?? false)
      {
        continue
      }
      return true
    }
    return false
  }

  private static func isPartial(_ words: [PackedWord]) -> Bool { words.contains { guards.contains($0) } }

  private static let resolved = [PackedWord("resolved")]
  private static let contained = [PackedWord("contained")]
  private static let declared = PackedWord("declared")
  private static let to = PackedWord("to")
  private static let ends: WordTable = ["resolved", "mitigated", "contained", "over"]
  private static let manners: WordTable = ["now", "fully"]

  /// Words before a milestone that put it into doubt, into the future or elsewhere.
  private static let guards: WordTable = [
    "not", "never", "no", "cannot", "cant", "wont", "will", "would", "could", "should", "may", "might",
    "until",
    "before", "if", "once", "when", "unless", "be", "being", "isnt", "wasnt", "hasnt", "arent", "havent",
    "werent",
    "partially", "partly", "mostly", "temporarily", "un", "yet", "expected", "nearly", "almost", "believed",
    "assumed",
    "thought", "seemed", "after", "previously", "around", "since", "near",
  ]

  private static let containers: WordTable = [
    "is", "was", "been", "incident", "issue", "impact", "problem", "outage", "damage", "are",
    "were",
  ]

  private static let markers = WordMap(
    spelledMarkers.flatMap { kind, words in words.map { (PackedWord($0), kind) } })

  private static let spelledMarkers: [(MilestoneKind, [String])] = [
    (.started, ["started", "start", "begin", "began", "begins", "onset"]),
    (.detected, ["detected", "detection", "discovered"]),
    (.declared, ["declared", "declaration"]),
    (.acknowledged, ["acknowledged", "acknowledgement", "acknowledgment"]),
    (.mitigated, ["mitigated", "mitigation"]), (.contained, ["contained", "containment"]),
    (.resolved, ["resolved", "resolution"]),
  ]

  private static let phrases: [(MilestoneKind, [[PackedWord]])] = spelled.map { kind, phrases in
    (kind, phrases.map { $0.map { PackedWord($0) } })
  }

  /// The first words of the phrases.
  private static let openings = WordTable(spelled.flatMap { $0.1.compactMap(\.first) })

  private static let spelled: [(MilestoneKind, [[String]])] = [
    (
      .started,
      subjects(
        ["outage", "incident", "impact", "problem", "problems", "issue", "disruption", "downtime"],
        ["begins", "began", "starts", "started", "begin", "start"])
        + [
          ["start", "of", "outage"], ["start", "of", "incident"], ["start", "of", "the", "outage"],
          ["start", "of", "the", "incident"], ["beginning", "of", "the", "outage"],
        ]
    ),
    (
      .detected,
      [
        ["detected"], ["detects"], ["paged"], ["noticed"], ["notices"], ["alerted", "by"], ["alerted", "us"],
      ]
        + subjects(["is", "are", "was", "were", "team", "got"], ["alerted"])
        + subjects(
          ["alert", "alerts", "alarm", "alarms", "pager", "monitor", "page"],
          ["fired", "fires", "fire", "triggered", "triggers", "goes", "went", "received"])
    ),
    (
      .declared,
      [
        ["declared"], ["declares"], ["incident", "opened"], ["incident", "raised"], ["incident", "created"],
      ]
    ),
    (.acknowledged, [["acknowledged"], ["acknowledges"], ["acked"]]),
    (
      .mitigated,
      [
        ["mitigated"], ["mitigates"], ["mitigation", "applied"], ["mitigation", "deployed"],
        ["mitigation", "complete"],
      ]
    ),
    (.contained, [["contained"]]),
    (
      .resolved,
      [
        ["resolved"], ["fully", "restored"], ["service", "restored"], ["services", "restored"],
        ["fully", "recovered"], ["incident", "closed"], ["incident", "over"], ["all", "clear"],
        ["back", "to", "normal"],
      ]
        + subjects(["outage", "incident", "impact", "disruption"], ["ends", "ended", "over", "end"])
    ),
  ]

  private static func subjects(_ nouns: [String], _ verbs: [String]) -> [[String]] {
    nouns.flatMap { noun in verbs.map { [noun, $0] } }
  }
}
