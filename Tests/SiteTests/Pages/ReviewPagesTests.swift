import Markdown
import Postmortem
import Testing

@testable import Site

@Suite struct ReviewPagesTests {
  private static func framework(_ reviewed: String) -> Document {
    Fixture.document("---\nreviewed: \(reviewed)\n---\n# Criteria\n", path: "content/severity.md")
  }

  @Test("The queue tells what is overdue, what is being written and what was held")
  func queue() async throws {
    let base = Told.base([
      // Resolved on Friday 8 May: five business days end on 15 May.
      Told.incident(
        "INC-2026-0508",
        "severity: 2\nstatus: in-review\nstarted: 2026-05-08T09:00Z\nresolved: 2026-05-08T10:00Z\nreview: {scheduled: 2026-06-03T10:00Z}"
      ),
      Told.incident(
        "INC-2026-0528", "severity: 2\nstatus: draft\nstarted: 2026-05-28T09:00Z\nresolved: 2026-05-28T10:00Z"
      ),
      Told.incident(
        "INC-2026-0420",
        "severity: 2\nstatus: published\nstarted: 2026-04-20T09:00Z\nresolved: 2026-04-20T10:00Z\nreview: {held: 2026-04-22T10:00Z, severity-accurate: false}"
      ),
      Told.incident(
        "INC-2026-0401",
        "severity: 2\nstatus: published\nstarted: 2026-04-01T09:00Z\nresolved: 2026-04-01T10:00Z"),
      Told.incident("INC-2026-0301", "status: cancelled\nstarted: 2026-03-01T09:00Z"),
    ])
    let page = try #require(try await Fixture.site(base)["reviews/index.html"])
    #expect(page.contains("1 review of an incident is overdue."))
    #expect(page.contains(">Overdue reviews (1)</h2>"))
    #expect(page.contains("15 business days since the resolution, 5 business days allowed"))
    #expect(page.contains("scheduled for 3 Jun 2026"))
    #expect(page.contains(">Reviews still in time (1)</h2>"))
    #expect(page.contains(">Being written (2)</h2>"))
    #expect(page.contains("1 business day since the resolution</span>"))
    #expect(page.contains(">Held in the last 90 days (1)</h2>"))
    #expect(page.contains("the first severity was not accurate, no change of the criteria is named"))
    #expect(page.contains("Unknown for 1 incident:"))
    #expect(!page.contains("INC-2026-0301"))
  }

  @Test(
    "Criteria are due a year after their review, and after every Severity 1",
    arguments: [
      ("2026-05-10", false, "Current"), ("2026-05-10", true, "Current"), ("2026-04-01", true, "Review due"),
      ("2026-04-01", false, "Current"), ("2025-05-01", false, "Review overdue"),
      ("2025-05-01", true, "Review overdue"),
    ])
  func framework(reviewed: String, isCritical: Bool, word: String) async throws {
    let incident = Told.incident(
      "INC-2026-0508", "severity: \(isCritical ? 1 : 2)\nstarted: 2026-05-08T09:00Z")
    let site = try await Fixture.site(Told.base([incident], pages: [Self.framework(reviewed)]))
    let page = try #require(site["reviews/index.html"])
    #expect(page.contains("</svg>\(word)</span>"))
    #expect(page.contains("INC-2026-0508 reached Severity 1 since then") == (word != "Current" && isCritical))
  }

  @Test("Without documents the page says what there is not, and is not alarmed")
  func empty() async throws {
    let page = try #require(try await Fixture.site(Told.base([]))["reviews/index.html"])
    #expect(page.contains("No review of an incident is overdue."))
    #expect(page.contains("There is neither a severity framework nor a runbook."))
    #expect(page.contains("<code>content/severity.md</code>"))
  }

  @Test("A review of which nothing is known is not counted as held in time")
  func unknown() async throws {
    let incident = Told.incident(
      "INC-2026-0401",
      "severity: 2\nstatus: published\nstarted: 2026-04-01T09:00Z\nresolved: 2026-04-01T10:00Z")
    let page = try #require(try await Fixture.site(Told.base([incident]))["reviews/index.html"])
    #expect(page.contains("No review is known to be overdue; 1 incident tells nothing of one."))
  }

  @Test("A list of reviews is paged by 200")
  func paging() async throws {
    let incidents = (1...201).map {
      Told.incident("INC-\($0)", "status: draft\nstarted: 2026-05-28T09:00Z")
    }
    let site = try await Fixture.site(Told.base(incidents))
    func rows(_ path: String) -> Int { Told.count("class=\"attention-row\"", in: site[path]) }
    #expect(rows("reviews/writing/index.html") == 200)
    #expect(rows("reviews/writing/2/index.html") == 1)
  }
}
