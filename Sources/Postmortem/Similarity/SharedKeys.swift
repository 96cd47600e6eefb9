/// Which incidents share a key that few have: a rare term, a phrase, or a term of a factor together with a service.
struct SharedKeys: Sendable {
  /// For each incident the keys that it shares with few others.
  private let keys: [[Int32]]
  /// The incidents of each such key, those of one key after those of another.
  private let places: [Int32]
  /// Where in `places` the incidents of each key begin, and where the last ones end.
  private let starts: [Int32]
  /// How much a key says that so many incidents share.
  private let weights: [Double]

  /// A key that more incidents share than this leads to none of them.
  private static let longestList: Int32 = 48
  /// How many incidents are compared in full.
  private static let mostCandidates = 24

  /// - Complexity: linear in the number of keys.
  init(_ lists: KeyLists) {
    var starts: [Int32] = [0]
    // The number of each key among those that few share; they alone lead anywhere.
    var rare = [Int32](repeating: -1, count: lists.uses.count)
    for (key, uses) in lists.uses.enumerated() where uses > 1 && uses <= SharedKeys.longestList {
      rare[key] = Int32(starts.count - 1)
      starts.append(starts[starts.count - 1] + uses)
    }
    var next = starts
    var places = [Int32](repeating: 0, count: Int(starts[starts.count - 1]))
    keys = lists.incidents.enumerated().map { incident, keys in
      keys.compactMap { key in
        let key = rare[Int(key)]
        guard key >= 0 else { return nil }
        places[Int(next[Int(key)])] = Int32(incident)
        next[Int(key)] += 1
        return key
      }
    }
    self.places = places
    self.starts = starts
    let count = Double(lists.incidents.count + 1)
    weights = (0...SharedKeys.longestList).map { BinaryLogarithm.of(count / Double(max(1, $0))) }
  }

  /// The incidents that share the rarest keys with one, best first.
  func candidates(of index: Int) -> [Int] {
    let lists = keys[index].map { Int(starts[Int($0)])..<Int(starts[Int($0) + 1]) }
    var scores = Scores(atMost: lists.reduce(0) { $0 + $1.count })
    for list in lists {
      for place in places[list] where place != index { scores.add(weights[list.count], to: place) }
    }
    return scores.best(SharedKeys.mostCandidates)
  }
}

/// Sums for a few of many incidents.
private struct Scores {
  private var found: [(incident: Int32, score: Double)] = []
  /// For each place the index into `found` of the incident that stands there, counted from one; zero where it is
  /// free. Their count is a power of two.
  private var places: [Int32]

  /// - Parameter count: of incidents.
  init(atMost count: Int) {
    places = Array(repeating: 0, count: 1 << (Int.bitWidth - (2 * count).leadingZeroBitCount))
  }

  mutating func add(_ score: Double, to incident: Int32) {
    // Neighbours in time often share a key: their numbers are spread.
    var place = Int(UInt32(bitPattern: incident) &* 0x9E37_79B1) & (places.count - 1)
    while places[place] != 0 {
      let index = Int(places[place] - 1)
      if found[index].incident == incident {
        found[index].score += score
        return
      }
      place = (place + 1) & (places.count - 1)
    }
    found.append((incident, score))
    places[place] = Int32(found.count)
  }

  /// The incidents with the highest scores, best first; of equals, the newest first.
  ///
  /// - Complexity: linear in their number as a rule; most fall behind the last of the best at once.
  func best(_ count: Int) -> [Int] {
    var best: [(incident: Int32, score: Double)] = []
    best.reserveCapacity(count + 1)
    for one in found {
      func isBehind(_ other: (incident: Int32, score: Double)) -> Bool {
        (one.score, other.incident) < (other.score, one.incident)
      }
      if best.count == count, isBehind(best[count - 1]) { continue }
      var place = best.count
      while place > 0, !isBehind(best[place - 1]) { place -= 1 }
      best.insert(one, at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map { Int($0.incident) }
  }
}
