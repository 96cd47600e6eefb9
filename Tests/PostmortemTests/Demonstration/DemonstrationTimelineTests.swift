import Testing

@testable import Postmortem

/// The timelines of the demonstration, held to what they are meant to say.
@Suite struct DemonstrationTimelineTests {
  private func read(_ expected: DemonstrationIncident) async throws -> Incident {
    let base = await Loader.load(root: Root.find(from: #filePath), today: Day(number: 0), width: 2)
    return base.incidents[try #require(base.incidents(withID: expected.id).first)]
  }

  private func lines(_ text: String) -> [String] { text.split(separator: "\n").map { String($0) } }

  @Test("Milestones and timeline", arguments: DemonstrationIncident.all)
  func timeline(expected: DemonstrationIncident) async throws {
    let incident = try await read(expected)
    #expect(incident.milestoneLines == lines(expected.milestones))
    #expect(incident.timelineLines == lines(expected.timeline))
    #expect(incident.timeline.entries.count { $0.hasEvidence } == expected.linkedEntries)
  }
}
