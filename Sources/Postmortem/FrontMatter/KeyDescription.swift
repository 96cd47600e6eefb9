/// What a key of front matter or settings takes, and what it means: read by the readers for their suggestions, by
/// `afterword schema` and by the reference.
package struct KeyDescription: Sendable, Equatable {
  /// As outputs write it: kebab case.
  package let name: String
  /// Other names that are read as this one, in kebab case.
  package let aliases: [String]
  package let form: Form
  /// As it would be written; nil where there is none.
  package let defaultText: String?
  /// A value as it could be written, where neither the default nor the form shows one.
  package let example: String?
  /// One sentence, lower case, without a full stop.
  package let meaning: String
  /// Whether a mapping says nothing without it.
  package let isNeeded: Bool
  /// The keys inside of a mapping.
  package let keys: [KeyDescription]

  package init(
    _ name: String, _ form: Form, aliases: [String] = [], defaultText: String? = nil, example: String? = nil,
    isNeeded: Bool = false, _ meaning: String, keys: [KeyDescription] = []
  ) {
    self.name = name
    self.aliases = aliases
    self.form = form
    self.defaultText = defaultText
    self.example = example
    self.isNeeded = isNeeded
    self.meaning = meaning
    self.keys = keys
  }
}

extension KeyDescription {
  /// The same key with what only a later module knows: the keys inside of it.
  package func with(_ form: Form, keys: [KeyDescription]) -> KeyDescription {
    KeyDescription(
      name, form, aliases: aliases, defaultText: defaultText, example: example, isNeeded: isNeeded, meaning,
      keys: keys)
  }
}

extension [KeyDescription] {
  /// The key that `name` stands for, whatever its spelling: `started-at`, `started_at`, `startedAt`.
  package func named(_ name: String) -> KeyDescription? {
    let name = KeyName.kebab(name)
    return first { $0.name == name } ?? first { $0.aliases.contains(name) }
  }
}
