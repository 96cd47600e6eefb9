import Linting
import Postmortem
import Testing

/// How status and severity bear on levels.
@Suite struct EffectiveLevelTests {
  /// The findings of the whole catalogue in a document with that status: nothing but front matter and a title.
  private func levels(status: String, severity: Int = 1, more: String = "") async -> [String: RuleLevel] {
    let text = """
      ---
      id: INC-2026-0303
      title: Checkout times out
      severity: \(severity)
      status: \(status)
      services: [checkout]
      started: 2026-03-03T14:02Z
      \(more)
      ---

      ## Action items

      - Add an alert

      ## Five whys

      1. **Why was checkout slow?** Because of queues.
      """
    let base = await ExampleBase.load([ExampleBase.path: text])
    let context = LintContext(
      settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
    let rules = Catalogue.rules.filter { rule in
      ["action-owner", "five-whys-depth", "action-ticket", "invalid-value", "required-field"].contains(
        rule.about.id)
    }
    let findings = await Linter(context: context, rules: rules).findings(base).filter {
      $0.path == ExampleBase.path
    }
    return Dictionary(findings.map { ($0.rule, $0.level) }, uniquingKeysWith: max)
  }

  @Test("A published document gets the full levels")
  func published() async {
    let levels = await levels(status: "published", more: "audience: everybody")
    #expect(
      levels == [
        "action-owner": .error, "five-whys-depth": .error, "action-ticket": .warning, "invalid-value": .error,
      ])
  }

  @Test("A document in review gets warnings at most, for what its writers still work on")
  func inReview() async {
    let levels = await levels(status: "in-review", more: "audience: everybody")
    #expect(
      levels == [
        "action-owner": .warning, "five-whys-depth": .warning, "action-ticket": .warning,
        "invalid-value": .error,
      ])
  }

  @Test("A draft gets notes")
  func draft() async {
    let levels = await levels(status: "draft")
    #expect(levels == ["action-owner": .note, "five-whys-depth": .note, "action-ticket": .note])
  }

  @Test("An active incident is left in peace")
  func active() async {
    #expect(await levels(status: "active") == [:])
  }

  @Test("A cancelled incident needs its reason and nothing else")
  func cancelled() async {
    #expect(await levels(status: "cancelled") == ["required-field": .error])
    #expect(await levels(status: "cancelled", more: "cancelled-reason: a false alarm") == [:])
  }

  @Test("Rules for major incidents spare the others; the worst severity that was reached decides")
  func severity() async {
    #expect(await levels(status: "published", severity: 3) == ["action-owner": .error])
    let raised = "severity-history: [{at: 2026-03-03T14:06Z, level: 2}]"
    #expect(await levels(status: "published", severity: 3, more: raised)["five-whys-depth"] == .error)
  }

  @Test("Who answers for it and by when weighs little once work is over", arguments: ["[x]", "[ ]"])
  func workThatIsOver(box: String) async {
    let placed = PlacedExample(.section(.actions, "- \(box) Add an alert on pool use"))
    for rule: any DocumentRule in [ActionOwner(), ActionDue()] {
      let findings = await ExampleBase.findings(of: .document(rule), in: placed.files, path: placed.path)
      #expect(findings.map(\.level) == [box == "[x]" ? .note : .error])
    }
  }
}
