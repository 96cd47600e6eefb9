/// Reads what incidents were about, one after the other, and numbers their terms across all of them.
struct ProfileReader {
  private(set) var numbers = TermNumbers()
  /// How many incidents use each term; cancelled ones are not counted.
  private(set) var uses: [Int32] = []
  private(set) var profiles: [CauseProfile] = []
  /// What may lead from one incident to another; nil where nobody looks for that.
  private(set) var keys: KeyLists?

  // The incident at hand; kept for their memory.
  /// For each term the weightiest place it stands at, as its raw value; zero for those that have not been met.
  private var places: [UInt8] = []
  private var met: [Int32] = []
  /// The names of its services: they are compared apart.
  private var names: [Int32] = []

  init(hasKeys: Bool) { keys = hasKeys ? KeyLists() : nil }

  /// - Complexity: O(n log n) in the text of title, summary, root cause, factors and whys.
  mutating func read(_ incident: Incident) {
    let isCounted = incident.status?.value != .cancelled
    let services = Set(incident.services.map(\.value)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    names.removeAll(keepingCapacity: true)
    for service in services {
      for occurrence in TermText.occurrences(in: service) { names.append(number(of: occurrence.term)) }
    }
    let hasKeys = keys != nil && isCounted
    incident.forEachCausalText { text, place in take(text, place, hasPhrases: hasKeys && place >= .cause) }
    let factors = incident.factors.map { factor in
      var text = factor.text
      return text.withUTF8 { takeFactor($0, services: hasKeys ? services : nil) }
    }
    met.sort()
    var terms: [CauseProfile.Placed] = []
    terms.reserveCapacity(met.count)
    for term in met {
      if let place = CausalPlace(rawValue: places[Int(term)]), !names.contains(term) {
        terms.append(CauseProfile.Placed(term: term, place: place))
        if isCounted { uses[Int(term)] += 1 }
        if hasKeys { keys?.add(numbers.terms[Int(term)]) }
      }
      places[Int(term)] = 0
    }
    met.removeAll(keepingCapacity: true)
    keys?.endIncident()
    profiles.append(CauseProfile(services: services, factors: factors, terms: terms))
  }

  private mutating func take(_ text: UnsafeBufferPointer<UInt8>, _ place: CausalPlace, hasPhrases: Bool) {
    var before: Term?
    TermText.forEachOccurrence(in: text) { occurrence in
      note(occurrence.term, at: place)
      guard hasPhrases else { return }
      if occurrence.isJoined, let before { keys?.add(before.followed(by: occurrence.term)) }
      before = occurrence.term
    }
  }

  /// - Parameter services: the services whose names make keys together with the terms; nil where there are no keys.
  private mutating func takeFactor(
    _ text: UnsafeBufferPointer<UInt8>, services: [String]?
  ) -> CauseProfile.FactorTerms {
    let lead = ProfileReader.firstSentence(of: text)
    var (all, first): ([Int32], [Int32]) = ([], [])
    var before: Term?
    TermText.forEachOccurrence(in: text) { occurrence in
      let number = note(occurrence.term, at: .factor)
      if !names.contains(number) {
        all.append(number)
        if occurrence.word.upperBound <= lead { first.append(number) }
      }
      guard services != nil else { return }
      if occurrence.isJoined, let before { keys?.add(before.followed(by: occurrence.term)) }
      before = occurrence.term
    }
    all.sortOnce()
    first.sortOnce()
    for service in services ?? [] {
      let name = Term(service.utf8)
      for number in all { keys?.add(name.followed(by: numbers.terms[Int(number)])) }
    }
    return CauseProfile.FactorTerms(all: all, lead: first)
  }

  @discardableResult
  private mutating func note(_ term: Term, at place: CausalPlace) -> Int32 {
    let number = number(of: term)
    if places[Int(number)] == 0 { met.append(number) }
    places[Int(number)] = max(places[Int(number)], place.rawValue)
    return number
  }

  private mutating func number(of term: Term) -> Int32 {
    let number = numbers.number(of: term)
    if number == uses.count {
      uses.append(0)
      places.append(0)
    }
    return number
  }

  /// How many bytes stand before the first full stop with a blank behind it; all where there is none.
  private static func firstSentence(of text: UnsafeBufferPointer<UInt8>) -> Int {
    text.indices.dropLast().first {
      text[$0] == UInt8(ascii: ".") && (text[$0 + 1] == 0x20 || text[$0 + 1] == 0x0A)
    } ?? text.count
  }
}

/// What may lead from an incident to others: its terms, phrases, and the terms of its factors together with a service,
/// by their numbers.
struct KeyLists {
  /// The keys of each incident, each once.
  private(set) var incidents: [[Int32]] = []
  /// How many incidents have each key.
  private(set) var uses: [Int32] = []
  private var numbers = TermNumbers()
  /// The last incident that each key was seen in.
  private var last: [Int32] = []
  private var current: [Int32] = []

  /// Adds a key to those of the incident at hand.
  mutating func add(_ key: Term) {
    let number = numbers.number(of: key)
    if number == last.count {
      last.append(-1)
      uses.append(0)
    }
    guard last[Int(number)] != incidents.count else { return }
    last[Int(number)] = Int32(incidents.count)
    uses[Int(number)] += 1
    current.append(number)
  }

  /// What is added from now on belongs to the next incident.
  mutating func endIncident() {
    incidents.append(current)
    current.removeAll(keepingCapacity: true)
  }
}
