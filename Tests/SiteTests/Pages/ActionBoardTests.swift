import Postmortem
import Testing

@testable import Site

@Suite struct ActionBoardTests {
  private static let body = Told.actions([
    ("Alert on use", "@ada", "2026-05-20", "open"),
    ("Review the sum", "@ada, @ken", "2026-06-10", "in progress"),
    ("Split the pool", "Ada Lovelace", "2026-12-01", "open"),
    ("Write it down", "", "", "open"),
    ("Buy a bigger host", "@ken", "", "won't do: the limit is elsewhere"),
    ("Check by hand", "@ken", "", "superseded by A1"),
    ("Raise the limit", "@ken", "2026-05-01", "done 2026-05-02"),
  ])
  private static let people = [Person(name: "Ada Lovelace", handle: "ada", team: "Data")]

  @Test("The board groups actions by what presses and says why some are closed")
  func groups() async throws {
    let base = Told.base([Told.incident("INC-2026-0501", "", Self.body)], people: Self.people)
    let page = try #require(try await Fixture.site(base)["actions/index.html"])
    for name in [
      "Overdue (1)", "Due within 14 days (1)", "Later (1)", "No due date (1)", "Won’t do (1)",
      "Superseded (1)",
      "Done (1)",
    ] {
      #expect(page.contains(">\(name)</h2>"), "\(name)")
    }
    #expect(page.contains("the limit is elsewhere"))
    #expect(page.contains("by <a href=\"../incidents/inc-2026-0501/index.html#A1\">A1</a>"))
    #expect(
      page.contains("1 overdue, 1 due within 14 days, 1 later, 1 without a due date. 3 closed."))
    #expect(page.contains("<a href=\"../people/ada/index.html\">@ada</a>"))
    #expect(page.contains("href=\"../actions/unowned/index.html\""))
    #expect(page.contains("href=\"../actions/horizon/long-term/index.html\""))
  }

  @Test("A person is one under handle and name, and the page tells what is owned")
  func person() async throws {
    let base = Told.base([Told.incident("INC-2026-0501", "", Self.body)], people: Self.people)
    let site = try await Fixture.site(base)
    let ada = try #require(site["people/ada/index.html"])
    #expect(Told.count("class=\"action-row", in: ada) == 3)
    #expect(ada.contains("Actions owned by Ada Lovelace"))
    let ken = try #require(site["people/ken/index.html"])
    #expect(Told.count("class=\"action-row", in: ken) == 1)
    #expect(ken.contains("1 done in the last 90 days"))
    #expect(ken.contains("not on the roster"))
    let index = try #require(site["people/index.html"])
    #expect(index.contains(">On the roster</h2>"))
    #expect(index.contains(">Not on the roster</h2>"))
    #expect(index.contains("4 open actions, owned by 2; 1 is without an owner."))
  }

  @Test("Without a roster people are those whom actions name")
  func noRoster() async throws {
    let site = try await Fixture.site(Told.base([Told.incident("INC-2026-0501", "", Self.body)]))
    #expect(site["people/index.html"]?.contains(">Named in actions</h2>") == true)
    #expect(site["people/index.html"]?.contains("roster</h2>") == false)
    #expect(site["people/ada/index.html"]?.contains("not on the roster") == false)
  }

  @Test("Without an action and a roster the pages say what to do")
  func empty() async throws {
    let site = try await Fixture.site(Told.base([]))
    #expect(site["actions/index.html"]?.contains("No incident has an action yet.") == true)
    #expect(site["people/index.html"]?.contains("<code>content/people.yml</code>") == true)
    #expect(site["actions/horizon/immediate/index.html"] != nil)
  }

  @Test("No list of actions has more than 200 rows a page")
  func paging() async throws {
    let rows = (1...201).map { ("Do \($0)", "@ada", "2026-05-20", "open") }
    let site = try await Fixture.site(Told.base([Told.incident("INC-2026-0501", "", Told.actions(rows))]))
    #expect(Told.count("class=\"action-row", in: site["actions/index.html"]) == 100)
    for folder in ["actions/overdue", "actions/horizon/none", "people/ada"] {
      #expect(Told.count("class=\"action-row", in: site["\(folder)/index.html"]) == 200)
      #expect(Told.count("class=\"action-row", in: site["\(folder)/2/index.html"]) == 1)
      #expect(site["\(folder)/3/index.html"] == nil)
    }
  }
}
