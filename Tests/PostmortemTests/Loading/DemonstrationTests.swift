import Testing

@testable import Postmortem

/// The demonstration knowledge base that this repository is.
@Suite struct DemonstrationTests {
  private var root: Root { Root.find(from: #filePath) }

  @Test("The demonstration's heads are understood to the last key")
  func heads() async throws {
    let base = await Loader.load(root: root, today: Day(number: 0), width: 2)
    #expect(root.hasSettings)
    #expect(base.faulty.isEmpty)
    #expect(base.unreadable.isEmpty)
    #expect(base.asOf.iso == "2026-06-01")
    #expect(base.pages.filter { !$0.faults.isEmpty }.map(\.path) == [])
    for incident in base.incidents {
      #expect(incident.document.faults == [], "\(incident.document.path)")
      #expect(incident.linkID == incident.idInPath)
      for service in incident.services {
        #expect(base.catalogue.services.contains { $0.id == service.value })
      }
      for role in incident.roles { #expect(base.roster.people.contains { $0.handle == role.person.value }) }
    }
    let first = try #require(base.incidents(withID: "INC-2026-0303").first.map { base.incidents[$0] })
    #expect(first.severity?.value == .critical)
    #expect(first.severityHistory.map(\.severity) == [.high, .critical])
    #expect(first.audience == .public)
    #expect(first.review?.severityAccurate?.value == false)
    #expect(first.document.internalRanges.count == 2)
    #expect(base.pages.first { $0.path == "content/index.md" }?.kind == .page)
    #expect(base.pages.first { $0.path == "content/severity.md" }?.kind == .severity)
    #expect(base.pages.filter { $0.kind == .runbook }.isEmpty == false)
  }
}
