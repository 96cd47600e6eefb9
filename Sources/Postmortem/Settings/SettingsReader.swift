/// Settings as far as they could be read, and what could not.
package struct SettingsReading: Sendable {
  package let settings: Settings
  /// Any of them means that the settings cannot be relied upon.
  package let faults: [Fault]
  /// Where each setting is made, by its full name: `clocks.first-status-minutes`. All others have their defaults.
  package let places: [String: Range<Int>]
}

/// Reads `afterword.yml`.
package enum SettingsReader {
  /// Reads the settings in `bytes`. Faults are collected, not thrown: an editor shows all of them at once.
  package static func read(_ bytes: [UInt8], zones: ZoneTable = ZoneTable()) -> SettingsReading {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let yaml = YAMLReader.read(bytes[start...], limits: .file)
    var reading = Reading(zones: zones)
    for fault in yaml.faults { reading.values.report(fault) }
    switch yaml.root {
    case .mapping(let entries, _): reading.read(entries)
    case .some(let root) where !root.isNull:
      reading.values.report(Fault(.invalidValue, at: root.range, "settings have to be lines of 'key: value'"))
    default: break
    }
    return SettingsReading(
      settings: reading.settings, faults: reading.values.faults, places: reading.places)
  }

  private struct Reading {
    var settings = Settings()
    var values: ValueReader
    var places: [String: Range<Int>] = [:]

    init(zones: ZoneTable) {
      settings.zones = zones
      values = ValueReader(zones: zones)
    }

    mutating func read(_ entries: [YAMLValue.Entry]) {
      each(of: entries, among: SettingKeys.all, prefix: "") { reading, name, entry in
        reading.take(name, entry)
      }
    }

    /// Calls `body` for every entry that is known, and reports the others.
    private mutating func each(
      of entries: [YAMLValue.Entry], among keys: [KeyDescription], prefix: String,
      _ body: (inout Reading, String, YAMLValue.Entry) -> Void
    ) {
      let present = Set(entries.compactMap { keys.named($0.key)?.name })
      for entry in entries {
        guard let key = keys.named(entry.key) else {
          values.unknown(entry, among: keys, present: present)
          continue
        }
        places[prefix + key.name] = entry.value.range
        body(&self, key.name, entry)
      }
    }

    /// Calls `each` for the members of a mapping, and reports anything else.
    private mutating func group(
      _ value: YAMLValue, _ name: String, _ keys: [KeyDescription],
      _ body: (inout Reading, String, YAMLValue.Entry) -> Void
    ) {
      guard case .mapping(let entries, _) = value else {
        if !value.isNull { values.refuse(value, name, takes: "a mapping") }
        return
      }
      each(of: entries, among: keys, prefix: name + ".", body)
    }

    private mutating func take(_ name: String, _ entry: YAMLValue.Entry) {
      let value = entry.value
      switch name {
      case "title": settings.title = values.text(value, name)?.value ?? settings.title
      case "company": settings.company = values.text(value, name)?.value
      case "base-url": settings.baseURL = address(value, name)
      case "source-url": settings.sourceURL = address(value, name)
      case "as-of": settings.asOf = values.day(value, name)?.value
      case "timezone": settings.zone = values.zone(value, name)?.value
      case "holidays": settings.holidays = Set(days(value, name))
      case "content": settings.content = path(value, name) ?? settings.content
      case "output": settings.output = path(value, name) ?? settings.output
      case "templates": settings.templates = path(value, name)
      case "roster": settings.rosterPath = path(value, name) ?? settings.rosterPath
      case "catalogue": settings.cataloguePath = path(value, name) ?? settings.cataloguePath
      case "id-pattern": takePattern(value, name)
      case "clocks":
        takeProfile(value)
        group(value, name, SettingKeys.clocks) { reading, key, entry in reading.takeClock(key, entry.value) }
      case "horizons":
        group(value, name, SettingKeys.horizons) { reading, key, entry in
          reading.takeHorizon(key, entry.value)
        }
      case "required-sections": takeRequiredSections(value)
      case "headings": takeHeadings(value)
      case "rules": settings.rules = value
      case "overrides": settings.overrides = value
      case "blameless": settings.blameless = value
      case "theme": settings.theme = value
      default: break
      }
    }

    private mutating func takePattern(_ value: YAMLValue, _ name: String) {
      guard let text = values.text(value, name) else { return }
      guard IdentifierPattern(text.value) != nil else {
        return values.refuse(value, name, takes: "literals, classes such as [A-Z], and ?, *, +, {n}, {m,n}")
      }
      settings.idPattern = text.value
    }

    /// The profile comes first, wherever it stands: the numbers beside it change it.
    private mutating func takeProfile(_ value: YAMLValue) {
      guard let entry = value.entries.first(where: { KeyName.kebab($0.key) == "profile" }),
        let profile = values.choice(entry.value, "profile", ClockProfile.self)
      else { return }
      settings.clocks = ClockLimits(profile.value)
      settings.clockProfile = profile.value
    }

    private mutating func takeClock(_ name: String, _ value: YAMLValue) {
      guard name != "profile", let number = values.integer(value, name, in: SettingKeys.clockRange)
      else { return }
      if let limit = ClockLimits.keys[name] { settings.clocks[keyPath: limit] = number }
      if let limit = ClockLimits.furtherKeys[name] { settings.clocks[keyPath: limit] = number }
    }

    private mutating func takeHorizon(_ name: String, _ value: YAMLValue) {
      guard let days = values.integer(value, name, in: SettingKeys.horizonRange) else { return }
      if name == "immediate-days" { settings.immediateDays = days } else { settings.shortTermDays = days }
    }

    /// `five-whys: [1, 2]`, `detection: all`, `lessons-learned: none`; sections that are not named keep their rule.
    private mutating func takeRequiredSections(_ value: YAMLValue) {
      sections(value, "required-sections") { reading, kind, entry in
        switch entry.value.text {
        case "all", "true": reading.settings.requiredSections[kind] = Set(Severity.allCases)
        case "none", "false": reading.settings.requiredSections[kind] = []
        default:
          if case .mapping = entry.value {
            return reading.values.refuse(entry.value, entry.key, takes: "all, none, or a list of severities")
          }
          let severities = entry.value.members.compactMap { reading.values.severity($0, entry.key)?.value }
          reading.settings.requiredSections[kind] = Set(severities)
        }
      }
    }

    private mutating func takeHeadings(_ value: YAMLValue) {
      sections(value, "headings") { reading, kind, entry in
        for heading in reading.values.texts(entry.value, entry.key) {
          reading.settings.headingSynonyms[heading.value.lowercased()] = kind
        }
      }
    }

    private mutating func sections(
      _ value: YAMLValue, _ name: String, _ body: (inout Reading, SectionKind, YAMLValue.Entry) -> Void
    ) {
      group(value, name, SettingKeys.all.named(name)?.keys ?? []) { reading, key, entry in
        if let kind = SectionKind(rawValue: key) { body(&reading, kind, entry) }
      }
    }

    private mutating func days(_ value: YAMLValue, _ name: String) -> [Day] {
      if case .mapping = value { values.refuse(value, name, takes: "a list of days") }
      return value.members.compactMap { values.day($0, name)?.value }
    }

    /// A path below the root, without a slash at its end.
    private mutating func path(_ value: YAMLValue, _ name: String) -> String? {
      guard let text = values.text(value, name) else { return nil }
      let parts = text.value.split(separator: "/", omittingEmptySubsequences: true).filter { $0 != "." }
      guard !text.value.hasPrefix("/"), !parts.contains("..") else {
        values.refuse(value, name, takes: "a path inside the knowledge base")
        return nil
      }
      return parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    private mutating func address(_ value: YAMLValue, _ name: String) -> String? {
      guard let text = values.text(value, name) else { return nil }
      if text.value.hasPrefix("https://") || text.value.hasPrefix("http://") { return text.value }
      values.refuse(value, name, takes: "an address that begins with https://")
      return nil
    }
  }
}
