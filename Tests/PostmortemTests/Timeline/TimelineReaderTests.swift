import Testing

@testable import Postmortem

/// Timelines in the forms that real postmortems use.
@Suite struct TimelineReaderTests {
  private static let forms: [(name: String, text: String, rows: [String])] = [
    (
      "a table with the zone in its heading",
      "## Timeline\n\n| Date and Time in CET | Event |\n|--|--|\n| 2019-12-04 00:30 | A |\n| 2019-12-04 01:00 | B |",
      ["2019-12-03T23:30Z", "2019-12-04T00:00Z"]
    ),
    (
      "a table with date and time apart, in any order",
      "## Timeline\n\n| What | Time (UTC) | Date |\n|--|--|--|\n| A | 23:30 | 2019-12-04 |\n| B | 00:10 | 2019-12-05 |",
      ["2019-12-04T23:30Z", "2019-12-05T00:10Z"]
    ),
    (
      "headings, the first with a date",
      "## Timeline\n\nAll times in CEST\n\n### 2018-04-18 12:35\n\nA\n\n### ~13:30-13:45\n\nB\n\n### 14:29\n\n14:00 was C",
      ["2018-04-18T10:35Z", "2018-04-18T11:30Z", "2018-04-18T12:29Z"]
    ),
    (
      "headings of the rank of the timeline's own",
      "## Timeline\n\n## Feb 21 2018, 13:00\n\nA\n\n## 13:05\n\nB\n\n## Lessons learned\n\n- 14:00 C",
      ["2018-02-21T13:00Z", "2018-02-21T13:05Z"]
    ),
    (
      "bold bullets past midnight",
      "# 2021-05-09\n\n## Timeline (all times UTC)\n\n- **23:50**: A\n- **23:40** B\n- **00:05** C\n- 00:01 D",
      ["2021-05-09T23:50Z", "2021-05-09T23:40Z", "2021-05-10T00:05Z", "2021-05-10T00:01Z"]
    ),
    (
      "date headings over bullets with brackets",
      "## Timeline\n\nTimes are PST.\n\n### 2019-02-05\n\n* [08:47] A\n* [9:07 pm] B\n\n### 2019-02-06\n\n* [01:00] C",
      ["2019-02-05T16:47Z", "2019-02-06T05:07Z", "2019-02-06T09:00Z"]
    ),
    (
      "paragraphs, several to one",
      "**Timeline**\n\n2021-07-27 14: 45 UTC A\\\n14.50 B\n\n`14:55` C\n\n**14:57:** D",
      ["2021-07-27T14:45Z", "2021-07-27T14:50Z", "2021-07-27T14:55Z", "2021-07-27T14:57Z"]
    ),
    (
      "a zone that all rows with one agree on, and times that cannot be read",
      "## Timeline\n\n- 2020-01-01 10:00 PST A\n- 10:05 B\n- 1X:XX C\n- 10:10 D",
      ["2020-01-01T18:00Z", "2020-01-01T18:05Z", "-", "2020-01-01T18:10Z"]
    ),
    (
      "a list of times without a heading",
      "# Outage of 2020-01-01\n\nIt began.\n\n- 10:00 A\n- 10:05 B\n- 10:07 C",
      ["2020-01-01T10:00Z", "2020-01-01T10:05Z", "2020-01-01T10:07Z"]
    ),
    (
      "prose that mentions times",
      "# Outage of 2020-01-01\n\nAt 10:00 UTC it began.\n\n15:23 UTC we received it.", []
    ),
    (
      "a column of times that cannot be read",
      "## Timeline\n\n| Time | Event |\n|--|--|\n| 20202-01-16 12:00 | A |\n| soon | B |", ["-", "-"]
    ),
    (
      "dates without a year",
      "# 2019-03-26\n\n## Timeline\n\n- [12-05 16:21] A\n- [03-26 23:04] B",
      ["2018-12-05T16:21Z", "2019-03-26T23:04Z"]
    ),
    (
      "paragraphs whose sentences go on with a time at the beginning of a line",
      "## Timeline (UTC)\n\n**2025-05-22 12:40.** Resolved. As many orders in the primary up to\n10:31. The same search\n"
        + "\n2025-05-22 12:50 A replay of all days up to\n10:31 ends.\n13:00 The copy is deleted.",
      ["2025-05-22T12:40Z", "2025-05-22T12:50Z", "2025-05-22T13:00Z"]
    ),
    (
      "paragraphs of several bold times",
      "## Timeline (UTC)\n\n**2025-05-22 12:40** A, until\n**12:41** B\n12:42 was C  \n12:43 D",
      ["2025-05-22T12:40Z", "2025-05-22T12:41Z", "2025-05-22T12:43Z"]
    ),
    (
      "a lone day", "## Timeline\n\n- 2021-12-10: A\n- 2021-12-11 B",
      ["2021-12-10T00:00Z", "2021-12-11T00:00Z"]
    ),
  ]

  @Test("Instants of every form", arguments: forms.indices)
  func instants(_ index: Int) {
    let (name, text, rows) = Self.forms[index]
    let found = incident(text).timeline.entries.map { $0.at?.minute ?? "-" }
    #expect(found == rows, "\(name)")
  }

  @Test("Ranges end, approximations and days are told apart, text loses its time")
  func details() {
    let entries = incident("## Timeline\n\n- 2020-01-01 23:55 - 00:10 UTC: The *first*\n- ~00:20 Second")
      .timeline
      .entries
    #expect(entries.map { $0.until?.minute } == ["2020-01-02T00:10Z", nil])
    #expect(entries.map(\.precision) == [.minute, .about])
    #expect(entries.map(\.text) == ["The first", "Second"])
    #expect(entries.map(\.hasDate) == [true, false])
  }

  @Test("Milestones come from words, but not from what has not happened")
  func milestones() {
    let incident = incident(
      """
      ## Timeline (UTC)

      - 2020-01-01 10:00 The outage begins
      - 10:02 Alert fired
      - 10:03 Alice acknowledged the page
      - 10:10 Incident declared
      - 10:20 Not yet resolved; expected to be resolved soon
      - 10:25 Mitigated
      - 10:30 Resolved
      - 10:50 Resolved for good [graph](https://example.com/g)
      - 11:00 The file contained a fault
      """)
    let found = incident.milestones.map { "\($0.kind.rawValue) \($0.at.minute.suffix(6))" }
    #expect(
      found == [
        "started 10:00Z", "detected 10:02Z", "declared 10:10Z", "acknowledged 10:03Z", "mitigated 10:25Z",
        "resolved 10:50Z",
      ])
    #expect(incident.timeline.entries.map(\.hasEvidence).filter { $0 }.count == 1)
  }

  @Test("A row that begins with milestones alone is these")
  func openings() {
    let entries = incident(
      """
      ## Timeline

      - 2020-01-01 10:00: Started. The alias moves.
      - 10:05 Mitigated and contained: the image is rebuilt
      - 10:06 Contained the damage: not yet
      - 10:07 Resolved

      ### 10:10

      **Acknowledged** by nobody

      ### 10:12

      **Contained.** It is over.
      """
    ).timeline.entries
    #expect(
      entries.map(\.milestones) == [
        [.started], [.mitigated, .contained], [], [.resolved], [.acknowledged], [.contained],
      ])
  }

  @Test("A bold marker goes before words")
  func markers() {
    let entries = incident(
      "## Timeline\n\n- 2020-01-01 10:00 **Started.** Alert fired late\n- 10:05 **Detected.** Paged\n- 10:06 Paged"
    ).timeline.entries
    #expect(entries.map(\.milestones) == [[.started], [.detected], []])
  }

  private func incident(_ text: String) -> Incident {
    let settings = Settings()
    let document = DocumentReading.document(Array(text.utf8), path: "incidents/a.md", settings: settings)
    var incident = IncidentReading.incident(from: document, settings: settings)
    TimelineReader.read(into: &incident, settings: settings)
    MilestoneReader.read(into: &incident)
    return incident
  }
}

extension Instant {
  /// `2026-03-03T10:42Z`.
  fileprivate var minute: String { TimeText.iso(self, in: .utc).prefix(16) + "Z" }
}
