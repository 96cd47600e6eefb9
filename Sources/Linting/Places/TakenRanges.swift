/// Ranges of a text, for those who ask from front to back whether others overlap with them: each is looked at once.
struct TakenRanges {
  /// By where they begin; none is empty.
  private let ranges: [Range<Int>]
  private var next = 0
  /// How far those reach that begin no later than what was asked about last.
  private var reach = 0

  init(_ ranges: some Sequence<Range<Int>>) {
    self.ranges = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether a range has a byte in common with one that is taken.
  ///
  /// - Parameter range: begins nowhere before what was asked about earlier.
  /// - Complexity: O(1), but for the ranges that it passes by.
  mutating func overlap(_ range: Range<Int>) -> Bool {
    while next < ranges.count, ranges[next].lowerBound <= range.lowerBound {
      reach = max(reach, ranges[next].upperBound)
      next += 1
    }
    guard !range.isEmpty else { return false }
    return reach > range.lowerBound || next < ranges.count && ranges[next].lowerBound < range.upperBound
  }

  /// Takes the range that was asked about last.
  mutating func take(_ range: Range<Int>) { reach = max(reach, range.upperBound) }
}
