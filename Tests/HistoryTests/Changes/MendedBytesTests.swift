import Testing

@testable import History

/// What counts as changed once a file was mended.
@Suite struct MendedBytesTests {
  /// An edit of `one\ntwo\nthree\nfour\n`, of which the third line was changed.
  struct Case: Sendable {
    let edits: [Edit]
    /// A place afterwards, and whether it is new.
    let range: Range<Int>
    let isNew: Bool
  }

  struct Edit: Sendable {
    let range: Range<Int>
    let length: Int
  }

  @Test(
    "Changed lines move with what is put in front of them, and what was replaced is new",
    arguments: [
      // "one" grows by two: the third line moves from 8 to 10.
      Case(edits: [Edit(range: 0..<3, length: 5)], range: 10..<15, isNew: true),
      Case(edits: [Edit(range: 0..<3, length: 5)], range: 6..<9, isNew: false),
      Case(edits: [Edit(range: 0..<3, length: 5)], range: 0..<5, isNew: true),
      // The second line goes: the third begins at 4.
      Case(edits: [Edit(range: 4..<8, length: 0)], range: 4..<9, isNew: true),
      Case(edits: [Edit(range: 4..<8, length: 0)], range: 0..<3, isNew: false),
      Case(edits: [Edit(range: 4..<8, length: 0)], range: 10..<14, isNew: false),
      // Within the changed line: it grows.
      Case(edits: [Edit(range: 10..<11, length: 4)], range: 14..<16, isNew: true),
      Case(edits: [Edit(range: 10..<11, length: 4)], range: 17..<21, isNew: false),
      // Something is inserted where the changed line ends.
      Case(edits: [Edit(range: 14..<14, length: 3)], range: 14..<17, isNew: true),
      Case(edits: [Edit(range: 14..<14, length: 3)], range: 17..<21, isNew: false),
      // Two edits, one in front and one behind.
      Case(
        edits: [Edit(range: 0..<3, length: 1), Edit(range: 14..<18, length: 1)], range: 6..<11, isNew: true),
      Case(
        edits: [Edit(range: 0..<3, length: 1), Edit(range: 14..<18, length: 1)], range: 2..<5, isNew: false),
    ])
  func follows(_ item: Case) {
    let source = Array("one\ntwo\nthree\nfour\n".utf8)
    let bytes = ChangedBytes(.lines([2..<3]), in: source).following(item.edits.map { ($0.range, $0.length) })
    #expect(bytes.touch(item.range) == item.isNew)
  }

  @Test("A new file stays new")
  func whole() {
    let bytes = ChangedBytes(.whole, in: [0x41]).following([(0..<1, 0)])
    #expect(bytes.touch(0..<0))
  }
}
