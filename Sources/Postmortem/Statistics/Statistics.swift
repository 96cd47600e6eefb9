/// The figures of a set of incidents, computed once; pages and reports only show them.
package struct Statistics: Sendable, Equatable {
  /// The day that they speak of.
  package let asOf: Day
  package let population: Population
  /// One for each kind of stretch, in their order.
  package let durations: [DurationTally]
  /// The quarters in which something is filed, oldest first.
  package let quarters: [QuarterTally]
  /// Incidents that no quarter holds, since nothing dates them.
  package let undated: [Int]
  /// One for each clock, in their order.
  package let clocks: [ClockKindTally]
  /// Of incidents, near misses and exercises alike: work is work.
  package let actions: ActionStatistics
  package let factors: FactorMatrix
  package let coordination: Coordination

  /// How many services have a row of their own in the matrix of factors.
  package static let mostServices = 12

  /// - Parameter indices: the documents to speak of; nil means all of the knowledge base.
  /// - Complexity: O(n log n) in their number.
  package init(_ base: KnowledgeBase, of indices: [Int]? = nil) {
    let population = Population(of: indices ?? Array(base.incidents.indices), in: base)
    let counted = population.incidents
    asOf = base.asOf
    self.population = population
    durations = DurationKind.allCases.map { DurationTally($0, of: counted, in: base.incidents) }
    quarters = Self.quarters(population, base)
    undated = counted.filter { base.incidents[$0].filedDay == nil }
    var clocks: [ClockKind: ClockTally] = [:]
    for index in counted {
      for clock in base.incidents[index].clocks {
        clocks[clock.kind, default: ClockTally()].count(clock.state)
      }
    }
    self.clocks = ClockKind.allCases.map { ClockKindTally(kind: $0, tally: clocks[$0] ?? ClockTally()) }
    actions = ActionStatistics(
      of: (counted + population.nearMisses + population.exercises).sorted(), in: base)
    factors = FactorMatrix(of: counted, in: base, most: Self.mostServices)
    coordination = Coordination(of: counted, in: base)
  }

  /// All clocks together.
  package var allClocks: ClockTally { clocks.reduce(ClockTally()) { $0 + $1.tally } }

  /// The stretch of that kind.
  package func duration(_ kind: DurationKind) -> DurationTally? { durations.first { $0.kind == kind } }

  private static func quarters(_ population: Population, _ base: KnowledgeBase) -> [QuarterTally] {
    var incidents: [Quarter: [Int]] = [:]
    var nearMisses: [Quarter: Int] = [:]
    for index in population.incidents {
      if let day = base.incidents[index].filedDay { incidents[Quarter(day), default: []].append(index) }
    }
    for index in population.nearMisses {
      if let day = base.incidents[index].filedDay { nearMisses[Quarter(day), default: 0] += 1 }
    }
    return Set(incidents.keys).union(nearMisses.keys).sorted().map { quarter in
      let members = incidents[quarter] ?? []
      var severities = SeverityTally()
      var clocks = ClockTally()
      for index in members {
        severities.count(base.incidents[index].governingSeverity)
        for clock in base.incidents[index].clocks { clocks.count(clock.state) }
      }
      return QuarterTally(
        quarter: quarter, incidents: members, nearMisses: nearMisses[quarter] ?? 0, severities: severities,
        clocks: clocks)
    }
  }
}
