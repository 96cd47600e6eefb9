import Markdown
import Testing

@testable import Postmortem

@Suite struct CommunicationReaderTests {
  /// Reads `body` as one section of communications of an incident that was declared at 2026-04-21T23:02 in Berlin.
  private func read(
    _ body: String, declared: String? = "2026-04-21T21:02Z", hint: String? = nil
  ) throws -> [Communication] {
    let settings = Settings()
    let bytes = Array(body.utf8)
    let markup = Markup(parsing: bytes, from: 0)
    let section = Section(
      kind: .communications, title: "Communications", titleRange: 0..<0, level: 2, node: 0,
      content: Array(markup.blocks), parent: nil, range: 0..<bytes.count)
    let document = Document(
      path: "x.md", kind: .incident, frontMatter: nil, markup: markup, sections: [section],
      title: Located("x", at: 0..<0), faults: [], internalRanges: [])
    var incident = Incident(document: document)
    incident.zone = try #require(settings.zones.zone(for: .named("Europe/Berlin")))
    if let declared {
      let moment = try #require(DateReader.moment(in: Array(declared.utf8)[...], at: 0))
      let at = try #require(moment.instant(in: .utc, near: nil, zones: settings.zones))
      incident.milestones = [Milestone(kind: .declared, at: at, origin: .frontMatter, range: 0..<1)]
    }
    incident.dateHint = hint.flatMap { DateReader.date(in: Array($0.utf8)[...], at: 0)?.day(near: nil) }
    CommunicationReader.read(into: &incident, settings: settings)
    return incident.communications
  }

  private func times(_ all: [Communication]) -> [String?] {
    all.map { $0.at.map { TimeText.dayAndClock($0, in: .utc) } }
  }

  private func slice(_ text: String, _ range: Range<Int>?) -> String? {
    range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
  }

  private static let table = """
    | Time | Audience | Status | Message |
    | --- | --- | --- | --- |
    | 23:04 | status-page | investigating | Orders are **late**. |
    | **23:15** | Product manager | Identified | Told by phone. |
    | 00:00 | internal | monitoring | Past midnight. |
    | 2026-04-23 10:00 | customers | resolved | Summary. |
    | 11:00 | gourmets | simmering | [Letter](https://x.example) |
    | soon | | | Unreadable. |
    """

  @Test("A table is read row by row, over midnight and with dates")
  func table() throws {
    let all = try read(Self.table)
    #expect(
      times(all) == [
        "2026-04-21 21:04", "2026-04-21 21:15", "2026-04-21 22:00", "2026-04-23 08:00", "2026-04-23 09:00",
        nil,
      ])
    #expect(all.map(\.audience) == [.statusPage, .managers, .internal, .customers, nil, nil])
    #expect(all.map(\.status) == [.investigating, .identified, .monitoring, .resolved, nil, nil])
    #expect(all.map(\.message).prefix(2) == ["Orders are late.", "Told by phone."])
    #expect(
      all.map { slice(Self.table, $0.timeRange) }.prefix(5) == [
        "23:04", "23:15", "00:00", "2026-04-23 10:00", "11:00",
      ])
    #expect(all[4].audienceText?.value == "gourmets")
    #expect(slice(Self.table, all[4].audienceText?.range) == "gourmets")
    #expect(slice(Self.table, all[4].statusText?.range) == "simmering")
    #expect(slice(Self.table, all[1].messageRange) == "Told by phone.")
    #expect(all[5].audienceText == nil)
  }

  @Test("Columns stand in any order and under other names, with a zone in the heading")
  func columns() throws {
    let all = try read(
      """
      | Update | To | When (UTC) | State |
      | --- | --- | --- | --- |
      | First | Leadership team | 21:04 | Resolved |
      | Second | Statuspage | 21:30 CEST | |
      """)
    #expect(times(all) == ["2026-04-21 21:04", "2026-04-21 19:30"])
    #expect(all.map(\.audience) == [.executives, .statusPage])
    #expect(all.map(\.status) == [.resolved, nil])
    #expect(all.map(\.message) == ["First", "Second"])
  }

  @Test("A date may have a column of its own")
  func dates() throws {
    let all = try read(
      """
      | Date | Time | Message |
      | --- | --- | --- |
      | 2026-04-22 | 09:00 | One |
      | | 08:00 | Two |
      | 2026-04-23 | 01:00 | Three |
      """)
    #expect(times(all) == ["2026-04-22 07:00", "2026-04-22 06:00", "2026-04-22 23:00"])
  }

  private static let list = """
    - 23:13 status page (investigating): Orders are late. Next update: 23:40.
    - **23:20** **Executives**, identified – told by phone
    - 00:10 [monitoring] All quiet
    - 00:20 We called the night desk: no answer
    - 00:30 gourmets (resolved): Bon appétit
    - Customers (resolved): a letter without a time
    - See the status page.
    """

  @Test("A list is read item by item")
  func list() throws {
    let all = try read(Self.list)
    #expect(
      times(all) == [
        "2026-04-21 21:13", "2026-04-21 21:20", "2026-04-21 22:10", "2026-04-21 22:20", "2026-04-21 22:30",
        nil,
      ])
    #expect(all.map(\.audience) == [.statusPage, .executives, nil, nil, nil, .customers])
    #expect(
      all.map(\.message) == [
        "Orders are late. Next update: 23:40.", "told by phone", "[monitoring] All quiet",
        "We called the night desk: no answer", "Bon appétit", "a letter without a time",
      ])
    #expect(all.map(\.status) == [.investigating, .identified, nil, nil, .resolved, .resolved])
    #expect(slice(Self.list, all[1].timeRange) == "23:20")
    #expect(slice(Self.list, all[1].audienceText?.range) == "Executives")
    #expect(all[4].audienceText?.value == "gourmets")
    #expect(slice(Self.list, all[0].statusText?.range) == "investigating")
  }

  @Test("The first bare time lies near to the declaration")
  func firstTime() throws {
    #expect(times(try read("- 00:10 a: b", declared: "2026-04-21T21:58Z")) == ["2026-04-21 22:10"])
    #expect(times(try read("- 23:58 a: b", declared: "2026-04-21T22:05Z")) == ["2026-04-21 21:58"])
    #expect(times(try read("- 12:00 a: b", declared: "2026-04-21T08:00Z")) == ["2026-04-21 10:00"])
    #expect(times(try read("- 12:00 a: b", declared: nil, hint: "2026-03-03")) == ["2026-03-03 11:00"])
    #expect(times(try read("- 12:00 a: b", declared: nil)) == [nil])
  }

  @Test("Bare times follow the clocks of the zone when these change")
  func changeOfClocks() throws {
    let all = try read("- 01:50 a: b\n- 03:10 c: d", declared: "2026-03-29T00:45Z")
    #expect(times(all) == ["2026-03-29 00:50", "2026-03-29 01:10"])
  }

  @Test("Bad input yields what can be read and never traps")
  func broken() throws {
    for text in [
      "", "| Time |\n| --- |\n", "| Time | Message |\n| --- | --- |\n| | |\n", "- \n-   \n- :",
      "| A |\n|---|\n| b |",
    ] {
      #expect(try read(text).isEmpty, "\(text)")
    }
  }
}
