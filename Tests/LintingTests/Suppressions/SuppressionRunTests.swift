import Linting
import Postmortem
import Testing

/// Which suppressions hold, and which are called unused, by what a run looks at.
@Suite struct SuppressionRunTests {
  private static let settled = """
    ## Action items

    <!-- afterword-disable-next-line action-owner -- the vendor answers for this one -->
    - Add an alert @ada, due 2026-07-01
    """

  /// What all rules find, or those that `isChosen` names, in one document.
  private func result(
    _ text: String, rules: String = "", isChosen: (String) -> Bool = { _ in true }
  ) async -> LintResult {
    let base = await ExampleBase.load([ExampleBase.path: text])
    let yaml = Array("rules: {\(rules)}\n".utf8)
    var faults: [Fault] = []
    let settings = LintSettings(
      reading: SettingsReader.read(yaml).settings.rules, descriptions: Catalogue.descriptions,
      faults: &faults)
    #expect(faults.isEmpty)
    let context = LintContext(
      settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
    return await Linter(
      settings: settings, context: context, rules: Catalogue.rules.filter { isChosen($0.about.id) }
    ).result(base)
  }

  private func rules(_ findings: [Finding]) -> [String] { findings.map(\.rule) }

  private func isUnusedTold(_ result: LintResult) -> Bool {
    result.findings.contains { $0.rule == "suppression-unused" }
  }

  private func document(status: String = "published", severity: Int = 1, _ body: String) -> String {
    PlacedExample.bare(body)
      .replacing("status: published", with: "status: \(status)")
      .replacing("severity: 1", with: "severity: \(severity)")
  }

  @Test(
    "A suppression that silences nothing is told, in drafts as well",
    arguments: ["published", "in-review", "draft"])
  func toldWhereTheRuleRan(status: String) async {
    #expect(isUnusedTold(await result(document(status: status, Self.settled))))
  }

  @Test(
    "While an incident runs, or once it is cancelled, nobody is told", arguments: ["active", "cancelled"])
  func silentWhileActive(status: String) async {
    #expect(!isUnusedTold(await result(document(status: status, Self.settled))))
  }

  @Test("A rule that was not applied is not called unused")
  func silentWhereTheRuleDidNotRun() async {
    let text = document(Self.settled)
    #expect(!isUnusedTold(await result(text) { $0 == "suppression-unused" || $0 == "drift" }))
    #expect(!isUnusedTold(await result(text) { $0 != "action-owner" }))
    #expect(!isUnusedTold(await result(text, rules: "action-owner: off")))
    #expect(!isUnusedTold(await result(text, rules: "suppression-unused: off")))
    let minor = Self.settled.replacing("action-owner", with: "action-ticket")
    #expect(!isUnusedTold(await result(document(severity: 3, minor))))
  }

  @Test("A file that is no incident is not asked about rules for incidents")
  func pages() async {
    let page =
      "# Pools\n\n<!-- afterword-disable-file action-owner, raw-html -- the vendor's page -->\n\nText.\n"
    let base = await ExampleBase.load(["content/runbooks/pools.md": page])
    let context = LintContext(
      settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
    let findings = await Linter(context: context).findings(base)
    #expect(
      findings.filter { $0.rule == "suppression-unused" }.map(\.message) == [
        "remove this: it silences no finding of raw-html"
      ])
  }

  @Test("Without its reason a suppression silences nothing, unless the team asks for none")
  func reasons() async {
    let body = "<!-- afterword-disable-next-line raw-html -->\nIt is <b>up</b>."
    func chosen(_ rule: String) -> Bool {
      ["raw-html", "suppression-reason", "suppression-unused"].contains(rule)
    }
    let bare = await result(document(body), isChosen: chosen)
    #expect(rules(bare.findings) == ["suppression-reason", "raw-html"])
    #expect(bare.silenced.isEmpty)
    let lenient = await result(document(body), rules: "suppression-reason: off", isChosen: chosen)
    #expect(rules(lenient.findings) == [])
    #expect(lenient.silenced.map(\.silence) == [.suppression(reason: "")])
    let short = document(body.replacing("raw-html", with: "raw-html: as is"))
    #expect(rules(await result(short, isChosen: chosen).findings) == ["suppression-reason", "raw-html"])
    let four = "suppression-reason: {minimum-characters: 5}"
    #expect(rules(await result(short, rules: four, isChosen: chosen).findings) == [])
    // The run leaves the rule out, but the team still wants its reasons.
    #expect(rules(await result(short) { $0 == "raw-html" }.findings) == ["raw-html"])
  }

  @Test("Findings in front matter, and those of several documents, are silenced for their file")
  func frontMatter() async {
    let comment = "<!-- afterword-disable-file unknown-key, duplicate-id -- copied from the old tracker -->"
    let text = document(comment).replacing("severity: 1", with: "severity: 1\nblast-radius: all")
    let other = "content/incidents/2026/INC-2026-0303-other.md"
    let base = await ExampleBase.load([ExampleBase.path: text, other: document("Text.")])
    let context = LintContext(
      settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
    let wanted = ["unknown-key", "duplicate-id", "suppression-unused"]
    let result = await Linter(
      context: context, rules: Catalogue.rules.filter { wanted.contains($0.about.id) }
    )
    .result(base)
    #expect(result.silenced.map(\.finding.rule).sorted() == ["duplicate-id", "unknown-key"])
    #expect(result.silenced.allSatisfy { $0.finding.path == ExampleBase.path })
    #expect(result.findings.map(\.rule) == ["duplicate-id"])
    #expect(result.findings.map(\.path) == [other])
  }

  @Test("A secret is excused at one place only, and never in a whole file or stretch")
  func secrets() async {
    let key = "AKIA" + "2E7QXH4MZT3WBN5K"
    let fence = "```\nkey=\(key)\n```"
    let reason = "a key of the sandbox, revoked on the day"
    func chosen(_ rule: String) -> Bool { ["secret", "suppression-unused"].contains(rule) }
    let one = await result(
      document("<!-- afterword-disable-next-line secret -- \(reason) -->\n\(fence)"), isChosen: chosen)
    #expect(rules(one.findings) == [])
    #expect(one.silenced.map(\.silence) == [.suppression(reason: reason)])
    let file = await result(
      document("<!-- afterword-disable-file secret -- \(reason) -->\n\n\(fence)"), isChosen: chosen)
    #expect(rules(file.findings) == ["suppression-unused", "secret"])
    let stretch = await result(
      document(
        "<!-- afterword-disable secret -- \(reason) -->\n\n\(fence)\n\n<!-- afterword-enable secret -->"),
      isChosen: chosen)
    #expect(rules(stretch.findings).sorted() == ["secret", "suppression-unused", "suppression-unused"])
  }

  @Test("A secret in a reason or in a name is not repeated")
  func secretsInComments() async {
    let key = "AKIA" + "2E7QXH4MZT3WBN5K"
    let result = await result(
      document(
        "<!-- afterword-disable-next-line raw-html: key \(key) -->\nIt is <b>up</b>.\n\n"
          + "<!-- afterword-disable-file \(key) -- for no rule at all -->"))
    #expect(result.silenced.map(\.silence) == [.suppression(reason: "key ********************")])
    #expect(result.findings.contains { $0.message.contains("none is called ***") })
    #expect(!result.findings.contains { $0.message.contains(key) })
  }

  @Test("What is said about suppressions cannot be silenced, and neither can an open redaction mark")
  func unsuppressible() async {
    for rule in ["suppression-unused", "suppression-reason", "redaction-unbalanced"] {
      let result = await result(document("<!-- afterword-disable-file \(rule) -- so that all is quiet -->"))
      #expect(
        result.findings.filter { $0.rule == "suppression-unused" }.map(\.message)
          == ["remove this: \(rule) cannot be silenced"])
    }
  }

  @Test("Of two suppressions of one finding the narrower is used")
  func narrowest() async {
    let body = """
      <!-- afterword-disable-file raw-html -- the whole page is the vendor's -->

      <!-- afterword-disable-next-line raw-html -- the vendor's first notice -->
      It is <b>up</b>.
      """
    let result = await result(document(body)) { ["raw-html", "suppression-unused"].contains($0) }
    #expect(result.silenced.map(\.silence) == [.suppression(reason: "the vendor's first notice")])
    #expect(result.findings.map(\.message) == ["remove this: it silences no finding of raw-html"])
    #expect(
      result.findings.first.map { ExampleBase.line(of: $0, in: document(body)) }
        == "<!-- afterword-disable-file raw-html -- the whole page is the vendor's -->")
  }

  @Test("The number of the occurrence of a finding does not change when the one before is silenced")
  func fingerprints() async throws {
    func prints(_ comment: String) async -> [String?] {
      let base = await ExampleBase.load([
        ExampleBase.path: document("\(comment)\nIt is <b>up</b>.\n\nIt is <b>up</b>.")
      ])
      let result = await ExampleBase.result(of: .file(RawHTML()), base)
      return Fingerprint.stamped(result, of: base).findings.map(\.fingerprint)
    }
    let both = await prints("")
    let second = await prints("<!-- afterword-disable-next-line raw-html -- the vendor's notice -->")
    #expect(both.count == 2)
    #expect(second == [both[1]])
  }
}
