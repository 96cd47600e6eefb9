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
    var scores: [Int32: Double] = [:]
    for key in keys[index] {
      let list = Int(starts[Int(key)])..<Int(starts[Int(key) + 1])
      for place in places[list] where place != index { scores[place, default: 0] += weights[list.count] }
    }
    return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(SharedKeys.mostCandidates).map { Int($0.key) }
  }
}
