import Markdown
import Testing

@testable import Postmortem

@Suite struct KnowledgeBaseTests {
  private func incident(
    _ path: String, id: String?, services: [String] = [], mentions: [Mention.Target] = [], day: Int
  ) -> Incident {
    var incident = Incident(
      document: DocumentReading.document([], path: path, settings: Settings()))
    incident.id = id.map { Located($0, at: 0..<0) }
    incident.idInPath = IncidentPath.id(in: path, pattern: Settings().identifiers)
    incident.services = services.map { Located($0, at: 0..<0) }
    incident.mentions = mentions.map { Mention(target: $0, range: 0..<0) }
    incident.dateHint = Day(number: day)
    return incident
  }

  @Test("Incidents are found by id, path, service and mention, in whatever order they came")
  func index() {
    let incidents = [
      incident("c.md", id: "INC-2026-0101", services: ["api"], day: 1),
      incident(
        "INC-2026-0102-x.md", id: nil, services: ["api", "db"],
        mentions: [.id("INC-2026-0101"), .path("c.md")], day: 2),
      incident(
        "b.md", id: "INC-2026-0103", mentions: [.id("INC-2026-0102"), .id("INC-2026-0103"), .id("INC-1")],
        day: 3),
      incident("a.md", id: "INC-2026-0103", day: 3),
    ]
    for order in [[0, 1, 2, 3], [3, 1, 0, 2]] {
      let base = KnowledgeBase(
        settings: Settings(), roster: Roster(people: []), catalogue: ServiceCatalogue(services: []),
        asOf: Day(number: 9), incidents: order.map { incidents[$0] }, pages: [], unreadable: [])
      #expect(base.incidents.map(\.document.path) == ["a.md", "b.md", "INC-2026-0102-x.md", "c.md"])
      #expect(base.incidents(withID: "INC-2026-0103") == [0, 1])
      #expect(base.incident(atPath: "c.md") == 3)
      #expect(base.links(to: 3) == [2])
      #expect(base.links(to: 2) == [1])
      #expect(base.links(to: 0).isEmpty || base.links(to: 0) == [1])
      #expect(base.links(from: 2) == [3])
      #expect(base.incidents(ofService: "api") == [2, 3])
      #expect(base.serviceIDs == ["api", "db"])
    }
  }
}
