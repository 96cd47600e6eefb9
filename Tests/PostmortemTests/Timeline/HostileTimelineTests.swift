import Testing
import ThreadClock

@testable import Postmortem

/// Timelines that nobody would write.
@Suite struct HostileTimelineTests {
  @Test("A paragraph of very many rows is read in time, and each row looks at its own line alone")
  func longParagraph() {
    let lines = ["1:00 a [graph](x) shows", "1:05 **detected** b", "1:10 c"]
    let text = String(repeating: lines.joined(separator: "\n") + "\n", count: 1_500)
    var entries: [TimelineEntry] = []
    let seconds = ThreadClock.seconds {
      entries = Reading.incident("## Timeline\n\n\(text)").timeline.entries
    }
    #expect(seconds < 5)
    #expect(entries.count == 4_500)
    for (index, entry) in entries.enumerated() {
      #expect(entry.hasEvidence == (index % 3 == 0))
      #expect(entry.milestones == (index % 3 == 1 ? [.detected] : []))
      #expect(entry.content.count == [3, 3, 1][index % 3])
    }
  }
}
