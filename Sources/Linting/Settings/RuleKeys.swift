package import Postmortem

/// What the settings may say of rules, as data.
package enum RuleKeys {
  /// The key `rules:` with a key for each rule.
  package static func rules(_ descriptions: [RuleDescription] = Catalogue.descriptions) -> [KeyDescription] {
    descriptions.map { key($0, options: $0.options) }
  }

  /// The same inside of an override, where rules that look at all documents at once have no options.
  package static func overriding(_ descriptions: [RuleDescription] = Catalogue.descriptions)
    -> [KeyDescription]
  {
    descriptions.map { key($0, options: Catalogue.joint.contains($0.id) ? [] : $0.options) }
  }

  private static func key(_ rule: RuleDescription, options: [RuleOption]) -> KeyDescription {
    let level = KeyDescription(
      "level", .level, defaultText: rule.level.rawValue, "how much a finding weighs in a published document")
    return KeyDescription(
      rule.id, .rule, defaultText: rule.level.rawValue, rule.summary, keys: [level] + options.map(\.key))
  }
}

extension RuleOption {
  fileprivate var key: KeyDescription {
    switch standard {
    case .integer(let number): KeyDescription(name, .count, defaultText: String(number), meaning)
    case .flag(let flag): KeyDescription(name, .flag, defaultText: String(flag), meaning)
    case .words(let words):
      KeyDescription(name, .words, defaultText: "[\(words.joined(separator: ", "))]", meaning)
    }
  }
}
