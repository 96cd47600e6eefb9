package import Postmortem

/// What a team sets for each rule: its level and its options, for all documents and for some.
///
/// ```yaml
/// rules:
///   action-ticket: off
///   summary-length: {level: warning, maximum-words: 200}
/// overrides:
///   - paths: [content/incidents/2019/**]
///     rules: {timeline-gap: off}
/// ```
package struct LintSettings: Sendable, Equatable {
  private var everywhere = RuleSettings()
  /// In the order of the file; the last one that says something holds.
  package private(set) var overrides: [LintOverride] = []

  /// Every rule at its own level with its standard options.
  package init() {}

  /// What the values of `rules:` and `overrides:` set.
  ///
  /// - Parameters:
  ///   - rules: the raw value; nil where the settings have none.
  ///   - overrides: the same.
  ///   - descriptions: the rules there are.
  ///   - faults: gets what could not be understood; the rest of the settings holds nevertheless.
  package init(
    reading rules: YAMLValue?, overrides: YAMLValue? = nil, descriptions: [RuleDescription],
    faults: inout [Fault]
  ) {
    everywhere = RuleSettings(reading: rules, descriptions: descriptions, faults: &faults)
    self.overrides = LintOverride.all(reading: overrides, descriptions: descriptions, faults: &faults)
  }

  /// Which overrides hold for a document, as indices into `overrides`.
  ///
  /// - Parameter path: relative to the root.
  package func overrides(for path: String) -> [Int] {
    overrides.isEmpty ? [] : overrides.indices.filter { overrides[$0].paths.contains(path) }
  }

  /// The level of a rule, by the settings alone.
  ///
  /// - Parameter chosen: the overrides that hold, as indices; none where all documents are spoken of.
  package func level(of rule: RuleDescription, under chosen: [Int] = []) -> RuleLevel {
    chosen.lazy.reversed().compactMap { overrides[$0].rules.levels[rule.id] }.first
      ?? everywhere.levels[rule.id] ?? rule.level
  }

  /// The level of a rule in a file, by the settings alone.
  package func level(of rule: RuleDescription, inFile path: String) -> RuleLevel {
    level(of: rule, under: overrides(for: path))
  }

  /// The level of a rule in an incident: its severity, and how far its writing has come, decide along with the
  /// settings.
  package func level(of rule: RuleDescription, for incident: Incident) -> RuleLevel {
    rule.level(level(of: rule, inFile: incident.document.path), at: Standing(incident))
  }

  /// Whether a rule is on for some document at least.
  func isOn(_ rule: RuleDescription) -> Bool {
    level(of: rule) != .off || overrides.contains { $0.rules.levels[rule.id].map { $0 != .off } ?? false }
  }

  /// The options that hold for a rule: those set, and the standard ones.
  ///
  /// - Parameter chosen: the overrides that hold, as indices.
  package func options(
    of rule: RuleDescription, under chosen: [Int] = []
  ) -> [String: RuleOption.Value] {
    var values = everywhere.options[rule.id] ?? [:]
    for index in chosen { values.merge(overrides[index].rules.options[rule.id] ?? [:]) { _, new in new } }
    for option in rule.options where values[option.name] == nil { values[option.name] = option.standard }
    return values
  }
}

extension LintSettings {
  /// Where a level or an option of a rule is set, as bytes of the settings; nil where the standard holds.
  ///
  /// - Parameters:
  ///   - member: `level`, or the name of an option.
  ///   - chosen: the overrides that hold, as indices.
  package func place(
    of member: String, of rule: RuleDescription, under chosen: [Int] = []
  ) -> Range<Int>? {
    let name = "\(rule.id).\(member)"
    return chosen.lazy.reversed().compactMap { overrides[$0].rules.places[name] }.first
      ?? everywhere.places[name]
  }
}
