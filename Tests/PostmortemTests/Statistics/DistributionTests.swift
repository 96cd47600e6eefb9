import Testing

@testable import Postmortem

@Suite struct DistributionTests {
  @Test("Nine values have no quantiles, ten have a median and a 90th percentile, twenty have quartiles too")
  func least() {
    let nine = Distribution((1...9).map { Int64($0) })
    #expect(nine.median == nil && nine.ninetieth == nil && nine.quartiles == nil)
    #expect(nine.least == 1 && nine.greatest == 9)
    let nineteen = Distribution((1...19).map { Int64($0) })
    #expect(nineteen.median == 10 && nineteen.quartiles == nil)
    #expect(Distribution((1...20).map { Int64($0) }).quartiles != nil)
    #expect(Distribution([]).median == nil && Distribution([]).quantile(1, of: 2) == nil)
  }

  /// Expected values by hand, after definition 7; R's `quantile(x, p)` and NumPy give the same before rounding.
  @Test("Quantiles lie on the line between the two nearest values")
  func definition() {
    let ten = Distribution([7200, 60, 420, 120, 3600, 180, 240, 900, 300, 600])
    #expect(ten.median == 360)
    #expect(ten.ninetieth == 3960)
    let twenty = Distribution((1...20).map { Int64($0 * $0 * 10) })
    #expect(twenty.median == 1105)
    #expect(twenty.ninetieth == 3277)
    // 332.5 and 2327.5.
    #expect(twenty.quartiles == 333...2328)
    #expect(Distribution([5]).quantile(9, of: 10) == 5)
  }

  @Test(
    "Quantiles rise with their share, stay within the values and do not depend on their order",
    arguments: 0..<60)
  func properties(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 1...70, using: &random)
    let greatest: Int64 = [1, 10, 5000, 300_000_000_000].randomElement(using: &random) ?? 1
    let values = (0..<count).map { _ in Int64.random(in: 0...greatest, using: &random) }
    let distribution = Distribution(values)
    #expect(Distribution(values.shuffled(using: &random)) == distribution)
    var last = values.min() ?? 0
    for part in 0...100 {
      let quantile = distribution.quantile(part, of: 100) ?? -1
      #expect(quantile >= last)
      last = quantile
    }
    #expect(distribution.quantile(0, of: 100) == values.min())
    #expect(last == values.max())
    // Half of the values or more lie on either side of the median.
    let median = distribution.quantile(1, of: 2) ?? -1
    #expect(values.count { $0 <= median } * 2 >= count)
    #expect(values.count { $0 >= median } * 2 >= count - 1)
  }

  @Test("A quantile lies within one of the same line in floating point", arguments: 100..<140)
  func floatingPoint(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let values = (0..<Int.random(in: 1...50, using: &random)).map { _ in
      Int64.random(in: 0...400_000, using: &random)
    }.sorted()
    for (part, whole) in [(1, 2), (9, 10), (1, 4), (3, 4), (1, 3)] {
      let place = Double(values.count - 1) * Double(part) / Double(whole)
      let low = Int(place)
      let high = min(low + 1, values.count - 1)
      let expected = Double(values[low]) + (place - Double(low)) * Double(values[high] - values[low])
      let found = Double(Distribution(values).quantile(part, of: whole) ?? -1)
      #expect(abs(found - expected) <= 0.5001)
    }
  }
}
