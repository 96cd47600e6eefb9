import Testing

@testable import Postmortem

/// The four incidents of the demonstration, held to what they are meant to say.
@Suite struct DemonstrationContentTests {
  private func read(_ expected: DemonstrationIncident) async throws -> Incident {
    let base = await Loader.load(root: Root.find(from: #filePath), today: Day(number: 0), width: 2)
    #expect(base.incidents.count == DemonstrationIncident.all.count)
    return base.incidents[try #require(base.incidents(withID: expected.id).first)]
  }

  private func lines(_ text: String) -> [String] { text.split(separator: "\n").map { String($0) } }

  @Test("Updates to stakeholders", arguments: DemonstrationIncident.all)
  func communications(expected: DemonstrationIncident) async throws {
    let incident = try await read(expected)
    #expect(incident.communicationLines == lines(expected.communications))
    for row in incident.communications {
      #expect(row.audience?.rawValue == row.audienceText?.value)
      #expect(row.status?.rawValue == row.statusText?.value)
      #expect(row.range.contains(row.messageRange.lowerBound))
      #expect(row.message.count > 20)
    }
  }

  @Test("Response clocks", arguments: DemonstrationIncident.all)
  func clocks(expected: DemonstrationIncident) async throws {
    #expect(try await read(expected).clockLines == lines(expected.clocks))
  }
}
