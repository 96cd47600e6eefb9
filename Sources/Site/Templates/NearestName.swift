/// Finds the name that was probably meant.
enum NearestName {
  /// The nearest of `names` to `name`: at most two edits away, one for names shorter than five bytes.
  ///
  /// Ties go to the name that comes first in alphabetical order.
  static func suggestion(for name: String, among names: [String]) -> String? {
    let wanted = Array(name.utf8)
    let limit = wanted.count < 5 ? 1 : 2
    var best: (name: String, distance: Int)?
    for candidate in Set(names).sorted() where abs(candidate.utf8.count - wanted.count) <= limit {
      let distance = distance(wanted, Array(candidate.utf8))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Edits between two names; a swap of neighbours counts as one (Damerau, optimal string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var rows = [Array(0...right.count)]
    for row in left.indices {
      var next = [row + 1]
      for column in right.indices {
        let cost = left[row] == right[column] ? 0 : 1
        var edits = min(next[column] + 1, rows[row][column + 1] + 1, rows[row][column] + cost)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          edits = min(edits, rows[row - 1][column - 1] + 1)
        }
        next.append(edits)
      }
      rows.append(next)
    }
    return rows[left.count][right.count]
  }
}
