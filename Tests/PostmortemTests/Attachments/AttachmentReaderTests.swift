import Foundation
import Testing

@testable import Postmortem

@Suite struct AttachmentReaderTests {
  /// A knowledge base on disk, removed at the end.
  private func withBase(
    _ files: [String: [UInt8]], links: [String: String] = [:], _ body: (KnowledgeBase) throws -> Void
  ) async throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "attachments-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, bytes) in files {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    for (path, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: root.appending(path: path).path, withDestinationPath: target)
    }
    let day = Day(number: 20_605)
    try body(
      await Loader.load(
        root: Root(path: root.path, hasSettings: true), asOf: day, today: day, width: 2))
  }

  @Test("Each link leads to what is there, and to nothing else")
  func states() async throws {
    let text = """
      # A

      ![a](pool.png) ![b](sub/graph%20one.svg) [c](../x/../log.txt?raw#L3) ![d](missing.png) ![e](fake.png)
      [f](out.txt) [g](folder.txt) ![h](below/pool.png) [i](../../secret.txt) [j](/etc/passwd.txt) [k](people.yml)
      [l](.hidden.txt) [m](run.sh) [n](page.html) ![o](https://example.com/a.png) [p](gone.md) [q](b.md)
      [r](large.log) ![s](data:image/png;base64,AAAA) [t](#a) [u](file:///etc/hosts.txt)
      """
    let files: [String: [UInt8]] = [
      "afterword.yml": Array("title: T\n".utf8), "content/a.md": Array(text.utf8),
      "content/b.md": Array("# B\n".utf8), "content/people.yml": [],
      "content/pool.png": PictureHeaderTests.png,
      "content/sub/graph one.svg": Array("<svg viewBox='0 0 3 4'/>".utf8), "log.txt": [1],
      "content/log.txt": [1], "content/fake.png": Array("<html>".utf8), "content/folder.txt/x": [],
      "content/.hidden.txt": [1], "content/run.sh": [1], "content/page.html": [1], "secret.txt": [1],
      "content/large.log": Array(repeating: 0x41, count: 10 * 1_048_576 + 1),
      "outside/pool.png": PictureHeaderTests.png,
    ]
    let links = ["content/out.txt": "../secret.txt", "content/below": "../outside"]
    try await withBase(files, links: links) { base in
      let found = base.attachments.mapValues { state -> String in
        switch state {
        case .present(let one): "\(one.kind) \(one.size.map { "\($0.width)x\($0.height)" } ?? "")"
        case .absent(let fault): "\(fault)"
        }
      }
      #expect(
        found == [
          "content/pool.png": "picture 640x480", "content/sub/graph one.svg": "drawing 3x4",
          "content/missing.png": "missing", "content/fake.png": "otherContent",
          "content/out.txt": "symbolicLink",
          "content/folder.txt": "unreadable", "content/below/pool.png": "symbolicLink",
          "content/gone.md": "missing",
          "content/large.log": "tooLarge(bytes: 10485761)",
        ])
    }
  }

  @Test(
    "A link says where it leads",
    arguments: [
      ("", LinkTarget.nothing), ("#a%20b", .anchor("a b")), ("https://x.org/a", .address),
      ("//x.org", .address),
      ("mailto:a@b.c", .address), ("C:/a.png", .address), ("a.png", .file("d/a.png", anchor: "")),
      ("../a%23b.md?x#c", .file("a#b.md", anchor: "c")), ("/a/./b.png", .file("a/b.png", anchor: "")),
      ("../../a.png", .outside), ("%2e%2e/%2e%2e/a", .outside), ("..", .file("", anchor: "")),
    ])
  func targets(text: String, wanted: LinkTarget) { #expect(LinkTarget(text, in: "d/x.md") == wanted) }

  @Test(
    "Only files that no browser runs are shown",
    arguments: [
      "a.html", "a.HTM", "a.xhtml", "a.xml", "a.js", "a.mjs", "a.css", "a.svgz", "a.swf", "a.sh", "a", ".png",
      "a.md",
      "a.mht", "a.exe", "a.png.html",
    ])
  func refused(name: String) { #expect(AttachmentKind.of("content/\(name)") == nil) }
}
