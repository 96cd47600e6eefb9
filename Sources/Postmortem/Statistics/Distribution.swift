/// Whole numbers in ascending order, and what may be said of them: quantiles only where there are enough.
package struct Distribution: Sendable, Equatable {
  /// Fewer values than this have no quantiles: a 90th percentile of nine values is their greatest one by another name.
  package static let leastForQuantiles = 10
  /// Fewer values than this have no quartiles, the box of a drawing.
  package static let leastForQuartiles = 20

  /// Ascending.
  package let values: [Int64]

  /// - Complexity: O(n log n).
  package init(_ values: [Int64]) { self.values = values.sorted() }

  package var count: Int { values.count }
  package var least: Int64? { values.first }
  package var greatest: Int64? { values.last }

  /// Nil with fewer than ten values.
  package var median: Int64? { count < Self.leastForQuantiles ? nil : quantile(1, of: 2) }

  /// The 90th percentile; nil with fewer than ten values.
  package var ninetieth: Int64? { count < Self.leastForQuantiles ? nil : quantile(9, of: 10) }

  /// Nil with fewer than twenty values.
  package var quartiles: ClosedRange<Int64>? {
    guard count >= Self.leastForQuartiles, let low = quantile(1, of: 4), let high = quantile(3, of: 4) else {
      return nil
    }
    return low...high
  }

  /// The quantile at `part` of `whole`, whatever the number of values; nil without any.
  ///
  /// Source: Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), 361-365,
  /// definition 7: the straight line between the two values around place (n - 1)p, counted from zero. It is the
  /// default of R and NumPy. Computed in whole numbers, so that it is the same on every machine.
  ///
  /// - Parameters:
  ///   - part: 0 to `whole`.
  ///   - whole: greater than zero.
  /// - Returns: the quantile, halves rounded up.
  package func quantile(_ part: Int, of whole: Int) -> Int64? {
    precondition(whole > 0 && (0...whole).contains(part), "a quantile lies between none and all")
    guard let last = values.last else { return nil }
    let place = (count - 1) * part
    let (index, rest) = place.quotientAndRemainder(dividingBy: whole)
    guard rest > 0, index + 1 < count else { return index < count ? values[index] : last }
    let step = values[index + 1] - values[index]
    let (times, left) = step.quotientAndRemainder(dividingBy: Int64(whole))
    let fraction = (left * Int64(rest) * 2 + Int64(whole)) / (Int64(whole) * 2)
    return values[index] + times * Int64(rest) + fraction
  }
}
