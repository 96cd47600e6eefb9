import Postmortem
import Testing

@testable import Site

@Suite struct ServicePagesTests {
  private static let catalogue = [
    Service(id: "checkout", name: "Checkout", team: "Shop", tier: 1),
    Service(id: "search", name: "Search", team: nil, tier: nil),
  ]

  private static func incidents() -> [Incident] {
    let factors = "## Contributing factors\n\n- Technical: the pool limit is per replica\n"
    let action = Told.actions([("Alert on the queue", "@ada", "2026-05-20", "open")])
    return [
      Told.incident(
        "INC-2026-0501", "services: [checkout, legacy]\nstarted: 2026-05-01T10:00Z", factors + "\n" + action),
      Told.incident(
        "INC-2026-0401", "kind: near-miss\nservices: [checkout]\nstarted: 2026-04-01T10:00Z", factors),
      Told.incident("INC-2026-0301", "status: cancelled\nservices: [checkout]\nstarted: 2026-03-01T10:00Z"),
    ]
  }

  @Test("A service shows its incidents, actions, causes and runbooks")
  func page() async throws {
    let runbook = Fixture.document(
      "---\nservices: [checkout]\n---\n# Pools\n", path: "content/runbooks/pools.md")
    let site = try await Fixture.site(
      Told.base(Self.incidents(), pages: [runbook], services: Self.catalogue))
    let page = try #require(site["services/checkout/index.html"])
    #expect(page.contains(">Incidents (1)</h2>"))
    #expect(page.contains(">Near misses (1)</h2>"))
    #expect(page.contains(">Exercises and cancelled incidents (1)</h2>"))
    #expect(page.contains(">Overdue (1)</h3>"))
    #expect(page.contains("href=\"../../runbooks/pools/index.html\""))
    #expect(page.contains(">Technical</a></th><td class=\"number\">2 of 2</td><td class=\"number\">2</td>"))
    #expect(page.contains("1 incident; open actions: 1 overdue."))
  }

  @Test("Services that incidents name and the catalogue does not are listed and marked")
  func index() async throws {
    let site = try await Fixture.site(Told.base(Self.incidents(), services: Self.catalogue))
    let page = try #require(site["services/index.html"])
    #expect(page.contains("3 services, 2 with incidents. 1 is not in the catalogue."))
    #expect(Told.count("not in the catalogue</small>", in: page) == 1)
    #expect(site["services/legacy/index.html"] != nil)
    #expect(site["services/search/index.html"]?.contains("No incident names this service.") == true)
  }

  @Test("Without a catalogue no service is marked as missing from it")
  func noCatalogue() async throws {
    let site = try await Fixture.site(Told.base(Self.incidents()))
    let page = try #require(site["services/index.html"])
    #expect(page.contains("2 services, 2 with incidents. There is no catalogue: incidents name them."))
    #expect(!page.contains("not in the catalogue"))
    #expect(try await Fixture.site(Told.base([]))["services/index.html"]?.contains("services.yml") == true)
  }

  @Test("Names that make no address of their own are told apart")
  func addresses() {
    let routes = Routes(
      Told.base(
        [],
        services: ["a b", "a-b", "支付", "支援", "2"].map {
          Service(id: $0, name: $0, team: nil, tier: nil)
        }))
    let paths = ["a b", "a-b", "支付", "支援", "2"].compactMap { routes.service($0) }
    #expect(Set(paths).count == 5)
    #expect(routes.service("a b") == "services/a-b/index.html")
    #expect(routes.service("2") == "services/service-2/index.html")
    #expect(routes.service("none") == nil)
  }

  @Test("Incidents of a service are paged by 200")
  func paging() async throws {
    let incidents = (1...201).map { Told.incident("INC-\($0)", "services: [checkout]") }
    let site = try await Fixture.site(Told.base(incidents))
    func rows(_ path: String) -> Int { Told.count("class=\"incident-row\"", in: site[path]) }
    #expect(rows("services/checkout/index.html") == 50)
    #expect(rows("services/checkout/incidents/index.html") == 200)
    #expect(rows("services/checkout/incidents/2/index.html") == 1)
  }
}
