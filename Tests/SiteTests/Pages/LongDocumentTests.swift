import Postmortem
import Testing
import ThreadClock

@testable import Site

/// Incidents with more rows than anybody reads.
@Suite struct LongDocumentTests {
  static let rows: [(heading: String, row: String)] = [
    ("Action items", "- [ ] limit the pool # (owner: @ann, due: 2026-07-01, ticket: OPS-#)\n"),
    ("Timeline", "- 14:06 the pool # was full\n"),
    ("Contributing factors", "- technical: the pool # had no limit\n"),
    ("Communications", "- 14:06 status page: we look into pool #\n"),
    ("Five whys", "Factor: F#\n\n1. Why was pool # full? It had no limit.\n\n"),
  ]

  @Test("The page of an incident takes time in step with its rows, and holds them all", arguments: rows)
  func isMadeInTime(heading: String, row: String) async throws {
    let count = 3_000
    let body = (1...count).map { row.replacing("#", with: String($0)) }.joined()
    let text = "---\nid: INC-1\ndate: 2026-03-03\n---\n\n## \(heading)\n\n\(body)"
    let base = Fixture.base(incidents: [Told.incident(text, path: "content/incidents/inc-1.md")])
    let site = await SiteContext(base, options: Fixture.options())
    let plan = Plan(site)
    let maker = PageMaker(site: site, programs: try TemplateSet(overrides: []).compile())
    let page = try #require(plan.files.first { $0.path == "incidents/inc-1/index.html" })
    var bytes: [UInt8] = []
    // Work in step takes half a second here; a walk through all rows for each of them took thirteen or more.
    #expect(ThreadClock.seconds { bytes = (try? maker.bytes(of: page)) ?? [] } < 8)
    #expect(String(decoding: bytes, as: UTF8.self).contains("pool \(count)"))
  }
}
