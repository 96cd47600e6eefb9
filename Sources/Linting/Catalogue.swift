/// Every rule there is: one line each, in the order of the reference.
package enum Catalogue {
  package static let rules: [Rule] = []

  /// What each rule is.
  package static var descriptions: [RuleDescription] { rules.map(\.about) }
}
