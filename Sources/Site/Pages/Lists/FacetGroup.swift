import Postmortem

/// A facet in the side column of the list of incidents.
package struct FacetGroup: TemplateModel {
  let facet: String
  let name: String
  var prefix: String?
  let choices: [FacetChoice]
  /// Values that are folded away where there are many.
  var foldedName: String?
  var folded: [FacetChoice] = []
  /// Whether the page shows a folded value.
  var isUnfolded = false
  /// Where the values stand that the column has no room for.
  var rest: Link?

  package static let title = "facet"
  package static let fields: [Field<FacetGroup>] = [
    .text("facet") { $0.facet },
    .text("name") { $0.name },
    .text("prefix") { $0.prefix },
    .many("choices", FacetChoice.self) { $0.choices },
    .text("foldedName") { $0.foldedName },
    .many("folded", FacetChoice.self) { $0.folded },
    .flag("isUnfolded") { $0.isUnfolded },
    .one("rest", Link.self) { $0.rest },
  ]
}

/// A value of a facet; without a list of its own where no incident has it.
package struct FacetChoice: TemplateModel {
  let key: String
  let name: String
  let count: String
  let href: String?
  let isCurrent: Bool

  package static let title = "value of a facet"
  package static let fields: [Field<FacetChoice>] = [
    .text("key") { $0.key },
    .text("name") { $0.name },
    .text("count") { $0.count },
    .text("href") { $0.href },
    .flag("isCurrent") { $0.isCurrent },
  ]
}

extension FacetGroup {
  /// How many values stand open, and how many more may be unfolded.
  private static let openValues = 10
  private static let foldedValues = 100

  /// The facets of all incidents, as every page of the list shows them.
  ///
  /// - Parameter chosen: the value whose incidents the page lists.
  static func all(chosen: ChosenFacet?, in frame: PageFrame) -> [FacetGroup] {
    guard !frame.base.incidents.isEmpty else { return [] }
    return Facet.allCases.map { FacetGroup($0, chosen: chosen?.facet == $0 ? chosen?.key : nil, in: frame) }
      .filter { !$0.choices.isEmpty }
  }

  private init(_ facet: Facet, chosen: String?, in frame: PageFrame) {
    let values = frame.site.facets[facet]
    let choices = values.prefix(FacetGroup.openValues + FacetGroup.foldedValues).map { value in
      FacetChoice(
        key: value.key, name: value.name, count: Counted.number(value.incidents.count),
        href: value.incidents.isEmpty ? nil : frame.href(Routes.list(facet, value.key, page: 1)),
        isCurrent: value.key == chosen)
    }
    // A fold for a single value would take as much room as the value.
    let open = choices.count <= FacetGroup.openValues + 1 ? choices.count : FacetGroup.openValues
    let folded = Array(choices.dropFirst(open))
    self.init(
      facet: facet.rawValue, name: facet.name, prefix: facet.prefix, choices: Array(choices.prefix(open)),
      foldedName: folded.isEmpty ? nil : "\(Counted.number(folded.count)) more",
      folded: folded, isUnfolded: folded.contains { $0.isCurrent },
      rest: facet == .service && values.count > choices.count
        ? Link("All \(Counted.of(values.count, "service"))", to: frame.href(Routes.services)) : nil)
  }
}

/// The value of a facet whose incidents a page lists.
struct ChosenFacet: Sendable, Equatable {
  let facet: Facet
  let key: String

  /// As it stands in the query of an address.
  var query: String { "\(facet.rawValue)=\(key)" }
}
