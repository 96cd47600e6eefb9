import Foundation
import Markdown
import Testing

@testable import Postmortem

@Suite struct LoaderTests {
  /// A folder that goes away with the test.
  private final class Folder {
    let path: String

    init() throws {
      path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
      let file = path + "/" + name
      try FileManager.default.createDirectory(
        atPath: PathName.folder(of: file), withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: file))
    }

    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }
  }

  private let today = Day(number: 20_600)

  private func incident(_ id: String, day: Int = 3) -> String {
    "---\nid: \(id)\nseverity: 2\nservices: [api]\nstarted: 2026-03-0\(day)T10:00Z\n---\n\n## Summary\n\nText.\n"
  }

  @Test("A knowledge base is read whole: incidents newest first, pages by path, failures told")
  func whole() async throws {
    let folder = try Folder()
    try folder.write("afterword.yml", "title: T\nas-of: 2026-06-01\n")
    try folder.write("content/people.yml", "- {name: Ada, handle: \"@ada\"}\n")
    try folder.write("content/services.yml", "- {id: api, teir: 1}\n")
    try folder.write("content/index.md", "Welcome\n")
    try folder.write("content/incidents/README.md", "# All\n")
    try folder.write("content/incidents/INC-2026-0303-a.md", incident("INC-2026-0303"))
    try folder.write("content/incidents/INC-2026-0305-b.markdown", incident("INC-2026-0305", day: 5))
    try folder.write("content/incidents/broken.md", [0x61, 0x0A, 0xFF, 0x0A])
    try folder.write("content/incidents/template.md", "# Template\n")
    try folder.write("content/runbooks/restart.md", "# Restart\n")
    try folder.write("content/communications/notice.md", "# Notice\n")
    try folder.write("content/severity.md", "# Severity\n")
    try folder.write("content/.hidden/x.md", "# X\n")
    try folder.write("content/templates/x.md", "# X\n")
    try folder.write("content/notes.txt", "no\n")
    try folder.write("outside.md", "# Out\n")
    try folder.link("content/incidents/up", to: "..")
    try folder.link("content/incidents/out.md", to: "../../outside.md")
    try folder.link("content/incidents/loop.md", to: "loop.md")
    try folder.link("content/incidents/same.md", to: "INC-2026-0303-a.md")
    try folder.link("content/incidents/gone.md", to: "nowhere.md")
    for width in [1, 2, 8] {
      let base = await Loader.load(
        root: Root.find(from: folder.path + "/content/incidents"), today: today, width: width)
      #expect(base.settings.title == "T")
      #expect(base.asOf.iso == "2026-06-01")
      #expect(base.incidents.map(\.linkID) == ["INC-2026-0305", "INC-2026-0303"])
      #expect(
        base.pages.map { "\($0.path) \($0.kind.rawValue)" } == [
          "content/communications/notice.md communication", "content/incidents/README.md index",
          "content/incidents/template.md template", "content/index.md page",
          "content/runbooks/restart.md runbook", "content/severity.md severity",
        ])
      #expect(
        base.unreadable == [
          .invalidUTF8(path: "content/incidents/broken.md", offset: 2),
          .unreadable(path: "content/incidents/gone.md", errno: ENOENT),
          .linkCycle(path: "content/incidents/loop.md"),
          .linkLeavesContent(path: "content/incidents/out.md"),
          .linkCycle(path: "content/incidents/up"),
        ])
      #expect(base.roster.people.map(\.handle) == ["ada"])
      #expect(base.faulty.map(\.path) == ["content/services.yml"])
    }
  }

  @Test("Paths that are asked for load within their knowledge base, or without any")
  func explicit() async throws {
    let folder = try Folder()
    try folder.write("kb/afterword.yml", "")
    try folder.write("kb/content/incidents/INC-2026-0303-a.md", incident("INC-2026-0303"))
    try folder.write("kb/content/incidents/INC-2026-0304-a.md", incident("INC-2026-0304"))
    try folder.write("loose/postmortems/x.md", "# X\n\n## Timeline\n")
    try folder.write("loose/.git/HEAD", "")
    let groups = Root.groups(
      of: ["kb/content/incidents/INC-2026-0303-a.md", "loose/postmortems", "./loose/../kb/content"],
      in: folder.path)
    #expect(groups.map(\.root.hasSettings) == [true, false])
    #expect(groups.map(\.root.path) == [folder.path + "/kb", folder.path + "/loose"])
    #expect(groups.map(\.paths.count) == [2, 1])
    let base = await Loader.load(
      root: groups[0].root, files: [groups[0].paths[0]], today: today, width: 2)
    #expect(base.incidents.count == 2)
    #expect(base.selection == ["content/incidents/INC-2026-0303-a.md"])
    #expect(base.isSelected("content/incidents/INC-2026-0304-a.md") == false)
    let loose = await Loader.load(root: groups[1].root, files: groups[1].paths, today: today, width: 2)
    #expect(loose.incidents.map(\.document.path) == ["postmortems/x.md"])
    #expect(loose.incidents.first?.document.faults.map(\.kind) == [.frontMatterMissing])
    #expect(loose.asOf == today)
    let missing = await Loader.load(
      root: groups[1].root, files: [folder.path + "/loose/no.md"], today: today, width: 1)
    #expect(missing.unreadable == [.unreadable(path: "no.md", errno: ENOENT)])
  }

  @Test("A buffer stands for its file, which need not exist")
  func buffers() async throws {
    let folder = try Folder()
    try folder.write("afterword.yml", "")
    try folder.write("content/incidents/INC-2026-0303-a.md", incident("INC-2026-0303"))
    let path = folder.path + "/content/incidents/INC-2026-0303-a.md"
    let other = folder.path + "/content/incidents/INC-2026-0309-new.md"
    let base = await Loader.load(
      root: Root.find(from: path),
      buffers: [path: Array(incident("INC-2026-0307").utf8), other: Array(incident("INC-2026-0309").utf8)],
      today: today, width: 1)
    #expect(base.incidents.compactMap(\.linkID).sorted() == ["INC-2026-0307", "INC-2026-0309"])
  }

  @Test("Broken settings are told, and defaults hold")
  func brokenSettings() async throws {
    let folder = try Folder()
    try folder.write("afterword.yml", "titel: x\nroster: who.yml\n")
    let base = await Loader.load(root: Root.find(from: folder.path), today: today, width: 1)
    #expect(base.faulty.first?.faults.first?.suggestion == "title")
    #expect(
      base.unreadable == [
        .unreadable(path: "content", errno: ENOENT), .unreadable(path: "who.yml", errno: ENOENT),
      ])
  }

  @Test(
    "The first byte that is no text is found",
    arguments: [
      ([UInt8]("aé🛒".utf8), nil), ([0x61, 0xC0, 0x80], 1), ([0xED, 0xA0, 0x80], 0), ([0x61, 0xE2, 0x82], 1),
      (Array(repeating: 0x61, count: 20) + [0xFF], 20), ([0xFF, 0xFE], 0), ([], nil),
      ([0xF4, 0x90, 0x80, 0x80], 0),
    ] as [([UInt8], Int?)])
  func text(bytes: [UInt8], fault: Int?) { #expect(UTF8Check.firstFault(in: bytes) == fault) }

  @Test("Work in parallel keeps the order", arguments: [1, 2, 3, 8])
  func order(width: Int) async {
    let items = Array(0..<1000)
    #expect(await parallelMap(items, width: width) { $0 * 2 } == items.map { $0 * 2 })
    #expect(await parallelMap([Int](), width: width) { $0 }.isEmpty)
  }
}
