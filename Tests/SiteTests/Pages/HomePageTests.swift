import Postmortem
import Testing

@testable import Site

@Suite struct HomePageTests {
  @Test("What needs attention begins with active incidents, then what is overdue")
  func attention() async throws {
    let overdue = Told.actions((1...6).map { ("Do \($0)", "@ada", "2026-05-0\($0)", "open") })
    let base = Told.base([
      Told.incident("INC-2026-0601", "status: active\nstarted: 2026-06-01T09:00Z"),
      Told.incident(
        "INC-2026-0508",
        "severity: 2\nstatus: draft\nstarted: 2026-05-08T09:00Z\nresolved: 2026-05-08T10:00Z", overdue),
    ])
    let page = try #require(try await Fixture.site(base)["index.html"])
    let rows = page.split(separator: "class=\"attention-row\"").dropFirst()
    #expect(rows.count <= 8)
    #expect(rows.first?.contains("</svg>Active</span>") == true)
    #expect(rows.dropFirst().first?.contains("31 days overdue") == true)
    #expect(rows.contains { $0.contains("Review overdue") })
  }

  @Test("The cost is what incidents of twelve months state, with how many do")
  func cost() async throws {
    let base = Told.base([
      Told.incident("INC-1", "started: 2026-05-08T09:00Z\nimpact: {customers: 9400, minutes: 94}"),
      Told.incident("INC-2", "started: 2026-04-08T09:00Z\nimpact: {customers: 600}"),
      Told.incident("INC-3", "started: 2026-03-08T09:00Z\nimpact: {customers: about 40, minutes: 10}"),
      // Older than twelve months.
      Told.incident("INC-4", "started: 2025-05-08T09:00Z\nimpact: {customers: 7, minutes: 7}"),
      Told.incident(
        "INC-5", "kind: near-miss\nstarted: 2026-05-01T09:00Z\nimpact: {customers: 5, minutes: 5}"),
    ])
    let page = try #require(try await Fixture.site(base)["index.html"])
    #expect(page.contains("<dd>10,000</dd>"))
    #expect(page.contains("as 2 of 3 incidents state; who was hit twice counts twice"))
    #expect(page.contains("<dd>883,600</dd>"))
    #expect(page.contains("customers × minutes of 1 of 3 incidents"))
  }

  @Test("Where no incident states a cost, none is invented")
  func noCost() async throws {
    let base = Told.base([Told.incident("INC-1", "started: 2026-05-08T09:00Z")])
    let page = try #require(try await Fixture.site(base)["index.html"])
    #expect(page.contains("Unknown: the one incident does not state how many customers it affected."))
    #expect(!page.contains("class=\"cost\""))
  }

  @Test("Services and classes that came back within twelve months are named")
  func recurring() async throws {
    let factors = "## Contributing factors\n\n- Process: nobody reviews the sum\n"
    let base = Told.base([
      Told.incident("INC-1", "started: 2026-05-08T09:00Z\nservices: [checkout, search]", factors),
      Told.incident("INC-2", "started: 2026-04-08T09:00Z\nservices: [checkout]", factors),
      Told.incident("INC-3", "started: 2025-04-08T09:00Z\nservices: [search]", factors),
    ])
    let page = try #require(try await Fixture.site(base)["index.html"])
    #expect(page.contains(">checkout: 2 incidents</a>"))
    #expect(!page.contains(">search: "))
    #expect(page.contains(">Process factors in 2 of 2 incidents</a>"))
    #expect(page.contains("2 factors covered by no action"))
  }

  @Test("The footer's groups have names of their own beside those of a page's lists")
  func landmarks() async throws {
    let pages = [Fixture.document("# Hello\n", path: "content/hello.md")]
    let incidents = (1...3).map { Told.incident("INC-\($0)", "started: 202\($0)-05-08T09:00Z") }
    let site = try await Fixture.site(Told.base(incidents, pages: pages))
    let page = try #require(site["incidents/2022/index.html"])
    let names = page.split(separator: "<nav ").dropFirst().compactMap { nav in
      nav.split(separator: "aria-label=\"", omittingEmptySubsequences: false).dropFirst().first?.prefix {
        $0 != "\""
      }
    }
    #expect(names.contains("Guides") && names.contains("Pages"))
    #expect(Set(names).count == names.count, "\(names)")
  }

  @Test("Header and footer link to what the site holds, and to nothing else")
  func navigation() async throws {
    let site = try await Fixture.site(Told.base([]))
    let page = try #require(site["index.html"])
    #expect(page.contains("href=\"./services/index.html\""))
    #expect(page.contains("href=\"./near-misses/index.html\""))
    #expect(page.contains("href=\"./reviews/index.html\""))
    #expect(!page.contains("href=\"./severity/index.html\""))
    #expect(!page.contains("href=\"./communications/index.html\""))
    for path in [Routes.analytics, Routes.rules, Routes.workflows, Routes.documents] {
      #expect(page.contains("href=\"./\(path)\"") == (site[path] != nil), "\(path)")
    }
  }
}
