import Markdown

/// Stretches of a file, joined where they overlap.
struct JoinedRanges: Sendable {
  /// In the order of the file; none is empty, and none overlaps another.
  private var ranges: [Range<Int>] = []

  /// - Complexity: O(n log n).
  init(_ ranges: some Sequence<Range<Int>>) {
    for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = self.ranges.last, last.upperBound > range.lowerBound else {
        self.ranges.append(range)
        continue
      }
      self.ranges[self.ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    }
  }

  /// Whether one of them has a byte in common with `range`.
  ///
  /// - Complexity: O(log n).
  func overlap(_ range: Range<Int>) -> Bool {
    let next = ranges.firstIndexByHalving { $0.upperBound > range.lowerBound }
    return next < ranges.count && ranges[next].overlaps(range)
  }
}
