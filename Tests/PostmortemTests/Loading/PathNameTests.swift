import Testing

@testable import Postmortem

@Suite struct PathNameTests {
  @Test(
    "A path as seen from a folder is plain",
    arguments: [
      ("a.md", "/kb/a.md"), ("./a.md", "/kb/a.md"), ("b/../a.md", "/kb/a.md"), ("b//a.md", "/kb/b/a.md"),
      ("../a.md", "/a.md"), ("../../a.md", "/a.md"), ("/x/y.md", "/x/y.md"), ("/x/./y/", "/x/y"),
      (".hidden/a.md", "/kb/.hidden/a.md"), ("..a.md", "/kb/..a.md"), ("/", "/"),
    ])
  func absolute(path: String, whole: String) { #expect(PathName.absolute(path, in: "/kb") == whole) }

  @Test(
    "Below a folder a path is told from it, elsewhere as it is",
    arguments: [("/kb/a/b.md", "a/b.md"), ("/kb", "."), ("/kbx/a.md", "/kbx/a.md"), ("/kb/é.md", "é.md")])
  func relative(path: String, told: String) { #expect(PathName.relative(path, to: "/kb") == told) }

  @Test(
    "Paths are ordered by their bytes",
    arguments: [
      ("a", "b"), ("a", "aa"), ("", "a"), ("Z", "a"), ("z", "é"), ("a/b", "a0b"),
      ("e\u{301}", "\u{E9}"), ("content/incidents/2026/a.md", "content/incidents/2026/b.md"),
    ])
  func order(first: String, second: String) {
    #expect(first.comesBefore(second))
    #expect(!second.comesBefore(first))
    #expect(!first.comesBefore(first))
  }

  @Test(
    "A link is followed from the folder of its document",
    arguments: [
      ("b.md", "content/incidents/b.md"), ("../runbooks/r.md", "content/runbooks/r.md"),
      ("./b.md", "content/incidents/b.md"), ("../../c.md", "c.md"), ("/content/c.md", "content/c.md"),
      ("x/../b.md", "content/incidents/b.md"), ("..", "content"), ("../..", ""),
    ])
  func links(target: String, path: String) {
    #expect(LinkTarget(target, in: "content/incidents/a.md") == .file(path, anchor: ""))
  }

  @Test(
    "A link above the root leads outside", arguments: ["../../../a.md", "/../a.md", "../../../../x/y.md"])
  func outside(target: String) {
    #expect(LinkTarget(target, in: "content/incidents/a.md") == .outside)
  }
}
