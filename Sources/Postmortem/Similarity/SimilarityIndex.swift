/// Finds the incidents that had to do with the same: shared services, factors and vocabulary, rare terms weighing
/// more.
///
/// Only incidents that share a rare term, phrase, or a term of a factor together with a service are compared, so
/// that the work for one incident does not grow with the number of all.
package struct SimilarityIndex: Sendable {
  let incidents: [Incident]
  let asOf: Day
  let profiles: [CauseProfile]
  /// The terms by their numbers.
  private let terms: [Term]
  /// How much each term says: the logarithm of one in how many incidents use it, to the base of two.
  let rarity: [Double]
  /// For each incident how much each of its factors says.
  let factorWeights: [[FactorWeight]]
  /// The lengths of the profiles as vectors of weighted terms.
  private let lengths: [Double]
  /// Leads from an incident to those worth comparing; nil where nobody asks for them.
  private let sharedKeys: SharedKeys?

  /// In a small knowledge base one coincidence is no rarity.
  private static let leastCount = 30

  /// - Parameters:
  ///   - incidents: of a knowledge base, newest first.
  ///   - asOf: the day that decides what is overdue.
  ///   - findsCandidates: whether the index has to find what to compare an incident with. Who only compares incidents
  ///     with others that are known saves more than half of the work.
  /// - Complexity: O(n log n) in the length of all texts together.
  package init(_ incidents: [Incident], asOf: Day, findsCandidates: Bool = true) {
    self.incidents = incidents
    self.asOf = asOf
    var reader = ProfileReader(hasKeys: findsCandidates)
    for incident in incidents { reader.read(incident) }
    profiles = reader.profiles
    terms = reader.numbers.terms
    sharedKeys = reader.keys.map(SharedKeys.init)
    let count = Double(max(incidents.count, SimilarityIndex.leastCount))
    let byUses = (0...incidents.count).map { BinaryLogarithm.of((count + 1) / Double(max(1, $0))) }
    let rarity = reader.uses.map { byUses[Int($0)] }
    self.rarity = rarity
    lengths = profiles.map { profile in
      profile.terms.reduce(0.0) { sum, placed in
        let value = placed.place.weight * rarity[Int(placed.term)]
        return sum + value * value
      }.squareRoot()
    }
    factorWeights = profiles.map { profile in
      profile.factors.map { factor in
        FactorWeight(
          all: factor.all.reduce(0.0) { $0 + rarity[Int($1)] },
          lead: factor.lead.reduce(0.0) { $0 + rarity[Int($1)] })
      }
    }
  }

  /// How much the terms of a factor say together.
  struct FactorWeight: Sendable {
    let all: Double
    let lead: Double
  }

  /// The incidents most like the one at `index`, the most like first; cancelled ones neither ask nor answer.
  ///
  /// - Complexity: bounded by the number of its terms, whatever the number of incidents.
  package func similar(to index: Int, limit: Int = 5) -> [SimilarIncident] {
    guard incidents[index].status?.value != .cancelled else { return [] }
    let compared = candidates(of: index).compactMap { compare(index, $0) }
    return sorted(compared).prefix(limit).map { named($0, of: index) }
  }

  /// The incidents that share the rarest keys, best first.
  ///
  /// - Precondition: the index was made to find candidates.
  func candidates(of index: Int) -> [Int] {
    guard let sharedKeys else { preconditionFailure("this index was made for comparing alone") }
    return sharedKeys.candidates(of: index)
  }

  /// The cosine of two profiles, each term weighing as much as it is rare.
  func likeness(_ left: Int, _ right: Int) -> Double {
    var product = 0.0
    forEachShared(left, right) { product += $1 }
    let length = lengths[left] * lengths[right]
    return length > 0 ? product / length : 0
  }

  /// The terms that two incidents share, with what each adds to their likeness.
  func shared(_ left: Int, _ right: Int) -> [(term: Term, value: Double)] {
    var found: [(term: Term, value: Double)] = []
    forEachShared(left, right) { found.append((terms[Int($0)], $1)) }
    return found
  }

  private func forEachShared(_ left: Int, _ right: Int, _ take: (Int32, Double) -> Void) {
    let (one, other) = (profiles[left].terms, profiles[right].terms)
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      if one[i].term == other[j].term {
        let rarity = rarity[Int(one[i].term)]
        take(one[i].term, one[i].place.weight * other[j].place.weight * rarity * rarity)
        i += 1
        j += 1
      } else if one[i].term < other[j].term {
        i += 1
      } else {
        j += 1
      }
    }
  }
}

/// The logarithm to the base of two, by halving: the same bits on every platform.
enum BinaryLogarithm {
  /// - Parameter value: at least one; less counts as one.
  static func of(_ value: Double) -> Double {
    guard value > 1, value.isFinite else { return 0 }
    var mantissa = value.significand
    var result = Double(value.exponent)
    var bit = 0.5
    for _ in 0..<12 {
      mantissa *= mantissa
      if mantissa >= 2 {
        mantissa /= 2
        result += bit
      }
      bit /= 2
    }
    return result
  }
}
