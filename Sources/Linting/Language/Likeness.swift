/// What two sentences have in common: the words that carry meaning, without their endings.
package enum Likeness {
  /// The stems of the words that carry meaning in `text`; words that are near in an engineer's mouth share a stem.
  package static func stems(of text: String) -> Set<String> {
    var stems: Set<String> = []
    for word in Word.all(in: Array(text.utf8)) {
      for part in word.text.split(separator: "-") where part.count > 2 && !commonWords.contains(String(part))
      {
        let stem = stem(of: part)
        stems.insert(families[stem] ?? stem)
      }
    }
    return stems
  }

  /// A word without its usual endings, so that "alerts", "alerted" and "alerting" are one.
  package static func stem(of word: Substring) -> String {
    var stem = Array(word.utf8)
    for ending in endings
    where stem.count > ending.count + 2 && stem.suffix(ending.count).elementsEqual(ending) {
      stem.removeLast(ending.count)
      break
    }
    if stem.count > 3, let last = stem.last, last == UInt8(ascii: "e") || last == UInt8(ascii: "y") {
      stem.removeLast()
    }
    // "stopped" and "stop": a doubled consonant at the end counts once.
    if stem.count > 3, stem[stem.count - 1] < 0x80, stem[stem.count - 1] == stem[stem.count - 2] {
      stem.removeLast()
    }
    return String(decoding: stem, as: UTF8.self)
  }

  private static let endings = ["ations", "ation", "ings", "ing", "edly", "ed", "ies", "es", "s", "ly"].map {
    Array($0.utf8)
  }

  /// Stems that stand for one notion.
  private static let families: [String: String] = {
    var families: [String: String] = [:]
    for family in [
      ["alert", "monitor", "metric", "dashboard", "alarm", "page", "observe", "detect", "notice", "warn"],
      ["document", "doc", "runbook", "playbook", "guide", "wiki"],
      ["deploy", "deployment", "release", "rollout", "roll", "ship", "launch"],
      ["config", "configure", "setting", "parameter"],
      ["test", "stage", "validate", "verify", "check", "review"],
      ["capacity", "scale", "limit", "quota", "exhaust", "overload"],
      ["own", "owner", "ownership", "responsible", "team"],
      ["automate", "automatic", "manual", "script"],
      ["certificate", "cert", "tls", "expire", "renew"],
      ["database", "db", "postgres", "mysql", "query"],
    ] {
      for word in family { families[stem(of: word[...])] = family[0] }
    }
    return families
  }()

  private static let commonWords: Set<String> = [
    "the", "and", "for", "that", "this", "with", "from", "was", "were", "had", "has", "have", "not", "are",
    "its", "our", "their", "they", "which", "when", "where", "while", "what", "who", "why", "how", "all",
    "any", "some", "each", "every", "other", "into", "over", "under", "than", "then", "also", "only", "but",
    "because", "before", "after", "during", "until", "about", "could", "would", "should", "did", "does",
    "been", "being", "will", "can", "may", "there", "here", "such", "same", "more", "most", "very", "just",
    "without", "within", "between", "through", "add", "make", "use", "used", "new", "one", "two", "due",
  ]
}
