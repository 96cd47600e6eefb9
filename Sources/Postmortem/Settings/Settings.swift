/// What a knowledge base sets for itself in `afterword.yml`; every field has a default.
package struct Settings: Sendable, Equatable {
  package var title = "Incident knowledge base"
  package var company: String?
  package var baseURL: String?
  /// `https://…/{path}`: where a document's source can be seen.
  package var sourceURL: String?
  /// The day that outputs speak of; nil means today.
  package var asOf: Day?
  /// The zone of times without an offset; nil means that documents have to say theirs.
  package var zone: Zone?
  /// Where zones are looked up; one table for all readers of a run.
  package var zones = ZoneTable()
  /// Days on which nobody is expected to work, besides weekends.
  package var holidays: Set<Day> = []
  /// Folder of the documents, relative to the root.
  package var content = "content"
  package var output = "site"
  package var templates: String?
  package var rosterPath = "content/people.yml"
  package var cataloguePath = "content/services.yml"
  /// A pattern that an incident's id matches as a whole: literals, `[0-9]`-style classes, `{n}`, `{m,n}`, `?`, `+`, `*`.
  package var idPattern = Settings.defaultIDPattern {
    didSet { identifiers = IdentifierPattern(idPattern) }
  }
  /// The same pattern, ready to match; nil where it is none.
  package private(set) var identifiers = IdentifierPattern(Settings.defaultIDPattern)
  /// Further headings for a section, lower case.
  package var headingSynonyms: [String: SectionKind] = [:]
  /// Whose numbers the clocks have where the settings state none.
  package var clockProfile = ClockProfile.standard
  /// What each clock allows.
  package var clocks = ClockLimits()
  /// Days an action may take by its horizon.
  package var immediateDays = 14
  package var shortTermDays = 92
  /// Sections that a document must have, by the severities that need them.
  package var requiredSections: [SectionKind: Set<Severity>] = Settings.defaultRequiredSections
  /// Levels and options of rules, as written: the linter knows what they may say.
  package var rules: YAMLValue?
  /// Levels and options of rules in some documents, as written.
  package var overrides: YAMLValue?
  /// Phrases, roles and systems for the blameless rules, as written.
  package var blameless: YAMLValue?
  /// Colours, fonts and logo, as written: the site knows what they may say.
  package var theme: YAMLValue?

  package init() {}

  /// Two to ten capitals, the year, the day, and a letter for the second one that day: `INC-2026-0303b`.
  private static let defaultIDPattern = "[A-Z]{2,10}-[0-9]{4}-[0-9]{4}[a-z]?"

  /// RULES.md, `required-section`.
  package static let defaultRequiredSections: [SectionKind: Set<Severity>] = {
    let all = Set(Severity.allCases)
    var sections: [SectionKind: Set<Severity>] = [:]
    for kind in [
      SectionKind.summary, .impact, .timeline, .contributingFactors, .resolution, .lessons, .actions,
    ] {
      sections[kind] = all
    }
    sections[.fiveWhys] = [.critical, .high]
    return sections
  }()
}
