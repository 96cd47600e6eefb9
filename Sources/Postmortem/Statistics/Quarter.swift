/// Three months of a year.
package struct Quarter: Hashable, Comparable, Sendable {
  /// Quarters since the year 0: the year times four, and the quarter from zero.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// The quarter that a day lies in.
  package init(_ day: Day) {
    let (year, month, _) = day.parts
    number = year * 4 + (month - 1) / 3
  }

  package static func < (left: Quarter, right: Quarter) -> Bool { left.number < right.number }

  package var year: Int { number / 4 }

  /// 1 to 4.
  package var ofYear: Int { number % 4 + 1 }

  /// "2026 Q1".
  package var name: String { "\(year) Q\(ofYear)" }
}

/// What is counted of one quarter.
package struct QuarterTally: Sendable, Equatable {
  package let quarter: Quarter
  /// The incidents, as indices into the knowledge base, in its order.
  package let incidents: [Int]
  /// Near misses, apart from the incidents.
  package let nearMisses: Int
  package let severities: SeverityTally
  package let clocks: ClockTally
}

/// How many incidents reached which severity at worst.
package struct SeverityTally: Sendable, Equatable {
  private var counts = [0, 0, 0, 0, 0]

  package init() {}

  /// The number at a severity; nil asks for those whose severity nothing states.
  package subscript(severity: Severity?) -> Int { counts[(severity?.rawValue ?? 5) - 1] }

  package var total: Int { counts.reduce(0, +) }

  package mutating func count(_ severity: Severity?) { counts[(severity?.rawValue ?? 5) - 1] += 1 }

  package static func + (left: SeverityTally, right: SeverityTally) -> SeverityTally {
    var sum = left
    for index in sum.counts.indices { sum.counts[index] += right.counts[index] }
    return sum
  }
}
