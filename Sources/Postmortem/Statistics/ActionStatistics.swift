/// How actions ended, and how old the open ones are. Every action is in exactly one group.
package struct ActionStatistics: Sendable, Equatable {
  /// Actions whose due date lies before the as-of day, by horizon; the only ones of which "in time" can be said.
  package let due: [HorizonTally]
  /// Due on the as-of day or after it, done already or not.
  package let notYetDue: Int
  /// Without a due date that could be read, done or not.
  package let undated: Int
  /// Closed without being done: given up or superseded.
  package let withdrawn: Int
  /// The open ones, by horizon.
  package let ages: [HorizonAges]
  /// Open actions of documents without a date.
  package let ofUnknownAge: Int
  /// Open or in progress.
  package let open: Int
  package let total: Int

  /// What became of the actions of one horizon that have fallen due.
  package struct HorizonTally: Sendable, Equatable {
    /// Nil where the document states none.
    package let horizon: Horizon?
    package let tally: DueTally
  }

  /// Open actions of one horizon.
  package struct HorizonAges: Sendable, Equatable {
    package let horizon: Horizon?
    /// Youngest first.
    package let actions: [Age]
    package let distribution: Distribution
  }

  /// An open action, and the days since its incident.
  package struct Age: Sendable, Equatable {
    /// Index into the incidents of the knowledge base.
    package let incident: Int
    /// Index into that incident's actions.
    package let action: Int
    package let days: Int64
  }

  /// All that have fallen due.
  package var allDue: DueTally { due.reduce(DueTally()) { $0 + $1.tally } }
}

/// What became of actions whose due date has passed.
package struct DueTally: Sendable, Equatable {
  package private(set) var inTime = 0
  package private(set) var late = 0
  /// Neither done nor given up.
  package private(set) var overdue = 0
  /// Done, and nothing says when.
  package private(set) var unknown = 0

  package init() {}

  /// Those that can be judged: the share closed in time is `inTime` of these.
  package var judged: Int { inTime + late + overdue }

  package var total: Int { judged + unknown }

  mutating func count(_ state: ActionState, due: Day) {
    switch state {
    case .open, .inProgress: overdue += 1
    case .done(let day?): if day <= due { inTime += 1 } else { late += 1 }
    case .done(nil): unknown += 1
    case .wontDo, .superseded: break
    }
  }

  package static func + (left: DueTally, right: DueTally) -> DueTally {
    var sum = left
    sum.inTime += right.inTime
    sum.late += right.late
    sum.overdue += right.overdue
    sum.unknown += right.unknown
    return sum
  }
}

extension ActionStatistics {
  /// Counts the actions of these incidents as they stand on the as-of day.
  init(of indices: [Int], in base: KnowledgeBase) {
    let horizons: [Horizon?] = Horizon.allCases + [nil]
    var due = Array(repeating: DueTally(), count: horizons.count)
    var ages = Array(repeating: [Age](), count: horizons.count)
    var (notYetDue, undated, withdrawn, ofUnknownAge, open, total) = (0, 0, 0, 0, 0, 0)
    for index in indices {
      let incident = base.incidents[index]
      let filed = incident.filedDay
      for (number, action) in incident.actions.enumerated() {
        total += 1
        let horizon = horizons.firstIndex(of: action.horizon?.value) ?? horizons.count - 1
        if action.state.isOpen {
          open += 1
          if let filed, filed <= base.asOf {
            let days = Int64(base.asOf.number - filed.number)
            ages[horizon].append(Age(incident: index, action: number, days: days))
          } else {
            ofUnknownAge += 1
          }
        }
        switch (action.state, action.due.day) {
        case (.wontDo, _), (.superseded, _): withdrawn += 1
        case (_, nil): undated += 1
        case (_, let day?):
          if day < base.asOf { due[horizon].count(action.state, due: day) } else { notYetDue += 1 }
        }
      }
    }
    self.init(
      due: zip(horizons, due).map { HorizonTally(horizon: $0, tally: $1) }, notYetDue: notYetDue,
      undated: undated, withdrawn: withdrawn,
      ages: zip(horizons, ages).map { horizon, ages in
        HorizonAges(
          horizon: horizon,
          actions: ages.sorted { ($0.days, $0.incident, $0.action) < ($1.days, $1.incident, $1.action) },
          distribution: Distribution(ages.map(\.days)))
      }, ofUnknownAge: ofUnknownAge, open: open, total: total)
  }
}
