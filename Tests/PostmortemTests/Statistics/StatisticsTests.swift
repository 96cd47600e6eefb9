import Testing

@testable import Postmortem

@Suite struct StatisticsTests {
  /// The four incidents of the demonstration whose every row is written down beside these tests.
  private static let ids = ["INC-2026-0212", "INC-2026-0303", "INC-2026-0329", "INC-2026-0421"]

  private func demonstration() async -> (base: KnowledgeBase, statistics: Statistics) {
    let base = await Loader.load(root: Root.find(from: #filePath), today: Day(number: 0), width: 2)
    let indices = Self.ids.flatMap { base.incidents(withID: $0) }
    return (base, Statistics(base, of: indices))
  }

  // What follows was computed from the front matter and the tables of the four documents by another program.

  @Test(
    "Durations of the demonstration",
    arguments: [
      (DurationKind.detect, [120, 1080, 1620, 11_520]), (.acknowledge, [60, 60, 120, 120]),
      (.declare, [180, 180, 240, 240]), (.mitigate, [3180, 3840, 7800, 16_140]),
      (.contain, [4380, 4920, 9660, 16_560]), (.resolve, [5160, 5640, 11_100, 17_280]),
    ] as [(DurationKind, [Int64])])
  func durations(kind: DurationKind, seconds: [Int64]) async throws {
    let tally = try #require(await demonstration().statistics.duration(kind))
    #expect(tally.distribution.values == seconds)
    #expect(tally.known.map(\.seconds) == seconds)
    #expect(tally.unknownCount == 0)
    #expect(tally.distribution.median == nil)
  }

  @Test("Quarters and severities of the demonstration")
  func quarters() async {
    let statistics = await demonstration().statistics
    #expect(statistics.quarters.map(\.quarter.name) == ["2026 Q1", "2026 Q2"])
    let levels: [Severity?] = Severity.allCases + [nil]
    #expect(
      statistics.quarters.map { tally in levels.map { tally.severities[$0] } } == [
        [1, 0, 2, 0, 0], [0, 1, 0, 0, 0],
      ])
    #expect(statistics.undated.isEmpty)
    #expect(statistics.population.incidents.count == 4 && statistics.population.count == 4)
  }

  @Test("Clocks of the demonstration: met, missed, unknown, pending, not applicable")
  func clocks() async {
    let statistics = await demonstration().statistics
    func line(_ tally: ClockTally) -> [Int] {
      [tally.met, tally.missed, tally.unknown, tally.pending, tally.notApplicable]
    }
    let lines = Dictionary(uniqueKeysWithValues: statistics.clocks.map { ($0.kind, line($0.tally)) })
    #expect(
      lines == [
        .declared: [4, 0, 0, 0, 0], .firstStatus: [3, 1, 0, 0, 0], .stakeholders: [4, 0, 0, 0, 0],
        .cadence: [2, 0, 0, 0, 2], .executives: [1, 0, 0, 0, 3], .managers: [1, 0, 0, 0, 3],
        .response: [2, 0, 0, 0, 2], .followUp: [2, 0, 0, 0, 2], .review: [2, 0, 0, 0, 2],
      ])
    #expect(line(statistics.allClocks) == [21, 1, 0, 0, 14])
    #expect(statistics.quarters.map { line($0.clocks) } == [[14, 1, 0, 0, 12], [7, 0, 0, 0, 2]])
  }

  @Test("Actions of the demonstration on 1 June 2026")
  func actions() async {
    let actions = await demonstration().statistics.actions
    func line(_ tally: DueTally) -> [Int] { [tally.inTime, tally.late, tally.overdue, tally.unknown] }
    #expect(actions.total == 29 && actions.open == 11)
    #expect(line(actions.allDue) == [16, 0, 2, 0])
    #expect(
      actions.due.map { line($0.tally) } == [[11, 0, 0, 0], [5, 0, 2, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
    #expect(actions.notYetDue == 9 && actions.withdrawn == 2 && actions.undated == 0)
    #expect(
      actions.ages.map { $0.distribution.values } == [
        [], [41, 41, 41, 64, 90, 109], [41, 41, 64, 90, 90], [],
      ])
    #expect(actions.ofUnknownAge == 0)
  }

  @Test("Factors and coordination of the demonstration")
  func factors() async {
    let statistics = await demonstration().statistics
    let matrix = statistics.factors
    let services = [
      "catalogue", "price-import", "checkout", "dispatch", "orders", "payments", "storefront",
      "supplier-gateway",
    ]
    #expect(matrix.rows.map(\.subject) == services.map { .service($0) })
    let classes: [FactorClass?] = FactorClass.allCases + [nil]
    #expect(
      matrix.rows.map { row in classes.map { row.counts[$0] } } == [[2, 2, 2, 0], [2, 2, 2, 0]]
        + Array(repeating: [1, 1, 1, 0], count: 6))
    #expect(classes.map { matrix.all[$0] } == [4, 4, 4, 0])
    #expect(matrix.all.incidents == 4 && matrix.withoutFactors == 0)
    let coordination = statistics.coordination
    #expect(coordination.known.map(\.people) == [3, 3, 3, 3])
    #expect(coordination.distribution.values == [11_520, 16_020, 16_740, 27_720])
    #expect(coordination.totalSeconds == 72_000 && coordination.unknown == 0)
  }
}
