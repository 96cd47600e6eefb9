import Testing

@testable import History

@Suite struct PatchReaderTests {
  static let patch = """
    diff --git a/one.md b/one.md
    index 111..222 100644
    --- a/one.md
    +++ b/one.md
    @@ -2 +2 @@ # Heading
    -old
    +new
    @@ -5,2 +4,0 @@
    -gone
    -gone too
    @@ -9,0 +8,3 @@
    +a
    +b
    +c
    \\ No newline at end of file
    diff --git "a/sp\\303\\244\\t\\"q.md" "b/sp\\303\\244\\t\\"q.md"
    old mode 100644
    new mode 100755
    --- "a/sp\\303\\244\\t\\"q.md"
    +++ "b/sp\\303\\244\\t\\"q.md"
    @@ -1 +1 @@
    -x
    \\ No newline at end of file
    +y
    diff --git a/with space.md b/with space.md
    --- a/with space.md\t
    +++ b/with space.md\t
    @@ -0,0 +1 @@
    +z
    diff --git a/gone.md b/gone.md
    deleted file mode 100644
    --- a/gone.md
    +++ /dev/null
    @@ -1 +0,0 @@
    -x

    """
  static let lines: [String: [Range<Int>]] = [
    "one.md": [1..<2, 4..<4, 7..<10], "spä\t\"q.md": [0..<1], "with space.md": [0..<1],
  ]

  @Test("Heads of hunks give the new lines, by the path behind them")
  func readsHeads() {
    var reader = PatchReader()
    reader.read(Self.patch.utf8)
    #expect(reader.lines == Self.lines)
  }

  @Test("The text of a document passes for no head")
  func countsLines() {
    var reader = PatchReader()
    reader.read(
      """
      --- a/a.md
      +++ b/a.md
      @@ -1,2 +1,3 @@
      --- a/x.md
      -@@ -1 +1 @@
      +++ b/x.md
      +@@ -7 +7 @@
      +diff --git a/x.md b/x.md
      @@ -9 +9 @@
      -a
      +b

      """.utf8)
    #expect(reader.lines == ["a.md": [0..<3, 8..<9]])
  }

  @Test("How a patch is cut into pieces does not matter", arguments: 1...64)
  func isIndifferentToPieces(size: Int) {
    let bytes = Array(Self.patch.utf8)
    var reader = PatchReader()
    for start in stride(from: 0, to: bytes.count, by: size) {
      reader.read(bytes[start..<min(start + size, bytes.count)])
    }
    #expect(reader.lines == Self.lines)
  }

  @Test("Broken patches end without a crash and with ranges in order", arguments: 0..<200 as Range<UInt64>)
  func survivesBrokenBytes(seed: UInt64) {
    var random = SplitMix(state: seed)
    var bytes = Array(Self.patch.utf8)
    for _ in 0...random.next() % 8 {
      let place = Int(random.next() % UInt64(bytes.count))
      switch random.next() % 3 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
      default: bytes.insert(contentsOf: Array("@@ -1 +99999999999999999999,0 @@\n\"\\".utf8), at: place)
      }
    }
    var reader = PatchReader()
    reader.read(bytes)
    for range in reader.lines.values.joined() { #expect(range.lowerBound >= 0) }
    let source = Array("a\nb\nc".utf8)
    for lines in reader.lines.values {
      // What matters is that no offset leaves the file.
      _ = ChangedBytes(.lines(lines), in: source).touch(1..<2)
    }
    _ = RawEntry.all(in: bytes)
    _ = QuotedPath.plain(bytes[...])
  }

  @Test("A line without end takes no memory")
  func boundsHeads() {
    var reader = PatchReader()
    for _ in 0..<64 { reader.read(repeatElement(UInt8(ascii: "x"), count: 1 << 16)) }
    reader.read(Array("\n+++ b/a.md\n@@ -1 +1 @@\n-x\n+".utf8))
    for _ in 0..<64 { reader.read(repeatElement(UInt8(ascii: "x"), count: 1 << 16)) }
    reader.read(Array("\n@@ -3 +3 @@\n".utf8))
    #expect(reader.lines == ["a.md": [0..<1, 2..<3]])
  }
}

/// The same numbers for the same seed.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
