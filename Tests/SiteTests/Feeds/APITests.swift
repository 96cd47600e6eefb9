import Postmortem
import Testing

@testable import Site

@Suite struct APITests {
  private func incidents(_ count: Int) -> [Incident] {
    (0..<count).map { number in
      var incident = Fixture.incident("INC-\(10_000 + number)")
      incident.milestones = [
        Milestone(
          kind: .started, at: Instant(seconds: Int64(number < count - 5 ? 20_600 : 20_100) * 86_400),
          origin: .frontMatter, range: 0..<0)
      ]
      incident.services = [Located("service-\(number)", at: 0..<0)]
      return incident
    }
  }

  @Test("Lists are cut into files of 200 rows, by year")
  func pages() async throws {
    let site = try await Fixture.site(Fixture.base(incidents: incidents(410)))
    func rows(_ path: String) -> Int { (site[path] ?? "").split(separator: "\"customerFacing\"").count - 1 }
    #expect(rows("api/incidents.json") == 200)
    #expect(rows("api/incidents/2026.json") == 200)
    #expect(rows("api/incidents/2026/2.json") == 200)
    #expect(rows("api/incidents/2026/3.json") == 5)
    #expect(rows("api/incidents/2025.json") == 5)
    #expect(site["api/incidents/2026/4.json"] == nil)
    #expect(site["api/incidents.json"]?.contains("\"path\": \"api/incidents/2026/3.json\"") == true)
    #expect(site["api/services/3.json"]?.contains("\"count\": 410") == true)
    for (path, text) in site where path.hasPrefix("api/") {
      #expect(text.utf8.count < 300_000, "\(path) has \(text.utf8.count) bytes")
    }
  }

  @Test("Every path that the data names is a file of the site")
  func paths() async throws {
    let site = try await Fixture.site(SampleSite.base, at: "https://example.org/")
    var count = 0
    for (file, text) in site where file.hasPrefix("api/") && file != "api/schema.json" {
      for line in text.split(separator: "\n") {
        for name in ["path", "data", "schema", "incidents", "lastIncident", "sitemap", "calendar"] {
          let opening = "\"\(name)\": \""
          guard let start = line.firstRange(of: opening)?.upperBound else { continue }
          let path = String(line[start...].prefix { $0 != "\"" })
          #expect(site[path] != nil, "\(file) names \(path)")
          count += 1
        }
      }
    }
    #expect(count > 10)
  }

  @Test("An empty knowledge base has all the files that do not depend on documents")
  func empty() async throws {
    let site = try await Fixture.site(Fixture.base())
    let names = site.keys.filter { $0.hasPrefix("api/") }.sorted()
    #expect(
      names == [
        "api/actions.json", "api/incidents.json", "api/index.json", "api/schema.json", "api/services.json",
      ])
    #expect(site["api/incidents.json"]?.contains("\"incidents\": []") == true)
    #expect(site["feed.xml"]?.contains("<updated>2026-06-01T00:00:00Z</updated>") == true)
    #expect(site["actions.ics"]?.contains("VEVENT") == false)
  }

  @Test("Documents with the names of lists keep out of each other's way")
  func names() async throws {
    let taken = ["2026", "undated", "index", "schema"].map {
      Fixture.incident(nil, path: "content/incidents/\($0).md")
    }
    let site = try await Fixture.site(Fixture.base(incidents: taken))
    #expect(site["api/incidents/incident-2026.json"] != nil)
    #expect(site["api/incidents/incident-undated.json"] != nil)
    #expect(site["api/incidents/undated.json"]?.contains("\"count\": 4") == true)
    #expect(site["api/incidents/schema.json"]?.contains("incident-record") == true)
  }
}
