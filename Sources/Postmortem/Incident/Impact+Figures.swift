extension Impact {
  /// How many customers were affected, where the front matter states it as a whole number.
  package var customers: Int? { figure(["customers", "customers-affected", "affected-customers"]) }

  /// For how many minutes, where the front matter states it as a whole number.
  package var minutes: Int? { figure(["minutes", "impact-minutes", "minutes-of-impact"]) }

  private func figure(_ names: Set<String>) -> Int? {
    facts.first { names.contains(KeyName.kebab($0.name)) }.flatMap { Impact.whole($0.value) }
  }

  /// `12000`, `12,000`, `12_000` or `12 000`; nil for everything else, since a guess is no figure.
  static func whole(_ text: String) -> Int? {
    let groups = text.split(
      omittingEmptySubsequences: false, whereSeparator: { ",_ \u{A0}\u{202F}\u{2019}'".contains($0) })
    guard let first = groups.first, (1...(groups.count > 1 ? 3 : 12)).contains(first.utf8.count),
      groups.count <= 4, groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      groups.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    return Int(groups.joined())
  }
}
