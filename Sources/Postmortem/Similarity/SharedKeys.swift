/// Which incidents share a key that few have: a rare term, a phrase, or a term of a factor together with a service.
struct SharedKeys: Sendable {
  /// For each incident the keys that it shares with few others, by their number, in the order of the keys.
  private let keys: [[Int32]]
  /// The incidents of each such key, those of one key after those of another.
  private let places: [Int32]
  /// Where in `places` the incidents of each key begin, and where the last ones end.
  private let starts: [Int]
  /// How much a key says that so many incidents share.
  private let weights: [Double]

  /// A key that more incidents share than this leads to none of them.
  private static let longestList = 48
  /// How many incidents are compared in full.
  private static let mostCandidates = 24

  /// - Parameters:
  ///   - pairs: every key of every incident.
  ///   - count: of incidents.
  /// - Complexity: O(n log n) in the number of pairs.
  init(_ pairs: [(key: Term, incident: Int32)], count: Int) {
    let pairs = pairs.sorted { ($0.key, $0.incident) < ($1.key, $1.incident) }
    var keys = [[Int32]](repeating: [], count: count)
    var places: [Int32] = []
    var starts = [0]
    var start = 0
    while start < pairs.count {
      var end = start + 1
      while end < pairs.count, pairs[end].key == pairs[start].key { end += 1 }
      if end - start > 1, end - start <= SharedKeys.longestList {
        for pair in pairs[start..<end] {
          places.append(pair.incident)
          keys[Int(pair.incident)].append(Int32(starts.count - 1))
        }
        starts.append(places.count)
      }
      start = end
    }
    self.keys = keys
    self.places = places
    self.starts = starts
    weights = (0...SharedKeys.longestList).map {
      BinaryLogarithm.of(Double(count + 1) / Double(max(1, $0)))
    }
  }

  /// The incidents that share the rarest keys with one, best first.
  func candidates(of index: Int) -> [Int] {
    var scores: [Int32: Double] = [:]
    for key in keys[index] {
      let list = starts[Int(key)]..<starts[Int(key) + 1]
      for place in places[list] where place != index { scores[place, default: 0] += weights[list.count] }
    }
    return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(SharedKeys.mostCandidates).map { Int($0.key) }
  }
}
