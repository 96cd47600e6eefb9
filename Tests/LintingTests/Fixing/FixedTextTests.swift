import Linting
import Testing

/// Which fixes are applied together, and which wait for the next round.
@Suite struct FixedTextTests {
  private func finding(_ edits: [(Range<Int>, String)]) -> Finding {
    Finding(
      rule: "a-rule", level: .warning, path: "a.md", range: edits[0].0, message: "m",
      fix: Fix(edits: edits.map { Fix.Edit($0.0, $0.1) }))
  }

  private func mended(_ findings: [Finding]) -> (text: String, answered: Int)? {
    FixedText(Array("0123456789".utf8), answering: findings).map {
      (String(decoding: $0.bytes, as: UTF8.self), $0.answered.count)
    }
  }

  @Test("Fixes that lie apart are applied together, in whatever order they come")
  func apart() throws {
    let both = [finding([(7..<8, "seven")]), finding([(1..<2, "one"), (3..<4, "")])]
    for findings in [both, both.reversed()] {
      let text = try #require(mended(findings))
      #expect(text == ("0one2456seven89", 2))
    }
  }

  @Test("A fix that touches an earlier one waits, all of it")
  func overlapping() throws {
    let text = try #require(mended([finding([(1..<3, "x")]), finding([(2..<5, "y"), (8..<9, "z")])]))
    #expect(text == ("0x3456789", 1))
    let same = try #require(mended([finding([(1..<3, "x")]), finding([(1..<3, "x")])]))
    #expect(same == ("0x3456789", 1))
    let edge = try #require(mended([finding([(1..<3, "x")]), finding([(3..<3, "y")])]))
    #expect(edge == ("0x3456789", 1))
  }

  @Test("A fix that would change nothing is none, and a finding without a fix is left")
  func idle() {
    #expect(mended([finding([(1..<3, "12")])]) == nil)
    let bare = Finding(rule: "a-rule", level: .note, path: "a.md", range: 0..<1, message: "m")
    #expect(mended([bare]) == nil)
    #expect(mended([]) == nil)
  }
}
