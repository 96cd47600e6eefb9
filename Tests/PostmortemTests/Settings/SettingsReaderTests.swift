import Testing

@testable import Postmortem

@Suite struct SettingsReaderTests {
  private func read(_ text: String) -> SettingsReading { SettingsReader.read(Array(text.utf8)) }

  @Test("Every key arrives in the settings")
  func everything() throws {
    let text = """
      title: Larder
      company: Larderline
      base-url: https://a.example/
      source-url: https://b.example/{path}
      as-of: 2026-06-01
      timezone: Europe/Berlin
      holidays: [2026-01-01, 2026-12-25]
      content: docs/
      output: public
      templates: theme
      roster: docs/people.yml
      catalogue: docs/services.yml
      id-pattern: "PM[0-9]{4}-[0-9]{3}"
      clocks: {first-status-minutes: 10, review_business_days: 3}
      horizons: {immediate-days: 7}
      required-sections: {five-whys: [1, 2, SEV3], detection: all, impact: none}
      headings:
        timeline: [Chronology, What we did when]
      rules: {action-ticket: off}
      overrides: [{paths: [docs/2019/**], rules: {action-due: off}}]
      blameless: {phrases: [x]}
      theme: {radius: 4}
      """
    let reading = read(text)
    let settings = reading.settings
    #expect(reading.faults.isEmpty)
    #expect(settings.title == "Larder" && settings.company == "Larderline")
    #expect(settings.asOf?.iso == "2026-06-01")
    #expect(settings.zone?.name == "Europe/Berlin")
    #expect(settings.holidays.map(\.iso).sorted() == ["2026-01-01", "2026-12-25"])
    #expect(settings.content == "docs" && settings.output == "public" && settings.templates == "theme")
    #expect(settings.idPattern == "PM[0-9]{4}-[0-9]{3}")
    #expect(settings.clocks.firstStatusMinutes == 10 && settings.clocks.reviewBusinessDays == 3)
    #expect(settings.clocks.cadenceMinutes == 30)
    #expect(settings.immediateDays == 7 && settings.shortTermDays == 92)
    #expect(settings.requiredSections[.fiveWhys] == [.critical, .high, .medium])
    #expect(settings.requiredSections[.detection]?.count == 4)
    #expect(settings.requiredSections[.impact] == [])
    #expect(settings.headingSynonyms == ["chronology": .timeline, "what we did when": .timeline])
    #expect(settings.rules?.entries.map(\.key) == ["action-ticket"])
    #expect(settings.overrides?.members.count == 1)
    #expect(settings.blameless?["phrases"] != nil)
    #expect(settings.theme?["radius"]?.text == "4")
    #expect(Set(SettingKeys.all.map(\.name)).isSubset(of: reading.places.keys))
    #expect(reading.places["clocks.first-status-minutes"] != nil)
  }

  @Test("All faults are collected, each at its place")
  func faults() {
    let text =
      "titel: x\ntimezone: Mars\nclocks: {cadence-minute: 5, response-minutes: soon}\nholidays: [never]\noutput: ../x\n"
    let reading = read(text)
    let marked = reading.faults.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    #expect(marked == ["titel", "Mars", "cadence-minute", "soon", "never", "../x"])
    #expect(
      reading.faults.map(\.kind) == [
        .unknownKey, .invalidValue, .unknownKey, .invalidValue, .invalidValue, .invalidValue,
      ])
    #expect(reading.faults.map(\.suggestion).prefix(3) == ["title", nil, "cadence-minutes"])
  }

  @Test("Nothing, comments and a broken file give default settings")
  func defaults() {
    #expect(read("").settings == Settings() && read("").faults.isEmpty)
    #expect(read("# a\n").faults.isEmpty)
    #expect(read("- a\n").faults.map(\.kind) == [.invalidValue])
    #expect(read("a: [\n").faults.map(\.kind) == [.yamlSyntax])
  }

  @Test("Defaults in the reference are those of the settings")
  func reference() {
    let settings = Settings()
    #expect(SettingKeys.all.named("title")?.defaultText == settings.title)
    #expect(SettingKeys.all.named("content")?.defaultText == settings.content)
    #expect(SettingKeys.all.named("output")?.defaultText == settings.output)
    #expect(SettingKeys.all.named("roster")?.defaultText == settings.rosterPath)
    #expect(SettingKeys.all.named("catalogue")?.defaultText == settings.cataloguePath)
    #expect(SettingKeys.horizons.named("immediate-days")?.defaultText == String(settings.immediateDays))
    #expect(SettingKeys.horizons.named("short-term-days")?.defaultText == String(settings.shortTermDays))
  }

  @Test(
    "Rosters are lists or mappings, handles have a sign or none",
    arguments: [
      "- {name: Ada L, handle: \"@ada\", team: Core}\n- {name: Ken, handle: ken}\n",
      "ada: {name: Ada L, team: Core}\nken: Ken\n",
    ])
  func roster(text: String) {
    let (roster, faults) = RosterReader.read(Array(text.utf8))
    #expect(faults.isEmpty)
    #expect(
      roster.people == [
        Person(name: "Ada L", handle: "ada", team: "Core"), Person(name: "Ken", handle: "ken", team: nil),
      ])
  }

  @Test("Catalogues too, and what does not fit is a fault")
  func catalogue() {
    let text = "- {id: a, name: A, tier: 1}\n- {id: a}\n- {id: b, teir: 2, tier: top}\n- c\n- {name: D}\n"
    let (catalogue, faults) = CatalogueReader.read(Array(text.utf8))
    #expect(catalogue.services.map(\.id) == ["a", "b", "c"])
    #expect(
      faults.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["a", "teir", "top", "D"])
  }
}
