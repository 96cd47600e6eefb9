package import Linting
package import Postmortem

/// All keys of `afterword.yml`, each section as its own module declares it.
package enum EverySetting {
  package static let keys: [KeyDescription] = SettingKeys.all.map { key in
    switch key.name {
    case "rules": key.with(.rules, keys: RuleKeys.rules())
    case "overrides":
      key.with(
        .records,
        keys: LintOverride.keys.map { $0.name == "rules" ? $0.with(.rules, keys: RuleKeys.overriding()) : $0 }
      )
    case "blameless": key.with(.group, keys: BlamelessSettings.keys)
    case "theme": key.with(.group, keys: ThemeSettings.keys)
    default: key
    }
  }
}

/// The settings of a knowledge base with their values and places.
package struct SettingValues: Sendable {
  private let settings: Settings
  private let places: [String: Range<Int>]
  private let lint: LintSettings
  private let blameless: BlamelessSettings
  private let theme: ThemeSettings
  /// The overrides that hold for the document that is asked about, as indices.
  private let overrides: [Int]

  /// - Parameters:
  ///   - places: where the settings make each setting, by its full name.
  ///   - path: the document that is asked about, relative to the root; nil where the rules of all are.
  package init(
    _ settings: Settings, places: [String: Range<Int>], lint: LintSettings, blameless: BlamelessSettings,
    theme: ThemeSettings, for path: String?
  ) {
    self.settings = settings
    self.places = places
    self.lint = lint
    self.blameless = blameless
    self.theme = theme
    overrides = path.map(lint.overrides) ?? []
  }

  /// What is in force; nil where nothing is set and nothing stands in for it.
  ///
  /// - Parameter path: a key of `EverySetting` that holds no others, and those that it stands in.
  package func value(of path: [String]) -> YAMLValue? {
    switch path[0] {
    case "rules": ruleValue(path)
    case "overrides": settings.overrides
    case "blameless": blameless.value(of: path[1])
    case "theme": theme.value(of: Array(path.dropFirst()))
    default: SettingValue.value(of: path, in: settings)
    }
  }

  /// Where it is set, as bytes of the settings; nil where a default holds.
  package func place(of path: [String]) -> Range<Int>? {
    switch path[0] {
    case "rules":
      rule(path[1]).flatMap { lint.place(of: path.count > 2 ? path[2] : "level", of: $0, under: overrides) }
    case "overrides": settings.overrides?.range
    case "blameless": settings.blameless?.place(of: path.dropFirst(), among: BlamelessSettings.keys)
    case "theme": settings.theme?.place(of: path.dropFirst(), among: ThemeSettings.keys)
    default: places[path.joined(separator: ".")]
    }
  }

  private func rule(_ id: String) -> RuleDescription? { Catalogue.descriptions.first { $0.id == id } }

  private func ruleValue(_ path: [String]) -> YAMLValue? {
    guard let rule = rule(path[1]) else { return nil }
    guard path.count > 2, path[2] != "level" else {
      return SettingValue.word(lint.level(of: rule, under: overrides).rawValue)
    }
    return switch lint.options(of: rule, under: overrides)[path[2]] {
    case .integer(let number): SettingValue.word(number)
    case .flag(let flag): SettingValue.word(flag)
    case .words(let words): SettingValue.list(words)
    case nil: nil
    }
  }
}

extension YAMLValue {
  /// Where the value of a key inside of this one stands, whatever the key's spelling.
  fileprivate func place(of path: ArraySlice<String>, among keys: [KeyDescription]) -> Range<Int>? {
    guard let name = path.first else { return range }
    guard let key = keys.named(name), let entry = entries.first(where: { keys.named($0.key) == key }) else {
      return nil
    }
    return entry.value.place(of: path.dropFirst(), among: key.keys)
  }
}

extension BlamelessSettings {
  fileprivate func value(of key: String) -> YAMLValue? {
    let words = key == "roles" ? roles : key == "systems" ? systems : allowed
    return words.isEmpty ? nil : SettingValue.list(words)
  }
}

extension ThemeSettings {
  fileprivate func value(of path: [String]) -> YAMLValue? {
    switch path[0] {
    case "colours":
      guard let scheme = ThemeScheme(rawValue: path[1]), let token = ThemeToken(rawValue: path[2]) else {
        return nil
      }
      return (colours[scheme]?[token]?.value ?? scheme.standard[token]).map { SettingValue.text($0.hex) }
    case "fonts":
      return fonts[path[1]].map { SettingValue.list($0.map { $0.filter { $0 != "\"" } }) }
    case "logo": return logo.map { SettingValue.text($0.value) }
    default: return SettingValue.word(radiusPixels ?? Self.standardRadius)
    }
  }
}
