import Linting
import Postmortem
import Testing

/// What `rules:` may say, and what becomes of a mistake.
@Suite struct LintSettingsTests {
  private func read(_ yaml: String) -> (settings: LintSettings, faults: [Fault]) {
    let reading = SettingsReader.read(Array("rules:\n\(yaml)".utf8))
    var faults: [Fault] = []
    let settings = LintSettings(
      reading: reading.settings.rules, descriptions: Catalogue.descriptions, faults: &faults)
    return (settings, faults)
  }

  private func about(_ id: String) throws -> RuleDescription {
    try #require(Catalogue.descriptions.first { $0.id == id })
  }

  @Test("A level alone sets the level")
  func readsLevels() throws {
    let (settings, faults) = read("  action-due: note\n  action-ticket: off\n  file-name: \"error\"\n")
    #expect(faults.isEmpty)
    #expect(settings.level(of: try about("action-due")) == .note)
    #expect(settings.level(of: try about("action-ticket")) == .off)
    #expect(settings.level(of: try about("file-name")) == .error)
    #expect(settings.level(of: try about("action-owner")) == .error)
  }

  @Test("A mapping sets level and options")
  func readsOptions() throws {
    let (settings, faults) = read("  summary-length: {level: warning, maximum-words: 99}\n")
    #expect(faults.isEmpty)
    #expect(settings.level(of: try about("summary-length")) == .warning)
    let options = settings.options(of: try about("summary-length"))
    #expect(options["maximum-words"] == .integer(99))
    #expect(options["minimum-words"] == .integer(8))
  }

  @Test("A number that no rule could reckon with is cut down to one that it can")
  func boundsNumbers() async throws {
    let (settings, faults) = read("  timeline-outside: {days: \(Int.max)}\n")
    #expect(faults.isEmpty)
    #expect(settings.options(of: try about("timeline-outside"))["days"] == .integer(Int(Int32.max)))
    let base = await ExampleBase.load([
      ExampleBase.path:
        "---\nid: INC-2026-0303\nstarted: 2026-03-03T14:02Z\nresolved: 2026-03-03T15:02Z\n---\n\n"
        + "## Timeline\n\n- 2025-03-03 14:02 UTC: alert\n"
    ])
    let context = LintContext(
      settings: base.settings, roster: base.roster, catalogue: base.catalogue, asOf: base.asOf)
    let rule = Rule.document(TimelineOutside())
    #expect(await Linter(settings: settings, context: context, rules: [rule]).findings(base).isEmpty)
    #expect(await Linter(context: context, rules: [rule]).findings(base).count == 1)
  }

  @Test(
    "A mistake is named where it stands",
    arguments: [
      ("  action-onwer: note\n", "action-onwer", "action-owner"),
      ("  action-due: eror\n", "eror", "error"),
      ("  summary-length: {maximum-word: 9}\n", "maximum-word", "maximum-words"),
      ("  summary-length: {maximum-words: few}\n", "few", nil),
      ("  section-order: {order: {a: b}}\n", "{a: b}", nil),
    ] as [(String, String, String?)])
  func namesMistakes(yaml: String, text: String, meant: String?) throws {
    let (_, faults) = read(yaml)
    #expect(faults.count == 1)
    let fault = try #require(faults.first)
    let bytes = Array("rules:\n\(yaml)".utf8)
    #expect(String(decoding: bytes[fault.range], as: UTF8.self) == text)
    #expect(fault.suggestion == meant)
  }
}
