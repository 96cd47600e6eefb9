import Postmortem
import Testing

@testable import Site

@Suite struct FactorPagesTests {
  private static let body = """
    ## Contributing factors

    - Technical: the **pool limit** is set per replica
    - Process: nobody reviews the sum before a release
    - The weather was fine

    ## Action items

    - Check the pool limit per replica @ada, due 2026-07-01
    """

  @Test("Factors stand by class, those that no action covers first, with the actions that do")
  func lists() async throws {
    let site = try await Fixture.site(Told.base([Told.incident("INC-2026-0501", "", Self.body)]))
    let index = try #require(site["factors/index.html"])
    #expect(index.contains("3 factors in 1 incident. No action covers 2 of them."))
    #expect(Told.count("class=\"factor\"", in: index) == 3)
    let technical = try #require(site["factors/technical/index.html"])
    #expect(technical.contains("<strong>pool limit</strong>"))
    #expect(technical.contains("href=\"../../incidents/inc-2026-0501/index.html#A1\""))
    #expect(!technical.contains("No action covers this"))
    let process = try #require(site["factors/process/index.html"])
    #expect(process.contains("No action covers this"))
    #expect(site["factors/unclassed/index.html"]?.contains("The weather was fine") == true)
    #expect(
      site["factors/organisational/index.html"]?.contains("No incident names a factor of this class.") == true
    )
  }

  @Test("Factors of cancelled incidents play no part, and an empty list says what to write")
  func empty() async throws {
    let cancelled = Told.incident("INC-2026-0501", "status: cancelled", Self.body)
    let site = try await Fixture.site(Told.base([cancelled]))
    #expect(site["factors/index.html"]?.contains("No incident names a contributing factor yet.") == true)
  }

  @Test(
    "Headings that name the class of the factors below them are not repeated; a heading that is a factor is kept"
  )
  func classHeadings() async throws {
    let body = """
      ## Contributing factors

      ### Technical

      - The pool limit is set per replica

      ### Process

      - Nobody reviews the sum

      ### What surprised us

      The sum was written down nowhere.
      """
    let site = try await Fixture.site(Told.base([Told.incident("INC-2026-0501", "", body)]))
    let page = try #require(site["incidents/inc-2026-0501/index.html"])
    #expect(Told.count("class=\"factor-class\">F1 · Technical<", in: page) == 1)
    #expect(Told.count("class=\"factor-class\">F2 · Process<", in: page) == 1)
    #expect(!page.contains(">Technical</h") && !page.contains(">Process</h"))
    #expect(page.contains("<div>What surprised us"))
  }

  @Test("A class is paged by 200")
  func paging() async throws {
    let items = (1...201).map { "- Technical: cause \($0)" }.joined(separator: "\n")
    let site = try await Fixture.site(
      Told.base([Told.incident("INC-2026-0501", "", "## Contributing factors\n\n" + items)]))
    func rows(_ path: String) -> Int { Told.count("class=\"factor\"", in: site[path]) }
    #expect(rows("factors/index.html") == 50)
    #expect(rows("factors/technical/index.html") == 200)
    #expect(rows("factors/technical/2/index.html") == 1)
    #expect(rows("factors/uncovered/2/index.html") == 1)
  }

  @Test("Notes and links within the document lead back to it")
  func excerpts() async throws {
    let body = "## Contributing factors\n\n- See [above](#summary) and the note[^1]\n\n[^1]: A note.\n"
    let site = try await Fixture.site(Told.base([Told.incident("INC-2026-0501", "", body)]))
    let page = try #require(site["factors/index.html"])
    #expect(page.contains("href=\"../incidents/inc-2026-0501/index.html#summary\""))
    #expect(!page.contains("footnote-ref"))
  }
}
