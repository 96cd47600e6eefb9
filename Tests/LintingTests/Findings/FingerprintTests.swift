import Linting
import Postmortem
import Testing

/// By what findings are known again.
@Suite struct FingerprintTests {
  static let head = """
    ---
    id: INC-2026-0303
    title: Checkout fails
    severity: 2
    status: published
    services: [checkout]
    detected: 2026-03-03T14:02+01:00
    ---

    """

  static let body = """
    ## Contributing factors

    - Obviously the pool was too small.
    - The operator made a human error.

    ## Lessons learned

    - Obviously the pool was too small.

    """

  /// The findings of some rules in a document, stamped; without names, those of the blameless ones.
  private func stamped(
    _ text: String, path: String = "INC-2026-0303-a.md", rules names: Set<String>? = nil
  ) async -> [Finding] {
    let base = await Loader.load(
      root: Root(path: "/base", hasSettings: true),
      buffers: [
        "/base/afterword.yml": Array("title: T\n".utf8),
        "/base/content/incidents/\(path)": Array(text.utf8),
      ], asOf: Day(number: 20_605), today: Day(number: 20_605), width: 1)
    let context = LintContext(
      settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
    let rules = Catalogue.rules.filter { rule in
      names?.contains(rule.about.id) ?? (rule.about.group == .blameless || rule.about.id == "secret")
    }
    let findings = await Linter(context: context, rules: rules).findings(base)
    return Fingerprint.stamped(findings, of: base)
  }

  @Test("Lines that are inserted above change nothing")
  func survivesInsertion() async {
    let before = await stamped(Self.head + "# T\n\n" + Self.body)
    let after = await stamped(Self.head + "# T\n\nWhat happened, in\nthree\nlines.\n\n" + Self.body)
    #expect(before.count >= 3)
    #expect(before.map(\.fingerprint) == after.map(\.fingerprint))
    #expect(before.map(\.range) != after.map(\.range))
  }

  @Test("Another section, another occurrence or another path is another finding")
  func tellsApart() async {
    let twice = await stamped(Self.head + Self.body + "- Obviously the pool was too small.\n")
    let prints = twice.compactMap(\.fingerprint)
    #expect(prints.count == twice.count)
    #expect(Set(prints).count == prints.count)
    let elsewhere = await stamped(Self.head + Self.body, path: "INC-2026-0303-b.md")
    #expect(Set(prints).isDisjoint(with: elsewhere.compactMap(\.fingerprint)))
  }

  @Test("It is SHA-256 of the parts, each ended by a byte that no text holds")
  func isTheSumOfItsParts() async throws {
    let findings = await stamped(
      Self.head + "## Contributing factors\n\n- It was  a human\n  error of the operator.\n")
    let finding = try #require(findings.first { $0.rule == "human-error" })
    // printf 'human-error\xffcontent/incidents/INC-2026-0303-a.md\xffContributing factors\xffhuman error\xff0\xff' | sha256sum
    #expect(finding.fingerprint == "d618303343f7a43918b1976add70b08a9b6071074a8ad4ea3db24ea3a14b0813")
  }

  @Test("White space and secrets leave no trace")
  func leavesOut() async {
    let key = "AKIA" + "Q3EGMDRWX5ZKTT7P"
    let longer = "xoxb-" + "123456789012-123456789012-AbCdEfGhIjKlMnOpQrStUvWx"
    func prints(_ secret: String) async -> [String?] {
      await stamped(Self.head + "## Contributing factors\n\n- Obviously `x` \(secret) was used.\n").map(
        \.fingerprint)
    }
    let first = await prints(key)
    let second = await prints(longer)
    #expect(first.count >= 2)
    #expect(first == second)
  }

  @Test("What is missing at one place is told apart by what is missing")
  func tellsApartWhatIsMissing() async {
    func missing(_ text: String) async -> [String: String?] {
      let findings = await stamped(text, rules: ["required-section"])
      return Dictionary(uniqueKeysWithValues: findings.map { ($0.suggestion ?? "", $0.fingerprint) })
    }
    let without = await missing(Self.head + "## Summary\n\nx\n\n## Resolution\n\ny\n")
    let other = await missing(Self.head + "## Summary\n\nx\n\n## Impact\n\ny\n")
    #expect(without["## Impact"] != nil && other["## Resolution"] != nil)
    #expect(!without.values.contains(other["## Resolution"] ?? nil))
    #expect(without["## Timeline"] == other["## Timeline"])
  }
}
