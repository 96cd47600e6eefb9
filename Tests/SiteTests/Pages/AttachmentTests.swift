import Markdown
import Postmortem
import Testing

@testable import Site

@Suite struct AttachmentTests {
  private func page(_ text: String, _ states: [String: AttachmentState]) async throws -> String {
    let document = Fixture.document("# Pools\n\n" + text + "\n", path: "content/runbooks/pools.md")
    var settings = Settings()
    settings.sourceURL = "https://git.example.com/{path}"
    let base = KnowledgeBase(
      settings: settings, roster: Roster(people: []), catalogue: ServiceCatalogue(services: []),
      asOf: Day(number: 20_605), incidents: [], pages: [document], unreadable: [], attachments: states)
    // The files themselves are not there: only their places in the site are asked for.
    let site = await SiteContext(base, options: Fixture.options())
    let entry = try #require(DocumentEntry.files(site).first)
    guard case .page(let made) = entry.content else { return "" }
    let frame = PageFrame(site, at: entry.path)
    return try #require((made.made(in: frame).page as? ProsePage)?.bodyHTML.string)
  }

  private func file(
    _ name: String, _ kind: AttachmentKind, _ width: Int = 0, _ height: Int = 0
  ) -> [String: AttachmentState] {
    let path = "content/runbooks/" + name
    let size = PictureSize(width: width, height: height)
    return [path: .present(Attachment(path: path, file: "/nowhere/" + path, kind: kind, size: size))]
  }

  @Test("A picture stands with its size, and its name is kept")
  func picture() async throws {
    #expect(
      try await page("![a \"b\"](a%20b%23%3F.png)", file("a b#?.png", .picture, 640, 480))
        == "<p><img src=\"../../files/runbooks/a%20b%23%3F.png\" alt=\"a &quot;b&quot;\" width=\"640\""
        + " height=\"480\" loading=\"lazy\"></p>\n")
  }

  @Test("A drawing is an image, and never a link: opened by itself it could run scripts")
  func drawing() async throws {
    let states = file("pool.svg", .drawing, 3, 4)
    let image = try await page("![a](pool.svg)", states)
    #expect(image.contains("<img src=\"../../files/runbooks/pool.svg\""))
    let link = try await page("[a](pool.svg)", states)
    #expect(link == "<p><a href=\"https://git.example.com/content/runbooks/pool.svg\">a</a></p>\n")
  }

  @Test("Other files are links, also where an image was meant")
  func files() async throws {
    let states = file("a.log", .file)
    for text in ["[the log](a.log#L3)", "![the log](a.log#L3)"] {
      #expect(
        try await page(text, states) == "<p><a href=\"../../files/runbooks/a.log#L3\">the log</a></p>\n")
    }
  }

  @Test(
    "What cannot be shown leaves its text and says why",
    arguments: [
      (AttachmentFault.missing, "a.png does not exist"),
      (.symbolicLink, "a.png is a symbolic link, and those are not followed"),
      (.tooLarge(bytes: 11 * 1_048_576), "a.png has 11 MB, and at most 10 are shown"),
      (.otherContent, "a.png is not the picture that its name says"),
    ])
  func faults(fault: AttachmentFault, note: String) async throws {
    for text in ["![the *graph*](a.png)", "[the graph](a.png)"] {
      let html = try await page(text, ["content/runbooks/a.png": .absent(fault)])
      #expect(html == "<p>the graph <small class=\"note\">(\(note))</small></p>\n")
    }
  }

  @Test("Names that differ in case alone keep apart")
  func collisions() {
    var states = file("A.png", .picture, 1, 1)
    states.merge(file("a.png", .picture, 1, 1)) { left, _ in left }
    let base = KnowledgeBase(
      settings: Settings(), roster: Roster(people: []), catalogue: ServiceCatalogue(services: []),
      asOf: Day(number: 20_605), incidents: [], pages: [], unreadable: [], attachments: states)
    let routes = Routes(base).attachments
    #expect(routes["content/runbooks/A.png"] == "files/runbooks/A.png")
    #expect(Set(routes.values.map { $0.lowercased() }).count == 2)
    #expect(routes["content/runbooks/a.png"]?.hasSuffix("/a.png") == true)
  }
}
