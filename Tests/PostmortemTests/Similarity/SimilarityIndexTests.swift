import Testing

@testable import Postmortem

@Suite struct SimilarityIndexTests {
  private func incident(
    _ number: Int, _ day: String, services: [String], factors: [String], actions: [String] = []
  ) -> Incident {
    let list = { (lines: [String]) in lines.map { "- \($0)\n" }.joined() }
    let text = """
      ---
      id: INC-\(number)
      title: Something broke in case \(number)
      severity: 2
      services: [\(services.joined(separator: ", "))]
      started: \(day)T10:00Z
      ---
      ## Summary

      It went wrong and came right.

      ## Contributing factors

      \(list(factors))
      ## Action items

      \(list(actions))
      """
    let settings = Settings()
    let document = DocumentReading.document(
      Array(text.utf8), path: "content/incidents/\(number).md", settings: settings)
    var incident = IncidentReading.incident(from: document, settings: settings)
    BodyReading.read(into: &incident, settings: settings, asOf: Day(number: 0))
    return incident
  }

  private func base() -> [Incident] {
    [
      incident(
        4, "2026-05-01", services: ["checkout"],
        factors: ["**technical**: the connection pool of checkout has no upper limit"]),
      incident(
        3, "2026-04-01", services: ["search"],
        factors: ["**process**: an index alias moves without a document count"]),
      incident(
        2, "2026-03-01", services: ["payments"],
        factors: ["**technical**: webhooks arrive twice and out of order"]),
      incident(
        1, "2026-02-01", services: ["checkout", "orders"],
        factors: [
          "**technical**: nothing holds an upper limit against the connection pool",
          "**process**: no rota at night",
        ],
        actions: [
          "Give the connection pool an upper limit @ada, due 2026-03-01",
          "Staff a rota at night @ken, due 2026-03-01",
          "Alert on pool connections near the limit @li, due 2026-03-01, done 2026-02-20",
        ]),
    ]
  }

  @Test("A repeat finds the earlier incident, with its reasons and the action that would have covered it")
  func repeats() throws {
    let incidents = base()
    let index = SimilarityIndex(incidents, asOf: try #require(Day(year: 2026, month: 5, day: 2)))
    let found = index.similar(to: 0)
    #expect(found.map { incidents[$0.incident].id?.value } == ["INC-1"])
    let first = try #require(found.first)
    #expect(first.isRepeat)
    #expect(first.services == ["checkout"])
    #expect(first.terms.prefix(2).sorted() == ["connection pool", "upper limit"])
    #expect(first.classes == [.technical])
    #expect(first.factors.map(\.other) == [0])
    #expect(first.actions.map(\.action) == [0])
    #expect(first.actions.first?.daysOverdue == 62)
    #expect(first.openActions.count == 1)
  }

  @Test("The earlier incident finds the later one, without actions")
  func later() {
    let found = SimilarityIndex(base(), asOf: Day(number: 0)).similar(to: 3)
    #expect(found.map(\.incident) == [0])
    #expect(found.allSatisfy { !$0.isEarlier && !$0.isRepeat && $0.actions.isEmpty })
  }

  @Test("Nothing is like what stands alone, and an empty knowledge base holds nothing")
  func alone() {
    let index = SimilarityIndex(base(), asOf: Day(number: 0))
    #expect(index.similar(to: 1).isEmpty)
    #expect(index.similar(to: 2).isEmpty)
    let one = SimilarityIndex([base()[0]], asOf: Day(number: 0))
    #expect(one.similar(to: 0).isEmpty)
  }

  @Test("A cancelled incident neither asks nor answers")
  func cancelled() {
    var incidents = base()
    incidents[3].status = Located(.cancelled, at: 0..<0)
    let index = SimilarityIndex(incidents, asOf: Day(number: 0))
    #expect(index.similar(to: 0).isEmpty)
    #expect(index.similar(to: 3).isEmpty)
  }
}
