/// Every key of `afterword.yml`, as data. The rules' and the vocabulary's own keys are declared where they are read.
package enum SettingKeys {
  package static let all: [KeyDescription] = [
    KeyDescription("title", .text, defaultText: Settings().title, "the name of the site"),
    KeyDescription("company", .text, example: "Larderline", "whose incidents these are"),
    KeyDescription(
      "base-url", .address, example: "https://reliability.example.com/",
      "where the site is published; feeds and the sitemap need it"),
    KeyDescription(
      "source-url", .address, example: "https://git.example.com/kb/blob/main/{path}",
      "where a document's source can be seen; {path} stands for its path"),
    KeyDescription("as-of", .day, "the day that outputs speak of, instead of today"),
    KeyDescription("timezone", .zone, "the zone of times that are written without an offset"),
    KeyDescription("holidays", .days, "days besides weekends on which nobody is expected to work"),
    KeyDescription("content", .path, defaultText: Settings().content, "the folder of the documents"),
    KeyDescription("output", .path, defaultText: Settings().output, "the folder that the site is written to"),
    KeyDescription(
      "templates", .path, example: "templates", "a folder whose templates replace those of the same name"),
    KeyDescription("roster", .path, defaultText: Settings().rosterPath, "who may own an action"),
    KeyDescription("catalogue", .path, defaultText: Settings().cataloguePath, "what can break"),
    KeyDescription(
      "id-pattern", .text, defaultText: "'\(Settings().idPattern)'",
      "what an incident's id looks like: literals, classes such as [A-Z], and ?, *, +, {n}, {m,n}"),
    KeyDescription("clocks", .group, "what the response clocks allow", keys: clocks),
    KeyDescription("horizons", .group, "how long an action may take", keys: horizons),
    KeyDescription(
      "required-sections", .group, "which sections a document needs, by its severity",
      keys: SectionKind.allCases.map(required)),
    KeyDescription(
      "headings", .group, "further headings that name a section, such as those of another language",
      keys: SectionKind.allCases.map {
        KeyDescription(
          $0.rawValue, .texts, example: "[Chronologie]", "further headings of the section \($0.rawValue)")
      }),
    KeyDescription("rules", .open, "the level and the options of rules"),
    KeyDescription("overrides", .open, "the level and the options of rules in some documents"),
    KeyDescription("blameless", .open, "the vocabulary of the blameless rules"),
    KeyDescription("theme", .open, "colours, fonts and logo of the site"),
  ]

  package static let clocks: [KeyDescription] = [
    KeyDescription(
      "profile", .choice(ClockProfile.allCases.map(\.rawValue)), defaultText: "default",
      "whose numbers hold where none are set here"),
    clock("declared-minutes", \.declaredMinutes, "minutes from detection to declaration"),
    clock("first-status-minutes", \.firstStatusMinutes, "minutes from declaration to the first status"),
    clock(
      "stakeholders-minutes", \.stakeholdersMinutes,
      "minutes from declaration to the first word to stakeholders"),
    clock("cadence-minutes", \.cadenceMinutes, "minutes between two updates"),
    KeyDescription(
      "cadence-hours", .integer(clockRange), example: "2",
      "hours for which the cadence is kept; without it, up to the resolution"),
    clock("executives-minutes", \.executivesMinutes, "minutes until executives know of a severity 1"),
    clock("managers-minutes", \.managersMinutes, "minutes until managers know of a severity 2"),
    clock("response-minutes", \.responseMinutes, "minutes until somebody works on a severity 3"),
    clock("follow-up-hours", \.followUpHours, "hours from resolution to the shared summary"),
    clock("review-business-days", \.reviewBusinessDays, "business days from resolution to the review"),
    KeyDescription(
      "critical-review-business-days", .integer(clockRange), example: "3",
      "the same for severity 1; without it, as long as for the others"),
  ]

  package static let horizons: [KeyDescription] = [
    KeyDescription(
      "immediate-days", .integer(horizonRange), defaultText: String(Settings().immediateDays),
      "days that an immediate action may take"),
    KeyDescription(
      "short-term-days", .integer(horizonRange), defaultText: String(Settings().shortTermDays),
      "days that a short-term action may take"),
  ]

  /// What a clock may allow, in its own unit.
  static let clockRange = 1...100_000
  /// Days; ten years at most.
  static let horizonRange = 1...3650

  private static func required(_ section: SectionKind) -> KeyDescription {
    let severities = Settings.defaultRequiredSections[section] ?? []
    return KeyDescription(
      section.rawValue, .severities, defaultText: SettingValue.text(ofRequired: severities),
      "when a document needs the section \(section.rawValue)")
  }

  private static func clock(
    _ name: String, _ limit: KeyPath<ClockLimits, Int>, _ meaning: String
  ) -> KeyDescription {
    KeyDescription(name, .integer(clockRange), defaultText: String(ClockLimits()[keyPath: limit]), meaning)
  }
}
