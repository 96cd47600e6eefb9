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

  @Test("The range of a class is its word")
  func rangesAreExact() throws {
    let incident = Reading.incident("## Contributing factors\n\n- **technical**: the pool has no limit")
    let factor = try #require(incident.factors.first)
    #expect(factor.category.map { Reading.bytes($0.range, of: incident) } == "technical")
    #expect(Reading.bytes(factor.textRange, of: incident) == "the pool has no limit")
  }
}
