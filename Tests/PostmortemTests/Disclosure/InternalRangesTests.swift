import Testing

@testable import Postmortem

@Suite struct InternalRangesTests {
  private func hidden(_ text: String) -> [String] {
    InternalRanges.find(in: Array(text.utf8)).ranges.map {
      String(decoding: Array(text.utf8)[$0], as: UTF8.self)
    }
  }

  @Test(
    "What stands between marks is withheld, marks included",
    arguments: [
      ("a <!-- internal --> é <!-- /internal --> b", ["<!-- internal --> é <!-- /internal -->"]),
      ("a :internal[x [y](z)] b", [":internal[x [y](z)]"]),
      ("a :internal[x \\] y] b", [":internal[x \\] y]"]),
      ("<!--INTERNAL-->x<!--/Internal-->", ["<!--INTERNAL-->x<!--/Internal-->"]),
      (
        "<!-- internal -->a<!-- internal -->b<!-- /internal -->c<!-- /internal -->d",
        ["<!-- internal -->a<!-- internal -->b<!-- /internal -->c<!-- /internal -->"]
      ),
      (
        "<!-- internal -->a :internal[b<!-- /internal --> :internal[c]",
        ["<!-- internal -->a :internal[b<!-- /internal -->", ":internal[c]"]
      ),
      ("<!-- internally --> :internals[x] internal[x]", []),
    ])
  func ranges(text: String, expected: [String]) {
    #expect(hidden(text) == expected)
    #expect(InternalRanges.find(in: Array(text.utf8)).faults.isEmpty)
  }

  @Test(
    "A mark without its partner is a fault, and withholds to the end where it opens",
    arguments: [
      ("a <!-- internal --> b", 2..<19, 1), ("a :internal[b\n\nc]", 2..<12, 1),
      ("a <!-- /internal --> b", 2..<20, 0),
      ("a :internal[b", 2..<12, 1),
    ])
  func unclosed(text: String, range: Range<Int>, count: Int) {
    let found = InternalRanges.find(in: Array(text.utf8))
    #expect(found.faults.map(\.kind) == [.unclosedInternal])
    #expect(found.faults.map(\.range) == [range])
    #expect(found.ranges == (count == 0 ? [] : [range.lowerBound..<text.utf8.count]))
  }
}
