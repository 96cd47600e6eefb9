import Testing

@testable import Postmortem

@Suite struct SuggestionTests {
  @Test(
    "What was probably meant is near enough",
    arguments: [
      ("severty", "severity"), ("stauts", "status"), ("Servces", "services"), ("xyz", nil),
      ("startedd", "started"),
      ("", nil),
    ])
  func nearest(word: String, expected: String?) {
    let names = ["severity", "status", "services", "started", "id"]
    #expect(Suggestion.nearest(to: word, among: names) == expected)
  }

  @Test(
    "Keys are one key in every spelling",
    arguments: ["customer-facing", "customer_facing", "customerFacing", "Customer Facing"])
  func spelling(key: String) { #expect(FrontMatterKeys.incident.named(key)?.name == "customer-facing") }

  @Test("No name or alias stands for two keys, and none is a key of other tools")
  func unambiguous() {
    let names = FrontMatterKeys.incident.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
    #expect(FrontMatterKeys.foreign.isDisjoint(with: names))
    let settings = SettingKeys.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(settings).count == settings.count)
  }
}
