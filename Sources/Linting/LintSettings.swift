package import Postmortem

/// What a team sets for each rule: its level, and its options.
///
/// ```yaml
/// rules:
///   action-ticket: off
///   summary-length: {level: warning, maximum-words: 200}
/// ```
package struct LintSettings: Sendable, Equatable {
  private var levels: [String: RuleLevel] = [:]
  private var options: [String: [String: RuleOption.Value]] = [:]

  /// Every rule at its own level with its standard options.
  package init() {}

  /// What the value of `rules:` sets.
  ///
  /// - Parameters:
  ///   - rules: the raw value; nil where the settings have none.
  ///   - descriptions: the rules there are.
  ///   - faults: gets what could not be understood; the rest of the settings holds nevertheless.
  package init(reading rules: YAMLValue?, descriptions: [RuleDescription], faults: inout [Fault]) {
    guard let rules else { return }
    guard case .mapping(let entries, _) = rules else {
      if !rules.members.isEmpty {
        faults.append(Fault(.invalidValue, at: rules.range, "write rules as a mapping from rule to level"))
      }
      return
    }
    let known = Dictionary(descriptions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in entries {
      guard let about = known[entry.key] else {
        faults.append(
          Fault(
            .unknownKey, at: entry.keyRange, "there is no rule \"\(entry.key)\"",
            suggestion: Suggestion.nearest(to: entry.key, among: known.keys.sorted())))
        continue
      }
      read(entry.value, of: about, &faults)
    }
  }

  /// The level of a rule, by the settings alone.
  package func level(of rule: RuleDescription) -> RuleLevel { levels[rule.id] ?? rule.level }

  /// The level of a rule in an incident: its severity, and how far its writing has come, decide along with the
  /// settings.
  package func level(of rule: RuleDescription, for incident: Incident) -> RuleLevel {
    rule.level(level(of: rule), for: incident)
  }

  /// The options that hold for a rule: those set, and the standard ones.
  package func options(of rule: RuleDescription) -> [String: RuleOption.Value] {
    var values = options[rule.id] ?? [:]
    for option in rule.options where values[option.name] == nil { values[option.name] = option.standard }
    return values
  }
}

extension RuleDescription {
  /// What a level of this rule comes to in an incident.
  func level(_ level: RuleLevel, for incident: Incident) -> RuleLevel {
    if let severity = incident.governingSeverity, !severities.contains(severity) { return .off }
    switch incident.status?.value {
    case .active, .cancelled: return holdsAlways ? level : .off
    case .draft: return group.waitsForPublication ? min(level, .note) : level
    case .inReview: return group.waitsForPublication ? min(level, .warning) : level
    case .published, nil: return level
    }
  }
}

extension LintSettings {
  private mutating func read(_ value: YAMLValue, of rule: RuleDescription, _ faults: inout [Fault]) {
    guard case .mapping(let entries, _) = value else {
      readLevel(value, of: rule, &faults)
      return
    }
    for entry in entries {
      if entry.key == "level" {
        readLevel(entry.value, of: rule, &faults)
      } else if let option = rule.options.first(where: { $0.name == entry.key }) {
        readOption(entry.value, option, of: rule, &faults)
      } else {
        let names = ["level"] + rule.options.map(\.name)
        faults.append(
          Fault(
            .unknownKey, at: entry.keyRange,
            "\(rule.id) has no option \"\(entry.key)\"; it has \(names.joined(separator: ", "))",
            suggestion: Suggestion.nearest(to: entry.key, among: names)))
      }
    }
  }

  private mutating func readLevel(_ value: YAMLValue, of rule: RuleDescription, _ faults: inout [Fault]) {
    let word = value.text ?? ""
    // YAML's own word for a switched-off thing is as good as ours.
    if let level = word == "false" ? .off : RuleLevel(rawValue: word) {
      levels[rule.id] = level
      return
    }
    faults.append(
      Fault(
        .invalidValue, at: value.range, "the level of \(rule.id) is one of error, warning, note, off",
        suggestion: Suggestion.nearest(to: word, among: RuleLevel.allCases.map(\.rawValue))))
  }

  private mutating func readOption(
    _ value: YAMLValue, _ option: RuleOption, of rule: RuleDescription, _ faults: inout [Fault]
  ) {
    switch option.standard {
    case .integer:
      if let number = value.text.flatMap({ Int($0) }), number >= 0 {
        options[rule.id, default: [:]][option.name] = .integer(number)
        return
      }
      faults.append(Fault(.invalidValue, at: value.range, "\(option.name) is a whole number, zero or more"))
    case .flag:
      if let word = value.text, word == "true" || word == "false" {
        options[rule.id, default: [:]][option.name] = .flag(word == "true")
        return
      }
      faults.append(Fault(.invalidValue, at: value.range, "\(option.name) is true or false"))
    case .words:
      let words = value.members.compactMap(\.text)
      if case .mapping = value {
      } else if words.count == value.members.count {
        options[rule.id, default: [:]][option.name] = .words(words)
        return
      }
      faults.append(Fault(.invalidValue, at: value.range, "\(option.name) is a list of words"))
    }
  }
}
