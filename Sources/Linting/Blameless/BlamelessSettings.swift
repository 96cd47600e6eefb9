package import Postmortem

/// What a team tells all blameless rules at once.
///
/// ```yaml
/// blameless:
///   roles: [pharmacist, shift lead]
///   systems: [dispatcher]
///   allowed: [the butler did it]
/// ```
package struct BlamelessSettings: Sendable, Equatable {
  /// Further words for people.
  package private(set) var roles: [String] = []
  /// Further words for machines and services, whatever else they mean.
  package private(set) var systems: [String] = []
  /// Phrases in which nothing is found.
  package private(set) var allowed: [String] = []

  /// The keys of `blameless:`, for the reference and for the faults.
  package static let keys: [KeyDescription] = [
    KeyDescription(
      "roles", .words, example: "[pharmacist, shift lead]", "further words for people, such as pharmacist"),
    KeyDescription(
      "systems", .words, example: "[dispatcher]",
      "further words for machines and services, whatever else they mean"),
    KeyDescription(
      "allowed", .words, example: "[the butler did it]",
      "phrases in which nothing is found; say why in a comment beside them"),
  ]

  /// What the value of `blameless:` sets.
  ///
  /// - Parameters:
  ///   - value: the raw value; nil where the settings have none.
  ///   - faults: gets what could not be understood; the rest of the settings holds nevertheless.
  package init(reading value: YAMLValue?, faults: inout [Fault]) {
    guard let value else { return }
    guard case .mapping(let entries, _) = value else {
      if case .scalar = value, value.text == nil { return }
      let names = Self.keys.map(\.name).joined(separator: ", ")
      faults.append(Fault(.invalidValue, at: value.range, "write blameless as a mapping with \(names)"))
      return
    }
    for entry in entries {
      switch Self.keys.named(entry.key)?.name {
      case "roles": roles = Self.words(entry, &faults) ?? roles
      case "systems": systems = Self.words(entry, &faults) ?? systems
      case "allowed": allowed = Self.words(entry, &faults) ?? allowed
      default:
        let names = Self.keys.map(\.name)
        faults.append(
          Fault(
            .unknownKey, at: entry.keyRange,
            "blameless has no key \"\(entry.key)\"; it has \(names.joined(separator: ", "))",
            suggestion: Suggestion.nearest(to: entry.key, among: names)))
      }
    }
  }

  /// A list of words, or one alone.
  private static func words(_ entry: YAMLValue.Entry, _ faults: inout [Fault]) -> [String]? {
    let members = entry.value.members
    let words = members.compactMap(\.text)
    if case .mapping = entry.value {
    } else if words.count == members.count {
      return words
    }
    faults.append(Fault(.invalidValue, at: entry.value.range, "\(entry.key) is a list of words"))
    return nil
  }
}
