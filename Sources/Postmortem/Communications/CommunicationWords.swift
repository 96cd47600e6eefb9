/// The words by which people name audiences and states of an update.
package enum CommunicationWords {
  /// The audiences that `text` names, in the order of its words: "Status page", "executives and managers".
  package static func audiences(in text: String) -> [CommunicationAudience] {
    var found: [CommunicationAudience] = []
    let words = words(of: text)
    var index = 0
    while index < words.count {
      let next = index + 1 < words.count ? words[index + 1] : .none
      let pair = audiencePairs.first { $0.first == words[index] && $0.second == next }?.audience
      if let audience = pair ?? audienceWords[words[index]], !found.contains(audience) {
        found.append(audience)
      }
      index += pair == nil ? 1 : 2
    }
    return found
  }

  /// The state that `text` begins with: "investigating", "Resolved (final)".
  static func status(of text: String) -> CommunicationStatus? { words(of: text).first.flatMap { states[$0] } }

  /// Letters and digits in lower case; everything else sets words apart.
  private static func words(of text: String) -> [PackedWord] {
    text.utf8.split { !($0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80) }.map {
      PackedWord(bytes: $0.lazy.map(\.asciiLowercased))
    }
  }

  private static let audiencePairs:
    [(first: PackedWord, second: PackedWord, audience: CommunicationAudience)] =
      spelledPairs.map { pair, audience in
        let words = words(of: pair)
        return (words[0], words[1], audience)
      }

  private static let audienceWords = packed(spelledWords)
  private static let states = packed(spelledStates)

  private static func packed<Value>(_ names: [String: Value]) -> [PackedWord: Value] {
    Dictionary(names.map { (PackedWord($0.key), $0.value) }) { first, _ in first }
  }

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
