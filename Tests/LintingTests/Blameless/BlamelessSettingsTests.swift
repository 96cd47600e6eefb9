import Linting
import Postmortem
import Testing

/// What `blameless:` may say, what becomes of a mistake, and that all rules listen.
@Suite struct BlamelessSettingsTests {
  private func read(_ yaml: String) -> (settings: BlamelessSettings, faults: [Fault]) {
    var faults: [Fault] = []
    let value = SettingsReader.read(Array("blameless:\(yaml)".utf8)).settings.blameless
    return (BlamelessSettings(reading: value, faults: &faults), faults)
  }

  @Test("Roles, systems and allowed phrases are lists, or one word alone")
  func readsWords() {
    let (settings, faults) = read(
      " {roles: [pharmacist, shift lead], systems: dispatcher, allowed: [\"asleep at the wheel\"]}")
    #expect(faults.isEmpty)
    #expect(settings.roles == ["pharmacist", "shift lead"])
    #expect(settings.systems == ["dispatcher"])
    #expect(settings.allowed == ["asleep at the wheel"])
    #expect(read("").faults.isEmpty && read("\n  roles:\n").faults.isEmpty)
  }

  @Test(
    "A mistake is named where it stands, and the rest holds",
    arguments: [
      (" {role: [x], systems: [dispatcher]}", "role", "roles"),
      (" {phrases: [x], systems: [dispatcher]}", "phrases", nil),
      (" {roles: {a: b}, systems: [dispatcher]}", "{a: b}", nil),
      (" {roles: [[a]], systems: [dispatcher]}", "[[a]]", nil),
    ] as [(String, String, String?)])
  func namesMistakes(yaml: String, text: String, meant: String?) throws {
    let (settings, faults) = read(yaml)
    #expect(faults.count == 1)
    let fault = try #require(faults.first)
    let bytes = Array("blameless:\(yaml)".utf8)
    #expect(String(decoding: bytes[fault.range], as: UTF8.self) == text)
    #expect(fault.suggestion == meant)
    #expect(settings.systems == ["dispatcher"])
  }

  @Test("A list in place of the mapping is a mistake")
  func refusesLists() {
    #expect(read(" [pharmacist]").faults.map(\.kind) == [.invalidValue])
    #expect(read(" pharmacist").faults.map(\.kind) == [.invalidValue])
  }

  @Test("Every blameless rule hears the same words")
  func reachesRules() async {
    let text = """
      # Wrong label

      ## Root cause

      The pharmacist was careless. The pharmacist failed to check the label.

      The pharmacist accidentally deleted the order.
      """
    func rules(_ settings: String) async -> Set<String> {
      let base = await ExampleBase.load([
        "afterword.yml": "blameless: \(settings)\n",
        "content/incidents/2026/INC-2026-0303-label.md": "---\nseverity: 1\n---\n\n\(text)\n",
      ])
      let context = LintContext(
        settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
      let chosen = Catalogue.rules.filter { $0.about.group == .blameless }
      return Set(await Linter(context: context, rules: chosen).findings(base).map(\.rule))
    }
    let heard = await rules("{roles: [pharmacist]}")
    #expect(heard == ["blame-language", "counterfactual", "human-error"])
    #expect(await rules("{roles: [pharmacist], allowed: [was careless]}").contains("blame-language") == false)
    #expect(await rules("{systems: [pharmacist]}") == ["blame-language"])
  }
}
