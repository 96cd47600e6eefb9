import Markdown
import Postmortem
import Testing

@testable import Site

@Suite struct FeedTests {
  /// 3 March 2026, 12:22 UTC, is minute 0 of the sample.
  private static let entry = """
      <entry>
        <title>Checkout is down</title>
        <id>tag:reports.example.org,2026:/kb/incidents/inc-1</id>
        <published>2026-03-03T12:22:00Z</published>
        <updated>2026-05-27T00:00:00Z</updated>
        <link rel="alternate" type="text/html" href="https://reports.example.org/kb/incidents/inc-1/"/>
        <category term="severity-1"/>
        <category term="checkout"/>
        <summary>INC-1, severity 1, in-review, 1 h 28 min. Checkout failed &amp; recovered; see the runbook and INC-2.</summary>
      </entry>
    """

  @Test("An Atom entry names the incident for good, and tells what the document tells")
  func atom() async throws {
    let feed = try #require(
      try await Fixture.site(SampleSite.base, at: "https://reports.example.org/kb")["feed.xml"])
    #expect(feed.contains(Self.entry), "\(feed)")
    #expect(feed.contains("<title>Larder &amp; Line</title>"))
    #expect(feed.contains("<id>tag:reports.example.org,2026:/kb/incidents</id>"))
    #expect(
      feed.contains(
        "rel=\"self\" type=\"application/atom+xml\" href=\"https://reports.example.org/kb/feed.xml\""))
    // The second incident has no time: it has no place in an order of time.
    #expect(!feed.contains("inc-2"))
  }

  @Test("Without an address the names are of a reserved host, and links are relative to the feed")
  func withoutAddress() async throws {
    let site = try await Fixture.site(SampleSite.base)
    let feed = try #require(site["feed.xml"])
    #expect(feed.contains("<id>tag:afterword.invalid,2026:/larder-line/incidents/inc-1</id>"))
    #expect(feed.contains("href=\"incidents/inc-1/index.html\""))
    #expect(site["feed.json"]?.contains("url") == false)
    #expect(site["sitemap.xml"] == nil)
  }

  @Test("What lies after the as-of day does not count as an update")
  func future() {
    var incident = SampleSite.outage
    let day = Day(number: 20_605)
    incident.review = Review(range: 0..<0)
    incident.review?.held = Located(Instant(seconds: 20_700 * 86_400), at: 0..<0)
    #expect(incident.lastMoment(upTo: day) == Instant(seconds: 20_600 * 86_400))
    incident.review?.held = Located(Instant(seconds: 20_605 * 86_400 + 86_399), at: 0..<0)
    #expect(incident.lastMoment(upTo: day) == Instant(seconds: 20_605 * 86_400 + 86_399))
    #expect(SampleSite.bare.lastMoment(upTo: day) == nil)
  }

  @Test("A feed has the newest fifty")
  func limit() async throws {
    let incidents = (0..<60).map { number -> Incident in
      var incident = Fixture.incident("INC-\(1000 + number)")
      incident.milestones = [
        Milestone(
          kind: .started, at: Instant(seconds: Int64(20_000 + number) * 86_400), origin: .frontMatter,
          range: 0..<0)
      ]
      return incident
    }
    let site = try await Fixture.site(Fixture.base(incidents: incidents))
    let feed = try #require(site["feed.xml"])
    #expect(feed.split(separator: "<entry>").count - 1 == 50)
    #expect(feed.contains("/incidents/inc-1059<") && !feed.contains("/incidents/inc-1009<"))
    #expect(site["feed.json"]?.split(separator: "\"content_text\"").count == 51)
  }

  @Test(
    "Marks of internal spans are not shown, what they hold is",
    arguments: [
      ("a :internal[b [c] d] e]", "a b [c] d e]"), ("a [b] c", "a [b] c"), (":internal[", ""),
      ("  two\n lines\t ", "two lines"),
    ])
  func plain(text: String, wanted: String) { #expect(PlainText.line(text) == wanted) }

  @Test(
    "For the public, what internal spans hold is left out",
    arguments: [
      ("a :internal[b [c] d] [e]", "a [e]"), ("a :internal[b", "a"),
      ("[a](b) :internal[:internal[x] y]z", "[a](b) z"),
    ])
  func publicText(text: String, wanted: String) { #expect(PlainText.publicLine(text) == wanted) }

  @Test("The calendar has the open actions with a due date, each under a name that stays")
  func calendar() async throws {
    let text = try #require(
      try await Fixture.site(SampleSite.base, at: "https://reports.example.org/kb/")["actions.ics"])
    #expect(text.split(separator: "BEGIN:VEVENT").count == 2)
    #expect(text.contains("UID:kb/incidents/inc-1/A1@reports.example.org\r\n"))
    #expect(text.contains("DTSTART;VALUE=DATE:20260517\r\n"))
    #expect(text.contains("SUMMARY:Check the pool limit before a deploy\r\n"))
    #expect(text.contains("URL:https://reports.example.org/kb/incidents/inc-1/\r\n"))
  }

  @Test("The sitemap has every page but the one for unknown addresses, and an index beyond the limit")
  func sitemap() async throws {
    let site = await SiteContext(
      SampleSite.base,
      options: {
        var options = Fixture.options()
        options.baseURL = "https://reports.example.org/kb"
        return options
      }())
    let pages = HomeEntry.files(site) + IncidentEntry.files(site) + NotFoundEntry.files(site)
    func text(_ file: PlannedFile) throws -> String {
      guard case .data(let entry) = file.content else { return "" }
      return String(decoding: try entry.bytes(in: site), as: UTF8.self)
    }
    let whole = Sitemap.files(site, pages: pages)
    #expect(whole.map(\.path) == ["sitemap.xml"])
    #expect(
      try text(whole[0]) == """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://reports.example.org/kb/incidents/inc-1/</loc><lastmod>2026-05-27</lastmod></url>
        <url><loc>https://reports.example.org/kb/incidents/inc-2/</loc></url>
        <url><loc>https://reports.example.org/kb/</loc></url>
        </urlset>

        """)
    let parts = Sitemap.files(site, pages: pages, limit: 2)
    #expect(parts.map(\.path) == ["sitemap.xml", "sitemaps/1.xml", "sitemaps/2.xml"])
    #expect(try text(parts[0]).contains("<loc>https://reports.example.org/kb/sitemaps/2.xml</loc>"))
    #expect(try text(parts[2]).contains("<loc>https://reports.example.org/kb/</loc>"))
  }
}
