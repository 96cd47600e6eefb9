/// Tells from its words whether a row of the timeline speaks of an update that went out.
///
/// It must be an act of telling, or a change of one's own status page: that a provider's page is amber informs nobody.
enum UpdateWords {
  /// Whether `text` tells of an update.
  static func tell(_ text: String) -> Bool {
    guard hints.isFound(in: text.utf8) else { return false }
    let words = words(of: text)
    for start in words.indices {
      for phrase in phrases where words[start...].starts(with: phrase) {
        if !isDenied(words[..<start]), !isForeign(words[(start + phrase.count)...].prefix(3)) { return true }
      }
    }
    return words.indices.contains { changesStatusPage(words, at: $0) }
  }

  /// Whether the status page at `place` is one's own, and is made to say something.
  private static func changesStatusPage(_ words: [String], at place: Int) -> Bool {
    let isOneWord = words[place].hasPrefix("statuspage")
    guard isOneWord || words[place...].starts(with: ["status", "page"]) else { return false }
    let before = words[..<place].suffix(8)
    let after = words[(place + (isOneWord ? 1 : 2))...].prefix(6)
    let holder = before.last { !["own", "public", "official", "the", "main"].contains($0) }
    if let holder, isPossessive(holder) || others.contains(holder) { return false }
    // "The status page of the hoster".
    if after.first == "of", !after.dropFirst().prefix(1).contains("our") { return false }
    if let state = after.first, states.contains(state) { return true }
    for words in [before, after] {
      for (index, word) in zip(words.indices, words) where acts.contains(word) {
        if !isDenied(words[..<index]) { return true }
      }
    }
    return false
  }

  /// Whether what follows these words did not happen, or has not yet.
  private static func isDenied(_ before: ArraySlice<String>) -> Bool {
    before.suffix(3).contains { denials.contains($0) || $0.hasSuffix("n't") }
  }

  /// "Status update from the provider".
  private static func isForeign(_ after: ArraySlice<String>) -> Bool {
    after.first == "from" && after.contains { isPossessive($0) || others.contains($0) }
  }

  private static func isPossessive(_ word: String) -> Bool { word.hasSuffix("'s") || word.hasSuffix("s'") }

  /// Lower case; apostrophes belong to their words and are straight.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar == "'" || scalar == "\u{2019}" {
        word.append("'")
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word.removeAll()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// One of these stands in every update.
  private static let hints = PhraseSearch([
    "status", "update", "informed", "notified", "tweeted", "announce",
  ])

  private static let phrases: [[String]] = [
    ["status", "update"], ["status", "updates"], ["posted", "an", "update"], ["posted", "update"],
    ["update", "posted"], ["published", "an", "update"], ["update", "published"], ["update", "sent"],
    ["sent", "an", "update"], ["customers", "were", "informed"], ["customers", "informed"],
    ["informed", "customers"], ["notified", "customers"], ["customers", "notified"],
    ["customers", "were", "notified"], ["stakeholders", "informed"], ["stakeholders", "were", "informed"],
    ["informed", "stakeholders"], ["notified", "stakeholders"], ["tweeted"], ["public", "announcement"],
  ]

  private static let acts: Set<String> = [
    "posted", "posts", "post", "updated", "updates", "update", "published", "publishes", "publish",
    "announced",
    "announces", "announcement", "declared", "opened", "created", "set", "changed", "changes", "turned",
    "turns",
    "switched", "marked", "added", "put", "informed", "informs", "notice", "goes", "went",
  ]

  /// What a status page comes to say: "Status page: monitoring".
  private static let states: Set<String> = ["investigating", "identified", "monitoring", "resolved"]

  private static let others: Set<String> = [
    "their", "its", "his", "her", "provider", "vendor", "partner", "supplier", "hoster", "upstream", "aws",
    "azure", "gcp", "google", "github", "gitlab", "cloudflare", "fastly",
  ]

  private static let denials: Set<String> = [
    "no", "not", "never", "without", "cannot", "next", "missing", "late", "forgot", "before", "until",
    "should",
    "nobody",
  ]
}
