import Postmortem
import Testing

@testable import Site

/// Forms that real documents have and that once made a page say something absurd.
@Suite struct RealDocumentTests {
  private func page(_ text: String) async throws -> String {
    let incident = Told.incident(text, path: "content/incidents/2018-03-26-disk.md")
    let site = try await Fixture.site(Told.base([incident]))
    return try #require(site["incidents/2018-03-26-disk/index.html"])
  }

  @Test("Times stand in the zone that the document is written in, and the axis names it")
  func zone() async throws {
    let page = try await page(
      """
      # Disk is full

      ## Timeline

      All times in CEST

      ### 2018-03-26 00:34

      Launch success reaches 0%.

      ### 2018-03-26 10:55

      The cluster heals.
      """)
    #expect(page.contains("<time datetime=\"2018-03-26T00:34+02:00\">00:34</time>"))
    #expect(page.contains("<time datetime=\"2018-03-26\">26 March 2018</time>"))
    #expect(page.contains(">CEST, UTC+2</text>"))
    #expect(!page.contains(">UTC</text>"))
  }

  @Test("The zone of the front matter is named where it tells the same time as the timeline's")
  func namedZone() {
    let body =
      "## Timeline\n\nAll times are CET.\n\n- 2026-03-03 14:02 It began\n- 2026-03-03 14:10 It ended\n"
    let berlin = Told.incident("INC-1", "timezone: Europe/Berlin", body)
    let london = Told.incident("INC-1", "timezone: Europe/London", body)
    #expect(berlin.writtenZone.name == "Europe/Berlin")
    #expect(london.writtenZone.name == "CET")
  }

  @Test("A name of actions without an action below it makes no list")
  func emptyGroup() async throws {
    let page = try await page(
      """
      # Disk is full

      ## Action items

      - Bound the pool

      ### Reporting channels

      ### Planned

      - Alert at 80% use
      """)
    #expect(page.contains("<h3>Reporting channels</h3>\n<h3>Planned</h3>\n<ul class=\"rows actions\">\n<li"))
  }

  @Test("Comments before the first heading are no section")
  func comments() async throws {
    let page = try await page(
      "# Disk is full\n\n<!-- The day it began. -->\n\n## Owner: Ada\n\nA short text.\n")
    #expect(!page.contains(">Overview</h2>"))
    #expect(page.contains(">Owner: Ada</h2>"))
  }

  @Test(
    "A title is not said twice; what names the part that follows it is kept",
    arguments: [("Retrospective: OP Drop #1", "\n## Summary\n", 0), ("Summary", "", 1)])
  func title(heading: String, below: String, times: Int) async throws {
    let page = try await page("# \(heading)\n\(below)\nText.\n\n## Impact\n\nNone.\n")
    #expect(Told.count(">\(heading)</h2>", in: page) == times)
  }

  @Test("Where no clock can be judged, none is counted as met or not")
  func clocks() async throws {
    let page = try await page("# Disk is full\n\n## Summary\n\nIt was full.\n")
    #expect(page.contains("No clock can be judged: "))
    #expect(!page.contains(" clocks met"))
  }

  @Test("A row says what is unknown, and nothing of an id that nobody gives")
  func row() async throws {
    let incident = Told.incident("# Disk is full\n\nText.\n", path: "content/incidents/disk.md")
    let list = try #require(try await Fixture.site(Told.base([incident]))["incidents/index.html"])
    #expect(list.contains("<span class=\"incident-row-duration\">Duration unknown</span>"))
    #expect(!list.contains("No id") && !list.contains("<p class=\"meta\"></p>"))
  }

  @Test("A paragraph above the list of lucky breaks is none of them")
  func luck() async throws {
    let incident = Told.incident(
      "INC-1", "started: 2026-04-20T09:00Z",
      "## Where we got lucky\n\nGood things that nobody had planned for. For example,\n\n- A user reported it\n"
    )
    let denied = Told.incident("INC-2", "", "## Where we got lucky\n\n- We didn't, really.\n")
    let page = try #require(
      try await Fixture.site(Told.base([incident, denied]))["near-misses/index.html"])
    #expect(page.contains("1 lucky break in 1 incident."))
    #expect(!page.contains("For example") && !page.contains("really"))
  }
}
