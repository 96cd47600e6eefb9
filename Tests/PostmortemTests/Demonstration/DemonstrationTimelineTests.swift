import Testing

@testable import Postmortem

/// The timelines of the demonstration, held to what they are meant to say.
@Suite struct DemonstrationTimelineTests {
  /// What of `picked` does not come in its order among `all`.
  private func missing(from all: [String], of picked: [String]) -> [String] {
    var rest = all[...]
    return picked.filter { line in
      guard let place = rest.firstIndex(of: line) else { return true }
      rest = rest[(place + 1)...]
      return false
    }
  }

  private func lines(_ text: String) -> [String] { text.split(separator: "\n").map { String($0) } }

  @Test("Milestones and timeline", arguments: DemonstrationIncident.all)
  func timeline(expected: DemonstrationIncident) async throws {
    let incident = try await expected.read()
    #expect(incident.milestoneLines == lines(expected.milestones))
    let picked = lines(expected.timeline)
    let all = incident.timelineLines
    #expect(all.count == expected.entries ?? picked.count)
    #expect(all.first == picked.first)
    #expect(all.last == picked.last)
    #expect(missing(from: all, of: picked) == [])
    // A milestone that is not among those picked was not meant.
    #expect(all.filter { $0.contains(" ") } == picked.filter { $0.contains(" ") })
    #expect(incident.timeline.entries.count { $0.hasEvidence } == expected.linkedEntries)
  }
}
