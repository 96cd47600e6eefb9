import Reporting
import Testing

/// Patches as people and programs read them.
@Suite struct UnifiedPatchTests {
  private func patch(_ old: String, _ new: String, path: String = "a.md") -> UnifiedPatch {
    UnifiedPatch(path, from: Array(old.utf8), to: Array(new.utf8))
  }

  private func text(_ patch: UnifiedPatch) -> String { String(decoding: patch.bytes, as: UTF8.self) }

  private func lines(_ numbers: ClosedRange<Int>) -> String { numbers.map { "\($0)\n" }.joined() }

  @Test("Three lines stand around a change")
  func context() {
    let new = lines(1...9).replacing("5\n", with: "five\n")
    #expect(
      text(patch(lines(1...9), new)) == """
        --- a/a.md
        +++ b/a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test("Changes whose context meets share a piece, others have their own")
  func pieces() {
    let near = lines(1...20).replacing("\n5\n", with: "\n").replacing("\n11\n", with: "\n11\nnew\n")
    #expect(
      text(patch(lines(1...20), near)) == """
        --- a/a.md
        +++ b/a.md
        @@ -2,13 +2,13 @@
         2
         3
         4
        -5
         6
         7
         8
         9
         10
         11
        +new
         12
         13
         14

        """)
    let far = lines(1...20).replacing("\n3\n", with: "\n").replacing("\n18\n", with: "\nx\n")
    let pieces = text(patch(lines(1...20), far)).split(separator: "\n").filter { $0.hasPrefix("@@") }
    #expect(pieces == ["@@ -1,6 +1,5 @@", "@@ -15,6 +14,6 @@"])
  }

  @Test("A last line without its end is marked, on both sides")
  func openEnd() {
    #expect(
      text(patch("a\nb", "a\nc")) == """
        --- a/a.md
        +++ b/a.md
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +c
        \\ No newline at end of file

        """)
  }

  @Test("Of an emptied file no lines are left, and line ends stay as they are")
  func ends() {
    #expect(text(patch("a\r\n", "")) == "--- a/a.md\n+++ b/a.md\n@@ -1 +0,0 @@\n-a\r\n")
    #expect(text(patch("", "a\r\n")) == "--- a/a.md\n+++ b/a.md\n@@ -0,0 +1 @@\n+a\r\n")
    #expect(patch("a\n", "a\n").bytes.isEmpty)
  }

  @Test(
    "Names that could be misread are quoted as in C, or end with a tab",
    arguments: [
      ("a b.md", "--- a/a b.md\t"), ("a\"b\\.md", "--- \"a/a\\\"b\\\\.md\""),
      ("a\nb.md", "--- \"a/a\\012b.md\""),
      ("é.md", "--- a/é.md"), ("/elsewhere/a.md", "--- /elsewhere/a.md"),
    ])
  func names(path: String, line: String) {
    #expect(text(patch("a\n", "b\n", path: path)).hasPrefix(line + "\n"))
  }

  @Test("A line that holds a secret is never shown: less stands around the change, or nothing is told")
  func secrets() {
    let key = "AKIA" + "2E7QXH4MZT3WBN5K"
    let old = lines(1...9).replacing("7\n", with: "key \(key)\n")
    let near = patch(old, old.replacing("5\n", with: "five\n"))
    #expect(!near.isWithheld)
    #expect(text(near) == "--- a/a.md\n+++ b/a.md\n@@ -4,3 +4,3 @@\n 4\n-5\n+five\n 6\n")
    let within = patch(old, old.replacing("key", with: "the key"))
    #expect(within.isWithheld)
    #expect(within.bytes.isEmpty)
  }
}
