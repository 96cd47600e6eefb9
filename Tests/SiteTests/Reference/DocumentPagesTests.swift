import Linting
import Markdown
import Postmortem
import Testing

@testable import Site

@Suite struct DocumentPagesTests {
  private func finding(
    _ rule: String, _ level: RuleLevel, _ path: String, at offset: Int = 0, _ message: String = "do this"
  ) -> Finding {
    Finding(rule: rule, level: level, path: path, range: offset..<offset + 1, message: message)
  }

  private func site(_ base: KnowledgeBase, _ findings: [Finding]) async throws -> [String: String] {
    var options = Fixture.options()
    options.lint = LintState(findings: findings, settings: LintSettings())
    let sink = MemorySink()
    _ = try await SiteBuilder.build(base, options, into: sink)
    return sink.files.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Without findings there is no such page, and nobody links to it")
  func absent() async throws {
    let site = try await Fixture.site(SampleSite.base)
    #expect(site["documents/index.html"] == nil)
    #expect(!site.values.contains { $0.contains("documents/index.html") || $0.contains("Lint: ") })
  }

  @Test("Documents stand worst first, with what was not read before all others")
  func order() async throws {
    let pages = ["a", "b", "c", "d"].map {
      Fixture.document("# \($0.uppercased())\n\nText.\n", path: "content/\($0).md")
    }
    let base = KnowledgeBase(
      settings: Settings(), roster: Roster(people: []), catalogue: ServiceCatalogue(services: []),
      asOf: Told.asOf, incidents: [], pages: pages,
      unreadable: [.invalidUTF8(path: "content/z.md", offset: 1204)])
    let page = try #require(
      try await site(
        base,
        [
          finding("heading-jump", .warning, "content/b.md"),
          finding("image-alt", .note, "content/c.md"), finding("raw-html", .error, "content/c.md", at: 5),
          finding("unreadable-file", .error, "content/z.md"),
          finding("raw-html", .warning, "content/b.md", at: 5),
          finding("summary-length", .note, "content/d.md"),
          finding("invalid-record", .note, "content/people.yml"),
        ])["documents/index.html"])
    let titles = page.split(separator: "class=\"row-title\"").dropFirst().map { part in
      String(part.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
    }
    #expect(titles == ["z.md", "C", "B", "D", "people.yml", "A"])
    #expect(
      page.contains(
        "6 documents: 1 not read, 1 with errors, 1 with warnings, 2 with notes only, 1 without a finding."))
    #expect(page.contains("Byte 1,204 is not UTF-8 text; save the file as UTF-8."))
    #expect(
      page.contains(
        "Error, line 3: do this <a class=\"id\" href=\"../rules/raw-html/index.html\">raw-html</a>"))
    #expect(page.contains("2 findings in 2 documents"))
  }

  @Test("A document over the limits says that nothing in it was understood")
  func refused() async throws {
    let deep = Fixture.document(String(repeating: "> ", count: 3000) + "deep\n", path: "content/deep.md")
    let page = try #require(try await site(Fixture.base(pages: [deep]), [])["documents/index.html"])
    #expect(page.contains("Over the limits of the reader"))
  }

  @Test("Three findings are shown, and the others are counted with the command that shows it")
  func cut() async throws {
    let path = "content/a.md"
    let findings = (0..<5).map { finding("raw-html", .warning, path, at: $0) }
    let base = Fixture.base(pages: [Fixture.document("# Abcdef\n", path: path)])
    let page = try #require(try await site(base, findings)["documents/index.html"])
    #expect(Told.count("do this", in: page) == 3)
    #expect(page.contains("and 2 more findings: <code>afterword lint content/a.md</code>"))
  }

  @Test("An incident and a document say what was found, and lead to their row")
  func lines() async throws {
    let site = try await site(
      SampleSite.base,
      [
        finding("five-whys-depth", .warning, "content/incidents/one.md"),
        finding("file-name", .note, "content/incidents/one.md"),
        finding("section-order", .note, "content/incidents/one.md"),
      ])
    let incident = try #require(site["incidents/inc-1/index.html"])
    let anchor = DocumentsPage.anchor("content/incidents/one.md")
    #expect(
      incident.contains("<a href=\"../../documents/index.html#\(anchor)\">Lint: 1 warning, 2 notes</a>"))
    #expect(site["documents/index.html"]?.contains("id=\"\(anchor)\"") == true)
    #expect(site["runbooks/pools/index.html"]?.contains("Lint: no finding</a>") == true)
  }

  @Test("The list is paged by 200, and stays below 300 KB")
  func paging() async throws {
    let pages = (0..<401).map {
      Fixture.document("# D\($0)\n", path: "content/some/long/folder/name/d\($0).md")
    }
    let long = String(repeating: "replace this word by a better one ", count: 5)
    let findings = pages.flatMap { page in
      (0..<4).map { finding("raw-html", .warning, page.path, at: $0, long) }
    }
    let site = try await site(Fixture.base(pages: pages), findings)
    #expect(Told.count("class=\"attention-row\"", in: site["documents/index.html"]) == 200)
    #expect(Told.count("class=\"attention-row\"", in: site["documents/3/index.html"]) == 1)
    #expect((site["documents/index.html"]?.utf8.count ?? 0) < 300_000)
  }
}
