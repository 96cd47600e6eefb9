import Postmortem
import Testing

@testable import Site

/// What pages say of knowledge bases that know little.
struct SparseBaseTests {
  private func home(_ incidents: [Incident]) async throws -> String {
    try #require(try await Fixture.site(Told.base(incidents))["index.html"])
  }

  @Test("The classes of factors and the owners of actions are no roles")
  func rolesFromElements() {
    let incident = Told.incident(
      "INC-1", "severity: 3",
      """
      **Technical lead**: @ken

      ## Contributing factors

      - **technical**: The pool had no bound.
      - **communications**: Nobody was told.

      ## Action items

      | Action | Owner | State |
      |---|---|---|
      | Bound the pool | @ada | done |
      """)
    #expect(incident.roles.map(\.person.value) == ["ken"])
    #expect(incident.status == nil)
    #expect(incident.actions.count == 1)
  }

  @Test("A note at a time keeps the place that it leads back to")
  func noteAtTime() async throws {
    let site = try await Fixture.site(
      Told.base([
        Told.incident(
          "INC-1", "severity: 3",
          "## Timeline\n\n- 2026-03-03 14:02 UTC[^1]: It began.\n- 2026-03-03 14:10 UTC: It ended.\n\n[^1]: By the log.\n"
        )
      ]))
    let page = try #require(site["incidents/inc-1/index.html"])
    #expect(Told.count("id=\"fnref-1\"", in: page) == 1)
    #expect(Told.count("href=\"#fnref-1\"", in: page) == 1)
  }

  @Test("What has no date may be of any period")
  func undated() async throws {
    let page = try await home([
      Told.incident("INC-1", "severity: 3", "## Action items\n\n- Bound the pool (@ada)\n")
    ])
    #expect(page.contains("July 2025 to June 2026, 1 more undated"))
    #expect(page.contains("No incident is known to be of these 12 months"))
    #expect(page.contains("No action is known to be overdue."))
    #expect(!page.contains("No incident in 12 months"))
    #expect(page.contains("<dd>Unknown</dd>"))
  }

  @Test("One incident is spoken of as one")
  func one() async throws {
    let page = try await home([Told.incident("INC-1", "started: 2026-05-08T09:00Z")])
    #expect(page.contains("1 incident in 12 months, in May 2026"))
    #expect(page.contains("July 2025 to June 2026, 1 more unknown"))
    #expect(page.contains("no action is open"))
  }

  @Test("Without an incident nothing is said of an active one")
  func none() async throws {
    let page = try await home([])
    #expect(page.contains("No incident is on record."))
    #expect(!page.contains("No incident is active."))
  }
}
