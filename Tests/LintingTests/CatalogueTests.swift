import Linting
import Testing

/// What holds for the catalogue as a whole.
@Suite struct CatalogueTests {
  @Test("Ids are unique words joined by hyphens")
  func idsAreUnique() {
    let ids = Catalogue.descriptions.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.allSatisfy { $0.isLowercase || $0 == "-" }, "\(id)")
    }
  }

  @Test("Rules stand in the order of their groups")
  func groupsAreTogether() {
    let order = RuleGroup.allCases
    let groups = Catalogue.descriptions.compactMap { order.firstIndex(of: $0.group) }
    #expect(groups == groups.sorted())
  }

  @Test("A description is complete", arguments: Catalogue.descriptions.map(\.id))
  func isComplete(id: String) throws {
    let about = try #require(Catalogue.descriptions.first { $0.id == id })
    #expect(about.level != .off)
    #expect(!about.severities.isEmpty)
    #expect(about.summary.hasSuffix("."))
    #expect(about.rationale.hasSuffix("."))
    #expect(!about.source.isEmpty && !about.source.hasSuffix("."))
    #expect(!about.accepted.isEmpty)
    #expect(Set(about.options.map(\.name)).count == about.options.count)
  }
}
