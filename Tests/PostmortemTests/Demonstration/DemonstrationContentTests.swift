import Testing

@testable import Postmortem

/// The updates and clocks of the demonstration, held to what they are meant to say.
@Suite struct DemonstrationContentTests {
  private func lines(_ text: String) -> [String] { text.split(separator: "\n").map { String($0) } }

  @Test("Updates to stakeholders", arguments: DemonstrationIncident.all)
  func communications(expected: DemonstrationIncident) async throws {
    let incident = try await expected.read()
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
    #expect(try await expected.read().clockLines == lines(expected.clocks))
  }
}
