import Postmortem
import Testing

@testable import Site

@Suite struct SiteBuilderTests {
  @Test("The number of tasks does not change a byte", arguments: [1, 2, 8])
  func widthPlaysNoPart(width: Int) async throws {
    var incidents = [SampleSite.outage, SampleSite.bare]
    for number in 3..<80 { incidents.append(Fixture.incident("INC-\(number)", "## Summary\n\nSee INC-1.\n")) }
    let base = Fixture.base(incidents: incidents)
    let shuffled = Fixture.base(incidents: incidents.reversed())
    let one = try await Fixture.site(base, width: 1)
    #expect(try await Fixture.site(shuffled, width: width) == one)
  }

  @Test("An empty knowledge base has a home page that says what to do next")
  func empty() async throws {
    let site = try await Fixture.site(Fixture.base())
    #expect(site["index.html"]?.contains("No incident is on record.") == true)
    #expect(site["index.html"]?.contains("<code>content/incidents/</code>") == true)
    #expect(site["incidents/index.html"]?.contains("There is no incident in content/ yet.") == true)
  }

  @Test("Lists are paged by year with at most 200 rows a page")
  func pages() async throws {
    var incidents: [Incident] = []
    for number in 0..<450 {
      var incident = Fixture.incident("INC-\(1000 + number)")
      let day = Int64(number < 401 ? 20_600 : 20_100) * 86_400
      incident.milestones = [
        Milestone(kind: .started, at: Instant(seconds: day), origin: .frontMatter, range: 0..<0)
      ]
      incidents.append(incident)
    }
    let site = try await Fixture.site(Fixture.base(incidents: incidents))
    func rows(_ path: String) -> Int {
      (site[path] ?? "").split(separator: "class=\"incident-row\"").count - 1
    }
    #expect(rows("incidents/index.html") == 200)
    #expect(rows("incidents/2026/index.html") == 200)
    #expect(rows("incidents/2026/2/index.html") == 200)
    #expect(rows("incidents/2026/3/index.html") == 1)
    #expect(rows("incidents/2025/index.html") == 49)
    #expect(site["incidents/2026/4/index.html"] == nil)
  }

  @Test("Every link within the site leads to a page and an anchor of it")
  func links() async throws {
    let site = try await Fixture.site(SampleSite.base)
    for (path, html) in site where path.hasSuffix(".html") {
      for part in html.split(separator: "href=\"").dropFirst() {
        let target = part.prefix { $0 != "\"" }
        guard !target.hasPrefix("https://") else { continue }
        let pieces = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for folder in pieces[0].split(separator: "/") where folder != "." {
          if folder == ".." { _ = folders.popLast() } else { folders.append(String(folder)) }
        }
        let file = pieces[0].isEmpty ? path : folders.joined(separator: "/")
        let page = site[file]
        #expect(page != nil, "\(path) links to \(target)")
        if pieces.count > 1, let page {
          #expect(page.contains("id=\"\(pieces[1])\""), "\(path) links to \(target)")
        }
      }
    }
  }

  @Test("No id stands twice on a page")
  func ids() async throws {
    for (path, html) in try await Fixture.site(SampleSite.base) where path.hasSuffix(".html") {
      let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(Set(ids).count == ids.count, "\(path): \(ids)")
    }
  }
}
