import Markdown
import Testing

@testable import Postmortem

/// Whatever the documents lack, nothing is counted twice and nothing is dropped.
@Suite struct StatisticsSumTests {
  private static let asOf = Day(number: 20_605)

  /// An incident of which anything may be missing.
  private func incident(_ place: Int, _ random: inout SeededRandom) -> Incident {
    func perhaps(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    var incident = Incident(
      document: DocumentReading.document([], path: "\(number(0...9999))-\(place).md", settings: Settings()))
    incident.kind = perhaps(0.8) ? .incident : perhaps(0.5) ? .nearMiss : .exercise
    incident.status =
      perhaps(0.8) ? Status.allCases.randomElement(using: &random).map { Located($0, at: 0..<0) } : nil
    incident.severity = perhaps(0.8) ? Severity(rawValue: number(1...4)).map { Located($0, at: 0..<0) } : nil
    let start = Int64(number(19_000...20_640)) * 86_400
    if perhaps(0.9) {
      for kind in MilestoneKind.allCases where perhaps(0.8) {
        incident.milestones.append(
          Milestone(
            kind: kind, at: Instant(seconds: start + Int64(number(0...90_000))), origin: .frontMatter,
            range: 0..<0,
            precision: perhaps(0.9) ? .minute : .day))
      }
    }
    incident.services = (0..<number(0...3)).map { _ in Located("service-\(number(0...20))", at: 0..<0) }
    incident.clocks = ClockKind.allCases.map { kind in
      let states: [ClockReading.State] = [.met, .missed, .unknown, .pending, .notApplicable]
      return ClockReading(
        kind: kind, state: states.randomElement(using: &random) ?? .unknown, allowedSeconds: 1,
        takenSeconds: nil,
        start: nil, stop: nil, lacking: nil)
    }
    incident.factors = (0..<number(0...4)).map { place in
      Factor(
        id: "F\(place)",
        category: FactorClass.allCases.randomElement(using: &random).map { Located($0, at: 0..<0) },
        text: "", textRange: 0..<0, range: 0..<0, content: [], node: 0)
    }
    incident.actions = (0..<number(0...5)).map { place in
      let day = Day(number: number(20_500...20_700))
      let states: [ActionState] = [
        .open, .inProgress, .done(on: nil), .done(on: day.advanced(by: number(-30...30))),
        .wontDo(reason: nil),
        .superseded(by: nil),
      ]
      let due: [ActionItem.DueDate] = [.missing, .unreadable("soon", range: 0..<0), .day(day, range: 0..<0)]
      return ActionItem(
        id: "A\(place)", text: "", textRange: 0..<0, range: 0..<0, content: [], owners: [],
        due: due.randomElement(using: &random) ?? .missing,
        horizon: perhaps(0.7)
          ? Horizon.allCases.randomElement(using: &random).map { Located($0, at: 0..<0) } : nil,
        ticket: nil, state: states.randomElement(using: &random) ?? .open, stateRange: nil, group: nil,
        node: 0)
    }
    incident.roles = (0..<number(0...4)).map { _ in
      RoleAssignment(
        name: "role-\(number(0...2))", kind: nil, person: Located("p\(number(0...3))", at: 0..<0))
    }
    return incident
  }

  private func base(seed: UInt64) -> (KnowledgeBase, [Incident], SeededRandom) {
    var random = SeededRandom(seed: seed)
    let count = [0, 1, 9, 10, 40].randomElement(using: &random) ?? 0
    let incidents = (0..<count).map { incident($0, &random) }
    return (make(incidents), incidents, random)
  }

  private func make(_ incidents: [Incident]) -> KnowledgeBase {
    KnowledgeBase(
      settings: Settings(), roster: Roster(people: []), catalogue: ServiceCatalogue(services: []),
      asOf: Self.asOf,
      incidents: incidents, pages: [], unreadable: [])
  }

  @Test("Known and unknown together are all, in every figure", arguments: 0..<50)
  func sums(seed: UInt64) {
    let (base, _, _) = base(seed: seed)
    let statistics = Statistics(base)
    let counted = statistics.population.incidents
    #expect(statistics.population.count == base.incidents.count)
    for tally in statistics.durations {
      #expect(tally.known.count + tally.unknownCount == counted.count)
      #expect(tally.known.allSatisfy { $0.seconds >= 0 })
    }
    #expect(statistics.clocks.allSatisfy { $0.tally.total == counted.count })
    let dated = statistics.quarters.flatMap(\.incidents)
    #expect((dated + statistics.undated).sorted() == counted)
    #expect(statistics.quarters.allSatisfy { $0.severities.total == $0.incidents.count })
    #expect(
      statistics.quarters.allSatisfy { $0.clocks.total == $0.incidents.count * ClockKind.allCases.count })
    #expect(statistics.quarters.map(\.quarter) == statistics.quarters.map(\.quarter).sorted())
    let actions = statistics.actions
    #expect(actions.allDue.total + actions.notYetDue + actions.undated + actions.withdrawn == actions.total)
    #expect(actions.ages.reduce(0) { $0 + $1.actions.count } + actions.ofUnknownAge == actions.open)
    let matrix = statistics.factors
    #expect(matrix.all.incidents == counted.count)
    #expect(matrix.rows.count <= Statistics.mostServices + 2)
    for category in FactorClass.allCases {
      for row in matrix.rows {
        #expect(row.counts[category] <= min(row.counts.incidents, matrix.all[category]))
      }
      #expect(matrix.rows.reduce(0) { $0 + $1.counts[category] } >= matrix.all[category])
    }
    #expect(statistics.coordination.known.count + statistics.coordination.unknown == counted.count)
  }

  @Test("The order of the files plays no part", arguments: 50..<60)
  func order(seed: UInt64) {
    var (first, incidents, random) = base(seed: seed)
    incidents.shuffle(using: &random)
    #expect(Statistics(make(incidents)) == Statistics(first))
    first = make(incidents.reversed())
    #expect(Statistics(first, of: first.incidents.indices.reversed()).actions == Statistics(first).actions)
  }

  @Test("A time that is lacking, a day without a time and a wrong order are told apart")
  func lacks() {
    func reading(_ milestones: [(MilestoneKind, Int64, TimelineEntry.Precision)], _ status: Status? = nil)
      -> DurationReading
    {
      var incident = Incident(document: DocumentReading.document([], path: "a.md", settings: Settings()))
      incident.status = status.map { Located($0, at: 0..<0) }
      incident.milestones = milestones.map {
        Milestone(kind: $0.0, at: Instant(seconds: $0.1), origin: .frontMatter, range: 0..<0, precision: $0.2)
      }
      return incident.duration(.mitigate)
    }
    #expect(reading([]) == .unknown(.missing(.started)))
    #expect(reading([(.started, 0, .minute)]) == .unknown(.missing(.mitigated)))
    #expect(reading([(.started, 0, .minute)], .active) == .unknown(.running))
    #expect(reading([(.started, 0, .day), (.mitigated, 60, .minute)]) == .unknown(.dayOnly))
    #expect(reading([(.started, 60, .minute), (.mitigated, 0, .minute)]) == .unknown(.outOfOrder))
    #expect(reading([(.started, 0, .minute), (.mitigated, 0, .about)]) == .known(seconds: 0))
  }
}
