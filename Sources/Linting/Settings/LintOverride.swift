package import Postmortem

/// Levels and options that hold for some documents alone.
///
/// ```yaml
/// overrides:
///   - paths: [content/incidents/2019/**]
///     rules: {action-ticket: off}
/// ```
package struct LintOverride: Sendable, Equatable {
  /// The documents, by their paths below the root.
  package let paths: PathSelection
  let rules: RuleSettings

  /// The keys of a member of `overrides:`, for the reference and for the faults.
  package static let keys: [KeyDescription] = [
    KeyDescription(
      "paths", .words, aliases: ["files"], example: "[content/incidents/2019/**]", isNeeded: true,
      "patterns as in .gitignore, from the folder of afterword.yml"),
    KeyDescription("rules", .open, "the level and the options of rules in these documents"),
  ]

  /// The members of `overrides:`.
  ///
  /// - Parameters:
  ///   - value: the raw value; nil where the settings have none.
  ///   - faults: gets what could not be understood; the rest holds nevertheless.
  static func all(
    reading value: YAMLValue?, descriptions: [RuleDescription], faults: inout [Fault]
  ) -> [LintOverride] {
    switch value {
    case .sequence(let members, _): members.compactMap { LintOverride($0, descriptions, &faults) }
    case .mapping: value.flatMap { LintOverride($0, descriptions, &faults) }.map { [$0] } ?? []
    case .scalar(_, _, let range):
      if value?.text == nil { [] } else { refuse(range, &faults) }
    case nil: []
    }
  }

  /// Nil where it names no documents.
  private init?(_ value: YAMLValue, _ descriptions: [RuleDescription], _ faults: inout [Fault]) {
    guard case .mapping(let entries, _) = value else {
      _ = Self.refuse(value.range, &faults)
      return nil
    }
    var patterns: [Located<String>]?
    var rules = RuleSettings()
    for entry in entries {
      switch Self.keys.named(entry.key)?.name {
      case "paths": patterns = Self.patterns(entry, &faults)
      case "rules":
        rules = RuleSettings(
          reading: entry.value, descriptions: descriptions, refusingOptionsOf: Catalogue.joint,
          faults: &faults)
      default:
        let names = Self.keys.map(\.name)
        faults.append(
          Fault(
            .unknownKey, at: entry.keyRange,
            "an override has no key \"\(entry.key)\"; it has \(names.joined(separator: ", "))",
            suggestion: Suggestion.nearest(to: entry.key, among: names)))
      }
    }
    guard let patterns else {
      faults.append(
        Fault(.invalidValue, at: value.range, "an override needs paths, such as [content/incidents/2019/**]"))
      return nil
    }
    paths = PathSelection(reading: patterns, faults: &faults)
    self.rules = rules
  }

  /// One pattern, or a list of them.
  private static func patterns(_ entry: YAMLValue.Entry, _ faults: inout [Fault]) -> [Located<String>] {
    let patterns = entry.value.members.compactMap { member in
      member.text.map { Located($0, at: member.range) }
    }
    if patterns.isEmpty || patterns.count != entry.value.members.count {
      faults.append(
        Fault(
          .invalidValue, at: entry.value.range,
          "\(entry.key) is a list of patterns such as [content/incidents/2019/**]"))
    }
    return patterns
  }

  private static func refuse(_ range: Range<Int>, _ faults: inout [Fault]) -> [LintOverride] {
    faults.append(
      Fault(
        .invalidValue, at: range,
        "write overrides as a list of {paths: [content/incidents/2019/**], rules: {action-ticket: off}}"))
    return []
  }
}

extension Catalogue {
  /// The rules that look at all documents at once.
  static let joint: Set<String> = Set(
    rules.compactMap { rule in if case .knowledgeBase = rule { rule.about.id } else { nil } })
}
