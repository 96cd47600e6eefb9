import Postmortem
import Testing

@testable import Linting

@Suite struct TimelineSequenceTests {
  @Test(
    "Of rows that were exchanged the later one is out of place, and a stray one alone is",
    arguments: [
      ([1, 2, 3, 4], []), ([1, 3, 2, 4], [2]), ([1, 9, 2, 3, 4], [1]), ([2, 3, 4, 1], [3]),
      ([5, 1, 2, 3], [0]),
      ([1, 1, 1], []), ([], []), ([2, 1], [1]), ([1, 5, 6, 2, 3, 4], [1, 2]),
    ] as [([Int64], [Int])])
  func misplaced(times: [Int64], expected: [Int]) {
    #expect(TimelineSequence.misplaced(times) == expected)
  }

  @Test(
    "Newest first means that nearly every row is earlier than the one above",
    arguments: [
      ([4, 3, 2, 1], true), ([4, 3, 3, 1], true), ([3, 2, 1], true), ([2, 1], false), ([1, 2, 3], false),
      ([9, 8, 7, 10, 6, 5, 4], true), ([1, 3, 2, 4], false),
    ] as [([Int64], Bool)])
  func newestFirst(times: [Int64], expected: Bool) {
    #expect(TimelineSequence.isNewestFirst(times) == expected)
  }

  private func findings(_ timeline: String) async throws -> [Finding] {
    let placed = PlacedExample(.section(.timeline, timeline))
    return await ExampleBase.findings(of: .document(TimelineOrder()), in: placed.files, path: placed.path)
  }

  @Test("Only rows that name their date are put in order")
  func fix() async throws {
    let dated = try await findings(
      "- 2026-03-03 14:02 Errors rise\n- 2026-03-03 14:50 Mitigated\n- 2026-03-03 14:10 Paged\n")
    #expect(
      dated.first?.fix?.edits.map(\.replacement) == [
        "- 2026-03-03 14:10 Paged", "- 2026-03-03 14:50 Mitigated",
      ])
    let bare = try await findings("- 14:02 Errors rise\n- 14:50 Mitigated\n- 14:10 Paged\n")
    #expect(bare.count == 1)
    #expect(bare.first?.fix == nil)
    let mixed = try await findings(
      "- 2026-03-03 14:02 Errors rise\n- 14:50 Mitigated\n- 2026-03-03 14:10 Paged\n")
    #expect(mixed.count == 1)
    #expect(mixed.first?.fix == nil)
  }

  @Test("A bare time that jumps back by hours may be the next day's, and is a warning")
  func nextDay() async throws {
    let found = try await findings("- 08:02 Errors rise\n- 18:30 Still slow\n- 18:40 Slower\n- 09:10 Over\n")
    #expect(found.map(\.level) == [.warning])
    #expect(found.first?.message.contains("write its date: 09:10 stands behind 18:40 (line 21)") == true)
  }
}
