import Foundation
import Postmortem
import Testing

/// What git ignores is what we ignore: git itself is asked, on patterns and trees that nobody thought up.
@Suite struct GitAgreementTests {
  @Test("Random patterns over random trees", arguments: 0..<40 as Range<UInt64>)
  func random(seed: UInt64) throws {
    var random = Splitmix(state: seed &* 7919 &+ 1)
    let tree = try RandomTree(&random)
    try expectAgreement(tree)
  }

  @Test("What is written down about git's patterns", arguments: Self.cases)
  func documented(patterns: String, paths: String) throws {
    let tree = try RandomTree(
      ignoreFiles: [".gitignore": patterns], files: paths.split(separator: " ").map { String($0) })
    try expectAgreement(tree)
  }

  /// Patterns from gitignore(5) and from git's own tests of its matcher.
  private static let cases: [(String, String)] = [
    ("*.md\n!keep.md\n", "a.md keep.md d/keep.md d/b.md"),
    ("d/\n!d/keep.md\n", "d/keep.md d/x.md e/d"),
    ("/top.md\n", "top.md d/top.md"), ("d/x.md\n", "d/x.md e/d/x.md"), ("**/x.md\n", "x.md a/x.md a/b/x.md"),
    ("a/**/z.md\n", "a/z.md a/b/z.md a/b/c/z.md b/a/z.md"), ("a/**\n", "a/x.md a/b/x.md x.md"),
    ("a**/x.md\n", "a/x.md ab/x.md ab/c/x.md"), ("foo/a**/b.md\n", "foo/ab.md foo/aq/b.md foo/aq/r/b.md"),
    ("***/x.md\n", "x.md a/x.md a/b/x.md"), ("a*/**\n", "a/x.md ab/c/x.md b/x.md"),
    ("\\#x.md\n\\!y.md\n", "#x.md !y.md x.md"), ("x.md   \ny\\ \n", "x.md y"), ("\u{FEFF}x.md\n", "x.md"),
    ("x.md\r\n", "x.md"), ("[a-c].md\n[!x].txt\n", "a.md d.md x.txt y.txt"), ("[]a].md\n", "a.md b.md"),
    ("[[:digit:]].md\n[[:nope:]].md\n[[:upper:]a].md\n", "1.md a.md n.md B.md b.md"),
    ("[a\n[\n\\\n", "a [a"), ("[a-\\c].md\n[\\--0].md\n[a-].md\n", "b.md -.md 0.md a.md"),
    ("?.md\na?b.md\n", "x.md xy.md a/b.md axb.md"), ("/\n//\n\n!\n", "x.md"), ("a//b.md\n", "a/b.md"),
    ("/*\n!/d\n/d/*\n!/d/x.md\n", "a.md d/x.md d/y.md d/e/x.md"), ("*/x.md\n", "x.md a/x.md a/b/x.md"),
    ("a/*/x.md\n", "a/x.md a/b/x.md a/b/c/x.md"), ("**\n!*/\n!x.md\n", "x.md a/x.md a/y.md"),
    ("d/**/\n", "d/e/x.md d/x.md"), ("**/d/**\n", "d/x.md a/d/x.md a/x.md"), ("a\\/b.md\n", "a/b.md"),
    ("a/**\\/b.md\n", "a/b.md a/c/b.md"), ("é.md\n?.txt\n", "é.md é.txt"),
    ("*a*a*a*b\n", "aaaaaaaaaaaaaaaaaaaaa"),
  ]

  private func expectAgreement(_ tree: RandomTree) throws {
    defer { tree.remove() }
    let wanted = try tree.ignoredByGit()
    var search = IgnoreSearch(root: tree.folder)
    let ignored = tree.files.filter {
      search.reason(toIgnore: tree.folder + "/" + $0, isFolder: false) != nil
    }
    #expect(Set(ignored) == wanted, "\(tree.ignoreFiles)")
    let walked = FileWalk(tree.folder).files.map { PathName.relative($0, to: tree.folder) }
    #expect(walked == tree.files.filter { $0.hasSuffix(".md") && !wanted.contains($0) }.sorted(by: byBytes))
  }

  private func byBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}

/// Numbers that look random and are the same in every run (splitmix64).
struct Splitmix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
