import Linting
import Markdown
import Postmortem
import Testing

@testable import Site

@Suite struct RulePagesTests {
  @Test("Every rule of the catalogue has a page, and the index names each once")
  func complete() async throws {
    let site = try await Fixture.site(SampleSite.base)
    let index = try #require(site["rules/index.html"])
    for rule in Catalogue.descriptions {
      #expect(Told.count("href=\"../rules/\(rule.id)/index.html\"", in: index) == 1, "\(rule.id)")
      let page = try #require(site["rules/\(rule.id)/index.html"], "\(rule.id)")
      #expect(page.contains("<h1 class=\"rule-name\">\(rule.id)</h1>"))
      for option in rule.options { #expect(page.contains("<code>\(option.name)</code>"), "\(rule.id)") }
      #expect(
        Told.count("<mark class=\"finding-mark\">", in: page)
          == (rule.flagged.isEmpty ? 0 : rule.flagged.count + 1), "\(rule.id)")
    }
  }

  @Test("The lines for afterword.yml are read back without a fault, and set the level")
  func settings() {
    for rule in Catalogue.descriptions {
      let reading = SettingsReader.read(Array(RulePage.setting(rule).utf8))
      var faults = reading.faults
      let settings = LintSettings(
        reading: reading.settings.rules, descriptions: Catalogue.descriptions, faults: &faults)
      #expect(faults.isEmpty, "\(rule.id): \(faults)")
      #expect(settings.level(of: rule) == (rule.level == .warning ? .error : .warning), "\(rule.id)")
      var standard = LintSettings().options(of: rule)
      for option in rule.options where option.standard == .words([]) { standard[option.name] = .words([]) }
      #expect(settings.options(of: rule) == standard, "\(rule.id)")
    }
  }

  @Test("What stands between backticks becomes code, and everything else is escaped")
  func code() {
    #expect(
      RulePage.prose("No `<…>` & no `[X]`.").string
        == "No <code>&lt;…&gt;</code> &amp; no <code>[X]</code>.")
    #expect(RulePage.prose("Plain.").string == "Plain.")
  }

  @Test("The arrow becomes a mark, and everything else is escaped")
  func mark() {
    #expect(
      RulePage.marked("a <b>\u{2193}c").string == "a &lt;b&gt;<mark class=\"finding-mark\">\u{2193}</mark>c")
  }

  @Test("A level that the team changed is told beside the rule's own")
  func changed() async throws {
    let reading = SettingsReader.read(Array("rules: {action-ticket: off}".utf8))
    var faults: [Fault] = []
    let settings = LintSettings(
      reading: reading.settings.rules, descriptions: Catalogue.descriptions, faults: &faults)
    var options = Fixture.options()
    options.lint = LintState(findings: [], settings: settings)
    let sink = MemorySink()
    _ = try await SiteBuilder.build(Fixture.base(), options, into: sink)
    let page = String(decoding: sink.files["rules/action-ticket/index.html"] ?? [], as: UTF8.self)
    #expect(page.contains("<dd>Off in this knowledge base</dd>"))
  }
}
