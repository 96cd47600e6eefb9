/// Finds what was probably meant.
package enum Suggestion {
  /// The candidate that is nearest to `word` by edit distance, case ignored; nil where none is near enough: at most
  /// a third of the word's length, and never more than three edits. The first of several equally near ones wins.
  ///
  /// - Complexity: O(candidates × length²); for messages only.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().utf8)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let bytes = Array(candidate.lowercased().utf8)
      let allowed = min(3, max(1, max(wanted.count, bytes.count) / 3))
      guard abs(bytes.count - wanted.count) <= allowed else { continue }
      let found = distance(wanted, bytes)
      if found <= allowed, best.map({ found < $0.distance }) ?? true { best = (candidate, found) }
    }
    return best?.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
  package static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard left.count <= 64, right.count <= 64 else { return max(left.count, right.count) }
    var older: [Int] = []
    var previous = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          previous[column] + (byte == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
          cost = min(cost, older[column - 1] + 1)
        }
        current.append(cost)
      }
      older = previous
      previous = current
    }
    return previous[right.count]
  }
}
