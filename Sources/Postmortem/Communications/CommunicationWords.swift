/// The words by which people name audiences and states of an update.
package enum CommunicationWords {
  /// The audiences that `text` names, in the order of its words: "Status page", "executives and managers".
  package static func audiences(in text: String) -> [CommunicationAudience] {
    var text = text
    return text.withUTF8 { bytes in
      var words = Words(bytes)
      var found: [CommunicationAudience] = []
      var word = words.next()
      while let first = word {
        word = words.next()
        var audience = word.flatMap { named(by: first, and: $0) }
        if audience == nil { audience = audienceWords[first] } else { word = words.next() }
        if let audience, !found.contains(audience) { found.append(audience) }
      }
      return found
    }
  }

  /// The state that `text` begins with: "investigating", "Resolved (final)".
  static func status(of text: String) -> CommunicationStatus? {
    var text = text
    return text.withUTF8 { bytes in
      var words = Words(bytes)
      return words.next().flatMap { states[$0] }
    }
  }

  /// The audience that two words name together.
  private static func named(by first: PackedWord, and second: PackedWord) -> CommunicationAudience? {
    audiencePairs[first]?.first { $0.second == second }?.audience
  }

  /// Letters and digits in lower case; everything else sets words apart.
  private struct Words: IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> PackedWord? {
      while index < bytes.count, !Words.isPart(bytes[index]) { index += 1 }
      let start = index
      while index < bytes.count, Words.isPart(bytes[index]) { index += 1 }
      guard start < index else { return nil }
      return PackedWord(lowerCasing: start..<index, of: bytes)
    }

    private static func isPart(_ byte: UInt8) -> Bool {
      byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
    }
  }

  /// What stands behind the first words of pairs.
  private static let audiencePairs: WordMap<[(second: PackedWord, audience: CommunicationAudience)]> = {
    var pairs: [PackedWord: [(second: PackedWord, audience: CommunicationAudience)]] = [:]
    for (pair, audience) in spelledPairs {
      let words = PackedWord.all(in: pair.utf8)
      pairs[words[0], default: []].append((words[1], audience))
    }
    return WordMap(pairs.map { ($0.key, $0.value) })
  }()

  private static let audienceWords = WordMap(spelledWords.map { (PackedWord($0.key), $0.value) })
  private static let states = WordMap(spelledStates.map { (PackedWord($0.key), $0.value) })

  private static let spelledPairs: [String: CommunicationAudience] = [
    "status page": .statusPage, "status site": .statusPage, "status io": .statusPage,
    "product manager": .managers, "product managers": .managers, "engineering manager": .managers,
    "engineering managers": .managers, "line manager": .managers, "account managers": .internal,
    "account manager": .internal, "internal stakeholders": .internal, "executive team": .executives,
    "leadership team": .executives, "c level": .executives, "social media": .customers,
    "customer support": .internal, "customer service": .internal,
  ]

  private static let spelledWords: [String: CommunicationAudience] = [
    "internal": .internal, "internally": .internal, "team": .internal, "teams": .internal, "staff": .internal,
    "company": .internal, "employees": .internal, "engineering": .internal, "slack": .internal,
    "support": .internal, "sales": .internal, "stakeholders": .internal, "colleagues": .internal,
    "executives": .executives, "executive": .executives, "execs": .executives, "exec": .executives,
    "leadership": .executives, "ceo": .executives, "cto": .executives, "board": .executives,
    "managers": .managers, "manager": .managers, "management": .managers, "pm": .managers, "pms": .managers,
    "customers": .customers, "customer": .customers, "clients": .customers, "client": .customers,
    "users": .customers, "public": .customers, "external": .customers, "externally": .customers,
    "merchants": .customers, "subscribers": .customers, "twitter": .customers, "mastodon": .customers,
    "statuspage": .statusPage,
  ]

  private static let spelledStates: [String: CommunicationStatus] = [
    "investigating": .investigating, "investigation": .investigating,
    "identified": .identified,
    "monitoring": .monitoring, "mitigated": .monitoring,
    "resolved": .resolved, "resolution": .resolved, "restored": .resolved, "fixed": .resolved,
    "closed": .resolved,
  ]
}
