import Testing

@testable import Postmortem

@Suite struct FactorReaderTests {
  private func factors(_ body: String) -> [Factor] {
    Reading.incident("## Contributing factors\n\n" + body).factors
  }

  @Test("A class stands in front of the text, in brackets, in a column or above")
  func readsClasses() {
    let list = factors(
      "- **Technical**: the pool has no limit\n- Process – load tests end early\n- Nobody on the rota (organizational)\n- No class here"
    )
    #expect(list.map { $0.category?.value } == [.technical, .process, .organisational, nil])
    #expect(
      list.map(\.text) == [
        "the pool has no limit", "load tests end early", "Nobody on the rota", "No class here",
      ])
    #expect(list.map(\.id) == ["F1", "F2", "F3", "F4"])
    let table = factors(
      "| Factor | Class |\n|---|---|\n| No limit | technical |\n| No rota | human-organisational |")
    #expect(table.map { $0.category?.value } == [.technical, .organisational])
    let below = factors("### Technical\n\n- No limit\n\n### People\n\n- No rota")
    #expect(below.map { $0.category?.value } == [.technical, .organisational])
    #expect(below.map(\.text) == ["No limit", "No rota"])
  }

  @Test("A heading with text is a factor")
  func readsHeadings() {
    let list = factors(
      "### Process: no load test\n\nIt ends before the peak.\n\n### No limit\n\nNone is set.")
    #expect(list.map(\.text) == ["no load test", "No limit"])
    #expect(list.map { $0.category?.value } == [.process, nil])
    #expect(list.map(\.content.count) == [1, 1])
  }

  @Test("What stands below a heading or a first paragraph belongs to the factor")
  func readsDetails() {
    let list = factors("### Process: no load test\n\nIt ends before the peak.\n\nEvery time.")
    #expect(list.map { $0.detail?.value } == ["It ends before the peak.\nEvery time."])
    #expect(list.map(\.wholeText) == ["no load test It ends before the peak.\nEvery time."])
    let items = factors("- Technical: no limit\n\n  None is set.\n\n- Process: no test")
    #expect(items.map { $0.detail?.value } == ["None is set.", nil])
    let table = factors("| # | Class | Condition |\n|---|---|---|\n| F1 | Technical | No limit |")
    #expect(table.map(\.wholeText) == ["No limit"])
  }

  @Test("An action covers a factor that it shares words with below the heading")
  func coversDetails() {
    let incident = Reading.incident(
      "## Contributing factors\n\n### Technical: Errors are measured, nothing else\n\n"
        + "A webhook that arrives late is a success.\n\n### Process: The export runs at lunch\n\nSince 2023.\n\n"
        + "## Action items\n\n- Page on a webhook that arrives late, @ada, due 2026-04-01\n"
        + "- Run the export at night, @ken, due 2026-04-01\n")
    #expect(Coverage(incident).factors == [[0], [1]])
  }

  @Test("The range of a class is its word")
  func rangesAreExact() throws {
    let incident = Reading.incident("## Contributing factors\n\n- **technical**: the pool has no limit")
    let factor = try #require(incident.factors.first)
    #expect(factor.category.map { Reading.bytes($0.range, of: incident) } == "technical")
    #expect(Reading.bytes(factor.textRange, of: incident) == "the pool has no limit")
  }
}
