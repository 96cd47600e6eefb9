import Testing

@testable import History

@Suite struct ChangesTests {
  @Test("A listing gives the new path of each file, and what became of it")
  func readsListings() {
    let listing = """
      :100644 100644 a b M\0x.md\0:000000 100644 0 b A\0a b.md\0:100644 000000 a 0 D\0gone.md\0\
      :100644 100644 a b R087\0old.md\0new\n.md\0:100644 100644 a b C100\0x.md\0copy.md\0\
      :120000 100644 a b T\0link.md\0
      """
    #expect(
      RawEntry.all(in: Array(listing.utf8)) == [
        RawEntry(status: .modified, path: "x.md"), RawEntry(status: .other, path: "a b.md"),
        RawEntry(status: .deleted, path: "gone.md"), RawEntry(status: .renamed, path: "new\n.md"),
        RawEntry(status: .other, path: "copy.md"), RawEntry(status: .other, path: "link.md"),
      ])
  }

  @Test("Files below the folder count, by their path from there; a mode alone is no change")
  func joinsLists() {
    let changes = Changes(
      base: "0",
      entries: [
        RawEntry(status: .modified, path: "kb/a.md"), RawEntry(status: .modified, path: "kb/mode.md"),
        RawEntry(status: .renamed, path: "kb/moved.md"), RawEntry(status: .deleted, path: "kb/gone.md"),
        RawEntry(status: .other, path: "kb/new.md"), RawEntry(status: .modified, path: "elsewhere/b.md"),
      ],
      lines: ["kb/a.md": [2..<3], "elsewhere/b.md": [0..<1]], unknown: ["kb/sub/unknown.md"], below: "kb/")
    #expect(
      changes.files == [
        "a.md": .lines([2..<3]), "moved.md": .lines([]), "new.md": .whole, "sub/unknown.md": .whole,
      ])
  }

  /// A finding at some bytes of `one\ntwo\r\nthree\rfour\n`, and whether it is new.
  struct Place: CustomTestStringConvertible {
    let change: Change
    let range: Range<Int>
    let isNew: Bool
    var testDescription: String { "\(change) \(range)" }
  }

  @Test(
    "What stands in changed lines is new",
    arguments: [
      Place(change: .whole, range: 0..<1, isNew: true),
      Place(change: .lines([]), range: 0..<20, isNew: false),
      Place(change: .lines([0..<1]), range: 0..<3, isNew: true),
      Place(change: .lines([0..<1]), range: 4..<7, isNew: false),
      Place(change: .lines([0..<1]), range: 2..<9, isNew: true),
      Place(change: .lines([1..<2]), range: 4..<7, isNew: true),
      Place(change: .lines([1..<2]), range: 9..<14, isNew: false),
      // A lone CR ends no line of git's.
      Place(change: .lines([2..<3]), range: 15..<19, isNew: true),
      Place(change: .lines([3..<4]), range: 15..<19, isNew: false),
      // Something was taken out between the first line and the second.
      Place(change: .lines([1..<1]), range: 0..<3, isNew: false),
      Place(change: .lines([1..<1]), range: 4..<7, isNew: false),
      Place(change: .lines([1..<1]), range: 0..<7, isNew: true),
      // The file has become shorter since.
      Place(change: .lines([90..<99]), range: 0..<20, isNew: false),
    ])
  func comparesBytes(_ place: Place) {
    let source = Array("one\ntwo\r\nthree\rfour\n".utf8)
    #expect(ChangedBytes(place.change, in: source).touch(place.range) == place.isNew)
  }
}
