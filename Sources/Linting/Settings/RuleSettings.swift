import Postmortem

/// Levels and options of rules, as some value of the settings states them.
struct RuleSettings: Sendable, Equatable {
  private(set) var levels: [String: RuleLevel] = [:]
  private(set) var options: [String: [String: RuleOption.Value]] = [:]
  /// Where each is set: `summary-length.level`, `summary-length.maximum-words`.
  private(set) var places: [String: Range<Int>] = [:]

  init() {}

  /// What a mapping from rule to level, or to level and options, sets.
  ///
  /// - Parameters:
  ///   - rules: the raw value; nil where the settings have none.
  ///   - descriptions: the rules there are.
  ///   - wholes: rules whose options cannot be set here, since they look at all documents at once.
  ///   - faults: gets what could not be understood; the rest holds nevertheless.
  init(
    reading rules: YAMLValue?, descriptions: [RuleDescription], refusingOptionsOf wholes: Set<String> = [],
    faults: inout [Fault]
  ) {
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
      read(entry.value, of: about, takesOptions: !wholes.contains(about.id), &faults)
    }
  }

  private mutating func read(
    _ value: YAMLValue, of rule: RuleDescription, takesOptions: Bool, _ faults: inout [Fault]
  ) {
    guard case .mapping(let entries, _) = value else {
      readLevel(value, of: rule, &faults)
      return
    }
    for entry in entries {
      if entry.key == "level" {
        readLevel(entry.value, of: rule, &faults)
      } else if let option = rule.options.first(where: { $0.name == entry.key }) {
        if takesOptions {
          readOption(entry.value, option, of: rule, &faults)
        } else {
          faults.append(
            Fault(
              .invalidValue, at: entry.keyRange,
              "\(rule.id) looks at all documents at once: set \(option.name) under rules, for all of them"))
        }
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
      places["\(rule.id).level"] = value.range
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
    places["\(rule.id).\(option.name)"] = value.range
    switch option.standard {
    case .integer:
      if let number = value.text.flatMap({ Int($0) }), number >= 0 {
        // Rules reckon with the number, in seconds too; nothing that they count comes near this one.
        options[rule.id, default: [:]][option.name] = .integer(min(number, Int(Int32.max)))
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
