extension SimilarityIndex {
  /// What is known of a pair before its shared words are put into words.
  struct Comparison {
    let incident: Int
    let score: Double
    let services: [String]
    let factors: [SimilarIncident.SharedFactor]
  }

  /// Below this a pair is not worth a line.
  private static let leastScore = 0.24
  /// From here on two factors say the same.
  private static let leastLikeness = 0.45
  /// The same for their first sentences, which are shorter.
  private static let leastLeadLikeness = 0.75
  /// How far vocabulary alone must reach where neither a service nor a factor is shared.
  private static let leastVocabulary = 0.3

  /// Compares two incidents in full; nil where they have too little in common.
  func compare(_ own: Int, _ other: Int) -> Comparison? {
    compare(own, other, sharing: sharedFactors(own, other))
  }

  private func compare(
    _ own: Int, _ other: Int, sharing factors: [SimilarIncident.SharedFactor]
  ) -> Comparison? {
    let (left, right) = (profiles[own], profiles[other])
    let services = left.services.filter(right.services.contains)
    let vocabulary = likeness(own, other)
    guard !services.isEmpty && !factors.isEmpty || vocabulary >= 0.12 else { return nil }
    if services.isEmpty, factors.isEmpty, vocabulary < SimilarityIndex.leastVocabulary { return nil }
    let fewest = min(left.services.count, right.services.count)
    let service = fewest == 0 ? 0 : Double(services.count) / Double(fewest)
    let cause = 1 - factors.reduce(1.0) { $0 * (1 - $1.likeness) }
    let score = 0.45 * min(1, vocabulary * 1.6) + 0.35 * cause + 0.2 * service
    guard score >= SimilarityIndex.leastScore else { return nil }
    return Comparison(incident: other, score: score, services: services, factors: factors)
  }

  /// The incidents among `earlier` that happened again with the one at `index`, the most like first.
  ///
  /// - Parameter earlier: indices of incidents that happened before, in any order; at most `mostPairs`, since each
  ///   is compared.
  package func repeats(of index: Int, among earlier: [Int]) -> [SimilarIncident] {
    let compared = earlier.compactMap { other in
      let factors = sharedFactors(index, other)
      return factors.isEmpty ? nil : compare(index, other, sharing: factors)
    }
    return sorted(compared).filter { isRepeat($0, of: index) }.map { named($0, of: index) }
  }

  /// The incidents that happened again with the one at `index`, the most like first, where too many happened before
  /// to compare them all: of those alone that share a rare term.
  ///
  /// - Parameter isMeant: whether an incident that shares a service and happened before is asked for.
  package func repeats(of index: Int, where isMeant: (Int) -> Bool) -> [SimilarIncident] {
    guard incidents[index].status?.value != .cancelled else { return [] }
    return sorted(candidates(of: index).compactMap { compare(index, $0) }).prefix(8)
      .filter { isRepeat($0, of: index) && isMeant($0.incident) }.map { named($0, of: index) }
  }

  /// How many incidents are compared with one without a look at their terms.
  package static let mostPairs = 48

  /// Whether an earlier incident happened again, as `SimilarIncident` has it.
  private func isRepeat(_ found: Comparison, of index: Int) -> Bool {
    isEarlier(found, than: index) && !found.services.isEmpty && !found.factors.isEmpty
  }

  /// Newest first: what stands behind is earlier.
  private func isEarlier(_ found: Comparison, than index: Int) -> Bool { found.incident > index }

  /// The most like first.
  func sorted(_ compared: [Comparison]) -> [Comparison] {
    compared.sorted { ($1.score, $0.incident) < ($0.score, $1.incident) }
  }

  /// Factors that say the same, each used once, the most alike first.
  private func sharedFactors(_ left: Int, _ right: Int) -> [SimilarIncident.SharedFactor] {
    var pairs: [SimilarIncident.SharedFactor] = []
    for (own, one) in profiles[left].factors.enumerated() {
      let weight = factorWeights[left][own]
      for (other, two) in profiles[right].factors.enumerated() {
        let theirs = factorWeights[right][other]
        let whole = overlap(one.all, two.all, least: min(weight.all, theirs.all))
        let lead =
          min(one.lead.count, two.lead.count) > 2
          ? overlap(one.lead, two.lead, least: min(weight.lead, theirs.lead)) : 0
        let likeness = max(whole, lead)
        if whole >= SimilarityIndex.leastLikeness || lead >= SimilarityIndex.leastLeadLikeness {
          pairs.append(SimilarIncident.SharedFactor(own: own, other: other, likeness: likeness))
        }
      }
    }
    pairs.sort { ($1.likeness, $0.own, $0.other) < ($0.likeness, $1.own, $1.other) }
    var (taken, given): (Set<Int>, Set<Int>) = ([], [])
    return pairs.filter { pair in
      guard !taken.contains(pair.own), !given.contains(pair.other) else { return false }
      taken.insert(pair.own)
      given.insert(pair.other)
      return true
    }
  }

  /// How much of the shorter factor the other one holds; zero with fewer than two shared terms.
  ///
  /// - Parameter least: what the shorter one says in all. Two words that few use say more than two that many do.
  private func overlap(_ one: [Int32], _ two: [Int32], least: Double) -> Double {
    var (i, j, count) = (0, 0, 0)
    var shared = 0.0
    while i < one.count, j < two.count {
      if one[i] == two[j] {
        shared += rarity[Int(one[i])]
        count += 1
        i += 1
        j += 1
      } else if one[i] < two[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count < 2 || least <= 0 ? 0 : shared / least
  }

  /// The comparison with its reasons in words, and the actions that would have covered what recurred.
  func named(_ found: Comparison, of index: Int) -> SimilarIncident {
    let (own, other) = (incidents[index], incidents[found.incident])
    let classes = FactorClass.allCases.filter { category in
      found.factors.contains {
        own.factors[$0.own].category?.value == category && other.factors[$0.other].category?.value == category
      }
    }
    let isEarlier = isEarlier(found, than: index)
    return SimilarIncident(
      incident: found.incident, score: found.score, isEarlier: isEarlier, services: found.services,
      terms: SharedWords.of(own, other, values: shared(index, found.incident)), classes: classes,
      factors: found.factors, actions: isEarlier ? covering(own, other, found.factors) : [])
  }

  /// The actions of an earlier incident that were not done when the later one began, and cover what recurred.
  private func covering(
    _ own: Incident, _ other: Incident, _ factors: [SimilarIncident.SharedFactor]
  ) -> [SimilarIncident.CoveringAction] {
    guard !factors.isEmpty, other.actions.contains(where: { wasOpen($0, in: own) }) else { return [] }
    let coverage = Coverage(other)
    var told: Set<Int> = []
    var found: [SimilarIncident.CoveringAction] = []
    for shared in factors {
      for index in coverage.factors[shared.other] {
        let action = other.actions[index]
        guard wasOpen(action, in: own), told.insert(index).inserted else { continue }
        found.append(
          SimilarIncident.CoveringAction(
            action: index, factor: shared.own, daysOverdue: action.daysOverdue(on: asOf),
            isOpen: action.state.isOpen))
      }
    }
    return found.sorted { left, right in
      (left.isOpen ? 0 : 1, -(left.daysOverdue ?? -1), left.action)
        < (right.isOpen ? 0 : 1, -(right.daysOverdue ?? -1), right.action)
    }
  }

  /// Whether an action was still to be done when `later` began.
  private func wasOpen(_ action: ActionItem, in later: Incident) -> Bool {
    switch action.state {
    case .open, .inProgress: return true
    case .done(let day):
      guard let day, let began = later.filedDay else { return false }
      return day > began
    case .wontDo, .superseded: return false
    }
  }
}
