import Foundation
import Testing

@testable import Postmortem
@testable import Site

@Suite struct IncidentListTests {
  private static func incidents() -> [Incident] {
    let factors =
      "## Contributing factors\n\n- Technical: the limit is per replica\n- Process: nobody adds it up\n\n"
    let action = Told.actions([("Alert on the queue", "@ada", "2026-07-01", "open")])
    return [
      Told.incident(
        "INC-2026-0501",
        "severity: 1\nstatus: draft\nservices: [checkout, search]\nstarted: 2026-05-01T10:00Z\nresolved: 2026-05-01T11:54Z",
        factors + action),
      Told.incident(
        "INC-2025-0401", "severity: 2\nstatus: published\nservices: [checkout]\nstarted: 2025-04-01T10:00Z"),
      Told.incident("notes"),
    ]
  }

  private static let catalogue = [
    Service(id: "checkout", name: "Checkout", team: nil, tier: nil),
    Service(id: "idle", name: "Idle", team: nil, tier: nil),
  ]

  /// The choice of a value in the side column of a page.
  private static func choice(_ facet: String, _ key: String, in page: String) throws -> String {
    let group = try #require(page.split(separator: "data-facet=\"\(facet)\"").dropFirst().first)
    let item = try #require(group.split(separator: "data-value=\"\(key)\">").dropFirst().first)
    return String(item.prefix { $0 != "\n" })
  }

  @Test("Every value of every facet stands with its count; those without incidents are no links")
  func facets() async throws {
    let site = try await Fixture.site(Told.base(Self.incidents(), services: Self.catalogue))
    let page = try #require(site["incidents/index.html"])
    func choice(_ facet: String, _ key: String) throws -> String { try Self.choice(facet, key, in: page) }
    func linked(_ path: String, _ name: String, _ count: Int) -> String {
      "<a href=\"../incidents/\(path)/index.html\">\(name)</a> <span class=\"choice-count\">(\(count))</span></li>"
    }
    #expect(try choice("severity", "1") == linked("severity/1", "Severity 1", 1))
    #expect(
      try choice("severity", "4") == "<span>Severity 4</span> <span class=\"choice-count\">(0)</span></li>")
    #expect(try choice("severity", "unknown") == linked("severity/unknown", "Severity unknown", 1))
    #expect(try choice("service", "checkout") == linked("service/checkout", "Checkout", 2))
    #expect(try choice("service", "idle").hasPrefix("<span>Idle</span>"))
    #expect(try choice("class", "process") == linked("class/process", "Process", 1))
    #expect(try choice("year", "2026") == linked("2026", "2026", 1))
    #expect(try choice("year", "undated") == linked("undated", "Without a date", 1))
    #expect(try choice("status", "draft") == linked("status/draft", "Draft", 1))
    #expect(try choice("status", "unknown") == linked("status/unknown", "Unknown", 1))
    #expect(try choice("actions", "open") == linked("actions/open", "Has open actions", 1))
    #expect(try choice("actions", "none") == linked("actions/none", "No open action", 2))
    #expect(!page.contains("data-value=\"unclassed\""))
  }

  @Test("A value's list shows its incidents, marks the value, and tells the filter of it")
  func listOfAValue() async throws {
    let site = try await Fixture.site(Told.base(Self.incidents(), services: Self.catalogue))
    let page = try #require(site["incidents/service/checkout/index.html"])
    #expect(page.contains("<h1>Incidents of Checkout</h1>"))
    #expect(Told.count("<li class=\"incident-row\">", in: page) == 2)
    #expect(page.contains("data-chosen=\"service=checkout\""))
    #expect(page.contains("aria-current=\"true\">Checkout</a>"))
    #expect(page.contains("data-list=\"../../../incidents/index.html\""))
    #expect(!page.contains("data-filter="))
    #expect(site["incidents/service/idle/index.html"] == nil)
    #expect(site["incidents/severity/4/index.html"] == nil)
  }

  @Test("The filter's data holds what a row shows and what the facets ask for")
  func filterData() async throws {
    let site = try await Fixture.site(Told.base(Self.incidents(), services: Self.catalogue))
    let page = try #require(site["incidents/index.html"])
    #expect(page.contains("data-filter=\"filter-2026-1.js filter-2025-1.js filter-undated-1.js\""))
    let script = try #require(site["incidents/filter-2026-1.js"])
    let opening = "(window.afterwordIncidents = window.afterwordIncidents || []).push("
    #expect(script.hasPrefix(opening) && script.hasSuffix(");\n"))
    let json = Data(script.dropFirst(opening.count).dropLast(3).utf8)
    let part = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let rows = try #require(part["rows"] as? NSArray)
    let expected: NSArray = [
      [
        "inc-2026-0501", "INC-2026-0501", "INC-2026-0501", 1, "draft", ["checkout", "search"],
        "checkout, search",
        ["technical", "process"], "2026-05-01", "1 May 2026", 6840, "1 h 54 min", 1,
      ] as [Any]
    ]
    #expect(rows == expected)
    #expect((part["pills"] as? [String: [String]])?["draft"] == ["draft", "open", "Draft"])
    #expect((part["pills"] as? [String: [String]])?["published"] == nil)
  }

  @Test("A list has 200 rows a page, and the newest lead on to their year")
  func pages() async throws {
    let many = (1...201).map { number in
      Told.incident("INC-2026-\(1000 + number)", "severity: 3\nstarted: 2026-05-01T10:00Z")
    }
    let site = try await Fixture.site(Told.base(many))
    let newest = try #require(site["incidents/index.html"])
    #expect(Told.count("<li class=\"incident-row\">", in: newest) == 200)
    #expect(newest.contains("Newest 200 of 201 incidents"))
    #expect(newest.contains(">All of 2026 (201)</a>"))
    #expect(Told.count("<li class=\"incident-row\">", in: site["incidents/severity/3/index.html"]) == 200)
    let second = try #require(site["incidents/severity/3/2/index.html"])
    #expect(Told.count("<li class=\"incident-row\">", in: second) == 1)
    #expect(second.contains("201 to 201 of 201 incidents"))
    #expect(second.contains(">Previous</a>"))
  }

  @Test("Without incidents there is nothing to filter, and the list says where the first one goes")
  func empty() async throws {
    let site = try await Fixture.site(Told.base([]))
    let page = try #require(site["incidents/index.html"])
    #expect(!page.contains("data-facet"))
    #expect(!page.contains("filter-toggle"))
    #expect(page.contains("There is no incident in content/ yet."))
    #expect(site.keys.allSatisfy { !$0.hasPrefix("incidents/filter") })
  }
}
