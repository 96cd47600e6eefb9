import Markdown
import Testing

@Suite struct LimitTests {
  typealias Measure = LimitExceeded.Measure

  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  @Test(
    "What the library cannot bear is kept from it",
    arguments: [
      (Measure.documentSize, times(1_048_577, "a")), (.nesting, times(101, "> ") + "a"),
      (.nesting, times(101, "1. ") + "a"),
      (.nesting, times(100, "- ") + "a\n" + times(250_000, "\n")),
      (.tableArea, times(500, "|x") + "\n" + times(500, "|-") + "\n" + times(400, "|x\n")),
      (.runLength, times(12_000, "|x") + "\n" + times(12_000, "|-")), (.runLength, times(9_000, "www._")),
      (.runLength, "www.a" + times(20_000, ")")), (.runLength, times(9_000, "a <?")),
      (.runLength, times(9_000, "a <!A ")),
      (.runLength, times(20_000, "![[]()")), (.runLength, times(9_000, "*[^a]")),
      (.runLength, times(3_000, "a|b\n:-\n")),
      (.runLength, times(20_000, "a\n") + "|a|\n|-|\n"), (.runLength, times(100_000, "a@")),
      (.referenceExpansion, "[a]: " + times(20_000, "u") + "\n\n" + times(2_000, "[a]")),
      (.referenceExpansion, "[a]:\nu\n'" + times(20_000, "u\n") + "'\n\n" + times(2_000, "[a]")),
      (.runLength, "   ```\n```\n" + times(9_000, "a <?") + "\n```\n"),
      (.runLength, "<!--\n```\n-->\n" + times(9_000, "a <?")),
    ])
  func refusals(measure: Measure, source: String) {
    let markup = Markup(parsing: Array(source.utf8))
    #expect(markup.refusal?.measure == measure)
    #expect(markup.nodes.count == 1)
    if let refusal = markup.refusal {
      #expect(refusal.found > refusal.allowed)
      #expect(refusal.range.upperBound <= markup.source.count)
    }
  }

  @Test("Fenced logs, rules, underlined headings and long lists of links are no attacks")
  func harmless() {
    let log = Self.times(4_000, "2026-01-01 www._a_.b/(c) user@host.example <?xml [x] | \n")
    let links = (0..<3_000).map { "[r\($0)]: https://example.org/issues/\($0) 'Issue \($0)'\n" }.joined()
    for source in [
      "```\n\(log)```\n", Self.times(60, "- "), Self.times(300, "A long line of text\n---\n"),
      links + Self.times(3_000, "\n[r1]"),
      Self.times(2_000, "- a **b** [c](d) `e`\n"),
      "|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n" + Self.times(3_000, "| 1 | 2 | 3 | 4 | 5 | 6 |\n"),
    ] {
      #expect(Markup(parsing: Array(source.utf8)).refusal == nil, "\(source.prefix(80))")
    }
  }

  @Test("No real postmortem comes within a tenth of a limit", .enabled(if: RealDocuments.isAvailable))
  func realDocuments() throws {
    var limits = MarkdownLimits()
    limits.documentSize /= 10
    limits.nesting /= 10
    limits.nestingWork /= 10
    limits.tableArea /= 10
    limits.runLength /= 10
    limits.referenceExpansion /= 10
    for (path, bytes) in try RealDocuments.all() {
      #expect(Markup(parsing: bytes, limits: limits).refusal == nil, "\(path)")
    }
  }
}
