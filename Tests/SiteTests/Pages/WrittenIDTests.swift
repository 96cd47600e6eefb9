import Postmortem
import Testing

@testable import Site

/// Ids that stand in a column of their own.
@Suite struct WrittenIDTests {
  private func page(_ body: String) async throws -> String {
    let text = "---\nid: INC-2026-0303\nseverity: 2\nstarted: 2026-03-03T14:02Z\n---\n\n" + body
    let base = await Loader.load(
      root: Root(path: "/example", hasSettings: false),
      buffers: ["/example/incidents/INC-2026-0303-x.md": Array(text.utf8)], today: Day(number: 20_605),
      width: 1)
    return try #require(try await Fixture.site(base)["incidents/inc-2026-0303/index.html"])
  }

  @Test("The id of an action is shown once", arguments: ["#", "ID", "Id", "No."])
  func actions(header: String) async throws {
    let page = try await page(
      "## Action items\n\n| \(header) | Action | Owner | Due |\n|---|---|---|---|\n"
        + "| A1 | Limit the pool | @ada | 2026-04-01 |\n")
    #expect(page.contains("Limit the pool"))
    #expect(!page.contains("\(header): A1"))
  }

  @Test("The id of a factor stands with its class")
  func factors() async throws {
    let page = try await page(
      "## Contributing factors\n\n| # | Class | Condition |\n|---|---|---|\n"
        + "| F1 | Technical | The pool has no limit |\n| F2 | Process | Nobody looks |\n")
    #expect(!page.contains("#: F1"))
    #expect(page.contains(">F1 \u{B7} Technical<"))
    #expect(page.contains(">F2 \u{B7} Process<"))
  }
}
