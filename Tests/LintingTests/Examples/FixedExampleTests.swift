import Linting
import Postmortem
import Testing

/// What becomes of the flagged examples that a machine can mend.
@Suite struct FixedExampleTests {
  /// The text of an example as its fix leaves it, by rule and number; examples that are not listed have no fix.
  static let fixed: [String: String] = [
    "unknown-key 1": "acknowledged: 2026-03-03T14:05Z",
    "unknown-key 3": "review:\n  held: 2026-03-06T10:00Z",
    "timeline-order 1": """
    | Time | Event |
    |---|---|
    | 2026-03-03 14:02 | Errors rise |
    | 2026-03-03 14:10 | On-call is paged |
    | 2026-03-03 14:30 | The pool is enlarged |
    | 2026-03-03 14:50 | Mitigated |
    """,
    "comms-vocabulary 1": "| Time | Audience | Status | Message |\n|---|---|---|---|\n"
      + "| 14:08 | status page | identified | The pool is being enlarged |",
    "comms-vocabulary 2":
      "| Time | Audience | Status | Message |\n|---|---|---|---|\n| 15:12 | status page | Resolved | All is well |",
    "suppression-unused 1": "- Add an alert on pool use @ada, due 2026-07-01",
    "suppression-unused 2":
      "- Add an alert on pool use, due 2026-07-01 <!-- afterword-disable-line action-owner: the vendor answers -->",
    "suppression-unused 6": "Restored.",
  ]

  static let cases = RuleExampleTests.flagged.filter(\.rule.about.hasFix)

  @Test("A fix writes what a person would have written", arguments: cases)
  func writes(_ item: RuleExampleTests.Case) async throws {
    let placed = PlacedExample(item.example)
    let source = try #require(placed.files[placed.path])
    let findings = await ExampleBase.findings(of: item.rule, in: placed.files, path: placed.path)
    let text = FixedText(Array(source.utf8), answering: findings)
    let wanted = Self.fixed[item.testDescription].map {
      source.replacing(PlacedExample.plain(item.example), with: $0)
    }
    #expect(text.map { String(decoding: $0.bytes, as: UTF8.self) } == wanted)
  }

  @Test("A rule that says it has fixes shows one")
  func everyFixIsShown() {
    for rule in Catalogue.descriptions where rule.hasFix {
      #expect(rule.flagged.indices.contains { Self.fixed["\(rule.id) \($0 + 1)"] != nil }, "\(rule.id)")
    }
    #expect(
      Catalogue.descriptions.filter(\.hasFix).map(\.id).sorted() == [
        "comms-vocabulary", "suppression-unused", "timeline-order", "unknown-key",
      ])
  }

  @Test("Two slipped keys that mean the same are left to their writer, and so is one that could mean two")
  func ambiguousKeys() async {
    let rule = Rule.file(UnknownKey())
    for keys in [
      "mitigatd: 2026-03-03T14:50Z\nmitigted: 2026-03-03T14:51Z", "review:\n  haled: 2026-03-06T10:00Z",
    ] {
      let placed = PlacedExample(.frontMatter(keys))
      let findings = await ExampleBase.findings(of: rule, in: placed.files, path: placed.path)
      #expect(!findings.isEmpty)
      #expect(findings.allSatisfy { $0.fix == nil })
    }
  }

  @Test("Rows are not moved over the edge of what is internal")
  func internalRows() async {
    let rows = """
      | Time | Event |
      |---|---|
      | 2026-03-03 14:02 | Errors rise <!-- internal --> |
      | 2026-03-03 14:30 | The vendor is called <!-- /internal --> |
      | 2026-03-03 14:10 | On-call is paged |
      """
    let rule = Rule.document(TimelineOrder())
    let open = PlacedExample(.section(.timeline, rows))
    let held = await ExampleBase.findings(of: rule, in: open.files, path: open.path)
    #expect(held.map { $0.fix == nil } == [true])
    let within = rows.replacing(" <!-- internal -->", with: "").replacing(
      "The vendor", with: "<!-- internal -->The vendor")
    let closed = PlacedExample(.section(.timeline, within))
    let moved = await ExampleBase.findings(of: rule, in: closed.files, path: closed.path)
    #expect(moved.map { $0.fix == nil } == [false])
  }

  @Test(
    "Rows that stand more than half a day out of order may have the wrong date: a writer has to say which")
  func doubtfulDates() async {
    func fixes(_ last: String) async -> [Bool] {
      let rows = "- 2026-03-03 17:40 Outage starts\n- 2026-03-03 23:04 Restarted\n- \(last) Outage ends"
      let placed = PlacedExample(.section(.timeline, rows))
      return await ExampleBase.findings(of: .document(TimelineOrder()), in: placed.files, path: placed.path)
        .map { $0.fix != nil }
    }
    #expect(await fixes("2026-03-03 11:03") == [false])
    #expect(await fixes("2026-03-03 11:05") == [true])
  }
}
