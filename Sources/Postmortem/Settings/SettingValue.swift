/// Settings as values that could be written into `afterword.yml`.
package enum SettingValue {
  /// What is in force under a key of `SettingKeys`; nil where nothing is set and nothing stands in for it, and for what
  /// another module reads.
  ///
  /// - Parameter path: the key, and the key inside of it: `["clocks", "cadence-minutes"]`.
  package static func value(of path: [String], in settings: Settings) -> YAMLValue? {
    guard path.count == 1 else { return value(of: path[1], in: path[0], settings) }
    return switch path[0] {
    case "title": text(settings.title)
    case "company": settings.company.map(text)
    case "base-url": settings.baseURL.map(text)
    case "source-url": settings.sourceURL.map(text)
    case "as-of": settings.asOf.map { word($0.iso) }
    case "timezone": settings.zone.map { text($0.name) }
    case "holidays": list(settings.holidays.sorted().map(\.iso))
    case "content": text(settings.content)
    case "output": text(settings.output)
    case "templates": settings.templates.map(text)
    case "roster": text(settings.rosterPath)
    case "catalogue": text(settings.cataloguePath)
    case "id-pattern": text(settings.idPattern)
    default: nil
    }
  }

  private static func value(of key: String, in group: String, _ settings: Settings) -> YAMLValue? {
    switch group {
    case "clocks":
      if key == "profile" { return word(settings.clockProfile.rawValue) }
      if let limit = ClockLimits.keys[key] { return word(settings.clocks[keyPath: limit]) }
      return ClockLimits.furtherKeys[key].flatMap { settings.clocks[keyPath: $0] }.map(word)
    case "horizons": return word(key == "immediate-days" ? settings.immediateDays : settings.shortTermDays)
    case "required-sections":
      return SectionKind(rawValue: key).map { required(settings.requiredSections[$0] ?? []) }
    case "headings":
      let own = settings.headingSynonyms.filter { $0.value.rawValue == key }.keys.sorted()
      return own.isEmpty ? nil : list(own)
    default: return nil
    }
  }

  /// Text that may need quotation marks.
  package static func text(_ text: String) -> YAMLValue { .scalar(text, isPlain: false, range: 0..<0) }

  /// A number, a Boolean, a day or a word of ours, which needs none.
  package static func word(_ value: some CustomStringConvertible) -> YAMLValue {
    .scalar(value.description, isPlain: true, range: 0..<0)
  }

  package static func list(_ texts: [String]) -> YAMLValue { .sequence(texts.map(text), range: 0..<0) }

  /// `all`, `none`, or the severities.
  private static func required(_ severities: Set<Severity>) -> YAMLValue {
    if severities.isEmpty { return word("none") }
    if severities.count == Severity.allCases.count { return word("all") }
    return .sequence(severities.sorted().map { word($0.rawValue) }, range: 0..<0)
  }

  /// The same as it would be written.
  static func text(ofRequired severities: Set<Severity>) -> String {
    let value = required(severities)
    return value.text ?? "[\(value.members.compactMap(\.text).joined(separator: ", "))]"
  }
}
