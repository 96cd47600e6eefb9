import Postmortem
import Testing

@testable import Site

@Suite struct NearMissPagesTests {
  @Test("Near misses and lucky breaks of all incidents stand on one page")
  func lists() async throws {
    let base = Told.base([
      Told.incident("INC-2026-0508", "kind: near-miss\nstarted: 2026-05-08T09:00Z"),
      Told.incident(
        "INC-2026-0420", "started: 2026-04-20T09:00Z",
        "## Lessons\n\n### Where we got lucky\n\n- It was **Sunday**\n- The old copy was there\n\n### Other\n\n- No luck\n"
      ),
      Told.incident("INC-2026-0401", "", "## Where we got lucky\n\n- None\n"),
      Told.incident(
        "INC-2026-0301", "status: cancelled\nkind: near-miss", "## Where we got lucky\n\n- Yes\n"),
    ])
    let page = try #require(try await Fixture.site(base)["near-misses/index.html"])
    #expect(page.contains("1 near miss, 2 lucky breaks in 1 incident."))
    #expect(page.contains("<li>It was <strong>Sunday</strong></li>"))
    #expect(Told.count("class=\"luck-row\"", in: page) == 1)
    #expect(Told.count("class=\"incident-row\"", in: page) == 1)
    #expect(!page.contains("No luck"))
  }

  @Test("Without either the page says how to report one")
  func empty() async throws {
    let page = try #require(try await Fixture.site(Told.base([]))["near-misses/index.html"])
    #expect(page.contains("<code>kind: near-miss</code>"))
    #expect(page.contains("No incident says where chance helped."))
  }

  @Test("Lucky breaks and near misses are paged by 200")
  func paging() async throws {
    let items = (1...201).map { "- Luck \($0)" }.joined(separator: "\n")
    let misses = (1...201).map { Told.incident("INC-\($0)", "kind: near-miss") }
    let site = try await Fixture.site(
      Told.base(misses + [Told.incident("INC-900", "", "## Where we got lucky\n\n" + items)]))
    #expect(Told.count("<li>Luck ", in: site["near-misses/index.html"]) == 50)
    #expect(Told.count("<li>Luck ", in: site["near-misses/luck/index.html"]) == 200)
    #expect(Told.count("<li>Luck ", in: site["near-misses/luck/2/index.html"]) == 1)
    #expect(Told.count("class=\"incident-row\"", in: site["near-misses/incidents/2/index.html"]) == 1)
  }
}
