import Foundation
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

  @Test("Each file of a rule has its line, and each line its file")
  func filesMatchEntries() throws {
    let rules = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Linting/Rules").standardized
    let names = FileManager.default.enumerator(atPath: rules.path)?.compactMap { $0 as? String } ?? []
    let files = names.filter { $0.hasSuffix(".swift") && !$0.contains("+") }
      .compactMap { $0.split(separator: "/").last?.dropLast(6) }.map(String.init)
    let types = Catalogue.rules.map { rule in
      switch rule {
      case .document(let rule): "\(type(of: rule))"
      case .file(let rule): "\(type(of: rule))"
      case .knowledgeBase(let rule): "\(type(of: rule))"
      case .suppression(let rule): "\(type(of: rule))"
      }
    }
    #expect(files.sorted() == types.sorted())
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
