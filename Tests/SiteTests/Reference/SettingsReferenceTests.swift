import Linting
import Postmortem
import Reporting
import Testing

@testable import Site

/// The written references say what the descriptions say, and the descriptions what the readers do.
@Suite struct SettingsReferenceTests {
  @Test("Sources/SETTINGS.md says what the keys say")
  func settings() throws {
    try Drift.expect(SettingsReference.markdown(EverySetting.keys), in: "Sources/SETTINGS.md")
  }

  @Test("Sources/RULES.md says what `afterword explain --all --format markdown` says")
  func rules() throws {
    var output: [UInt8] = []
    RuleReference().writeMarkdown(into: &output)
    try Drift.expect(String(decoding: output, as: UTF8.self), in: "Sources/RULES.md")
  }

  @Test("Every key that holds no others shows a value")
  func examples() {
    for key in leaves(EverySetting.keys) { #expect(key.exampleText != nil, "\(key.name)") }
  }

  @Test("The examples of the reference are read without a fault", arguments: EverySetting.keys.map(\.name))
  func readBack(name: String) throws {
    let key = try #require(EverySetting.keys.first { $0.name == name })
    #expect(faults(in: SettingsReference.lines(of: key).joined(separator: "\n")) == [])
  }

  @Test("Every example of a nested key is read without a fault")
  func readBackNested() {
    for group in EverySetting.keys where group.form == .group {
      for key in group.keys where key.keys.isEmpty {
        let text = "\(group.name):\n  \(key.name): \(key.exampleText ?? "")"
        #expect(faults(in: text) == [], "\(text)")
      }
    }
    for scheme in EverySetting.keys.named("theme")?.keys.first?.keys ?? [] {
      for key in scheme.keys {
        let text = "theme: {colours: {\(scheme.name): {\(key.name): \(key.exampleText ?? "")}}}"
        #expect(faults(in: text) == [], "\(text)")
      }
    }
  }

  @Test("A default that is written down is the one that holds")
  func defaults() {
    var none: [Fault] = []
    let values = SettingValues(
      Settings(), places: [:], lint: LintSettings(),
      blameless: BlamelessSettings(reading: nil, faults: &none),
      theme: ThemeSettings(), for: nil)
    var count = 0
    for path in paths(EverySetting.keys, []) {
      guard let written = path.last?.defaultText else { continue }
      let names = path.map(\.name)
      let held = values.value(of: names).map(YAMLText.line) ?? ""
      #expect(held.filter { $0 != "'" } == written.filter { $0 != "'" }, "\(names)")
      count += 1
    }
    #expect(count > 100)
  }

  private func leaves(_ keys: [KeyDescription]) -> [KeyDescription] {
    keys.flatMap { $0.keys.isEmpty ? [$0] : leaves($0.keys) }
  }

  private func paths(_ keys: [KeyDescription], _ above: [KeyDescription]) -> [[KeyDescription]] {
    keys.filter { $0.form != .records }.flatMap { key in
      key.keys.isEmpty ? [above + [key]] : paths(key.keys, above + [key])
    }
  }

  /// What every module complains of in settings.
  private func faults(in text: String) -> [String] {
    let reading = SettingsReader.read(Array(text.utf8))
    var faults = reading.faults
    var cautions: [Fault] = []
    _ = LintSettings(
      reading: reading.settings.rules, overrides: reading.settings.overrides,
      descriptions: Catalogue.descriptions, faults: &faults)
    _ = BlamelessSettings(reading: reading.settings.blameless, faults: &faults)
    _ = ThemeSettings(reading: reading.settings.theme, faults: &faults, cautions: &cautions)
    return faults.map(\.message)
  }
}
