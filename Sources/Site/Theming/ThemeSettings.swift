package import Postmortem

/// How a team's site looks, as far as it differs from the theme that came with Afterword.
///
/// ```yaml
/// theme:
///   colours:
///     light: {accent: '#7a1f5c'}
///     dark: {accent: '#f0a3d3'}
///   fonts: {headings: [Georgia, serif]}
///   logo: brand/logo.svg
///   radius: 6
/// ```
package struct ThemeSettings: Sendable, Equatable {
  /// What was set, with its place.
  package private(set) var colours: [ThemeScheme: [ThemeToken: Located<ThemeColour>]] = [:]
  /// Families by the names of `fontKeys`.
  package private(set) var fonts: [String: [String]] = [:]
  /// A picture below the content folder.
  package private(set) var logo: Located<String>?
  /// Of fields, buttons and code; nil for the theme's own.
  package private(set) var radiusPixels: Int?

  /// The keys of `theme:`, for the reference and for the faults.
  package static let keys: [KeyDescription] = [
    KeyDescription(
      "colours", .group, aliases: ["colors"], "colours by their role, for light and dark", keys: schemeKeys),
    KeyDescription(
      "fonts", .group, "families, the preferred one first; the reader's machine must have them",
      keys: fontKeys),
    KeyDescription(
      "logo", .picture, example: "brand/logo.svg",
      "a picture below the content folder, shown before the site's name"),
    KeyDescription(
      "radius", .integer(radiusRange), defaultText: String(standardRadius),
      "pixels by which corners are rounded, from 0 to 16"),
  ]

  static let schemeKeys = ThemeScheme.allCases.map {
    KeyDescription(
      $0.rawValue, .group, "where the reader prefers \($0.rawValue) pages", keys: colourKeys($0))
  }

  private static func colourKeys(_ scheme: ThemeScheme) -> [KeyDescription] {
    ThemeToken.settable.map { token in
      KeyDescription(
        token.rawValue, .colour, defaultText: scheme.standard[token].map { "'\($0.hex)'" }, token.meaning)
    }
  }

  /// Pixels, as the style sheet has them.
  static let standardRadius = 2
  private static let radiusRange = 0...16

  static let fontKeys = [
    KeyDescription("text", .families, example: "[Georgia, serif]", "everything but headings and code"),
    KeyDescription("headings", .families, example: "[Georgia, serif]", "headings and large figures"),
    KeyDescription("code", .families, example: "[Menlo, monospace]", "code and ids"),
  ]

  /// The theme that came with Afterword.
  package init() {}

  /// Whether nothing differs from the theme that came with Afterword but the logo.
  var hasStyles: Bool { !colours.isEmpty || !fonts.isEmpty || radiusPixels != nil }

  /// What the value of `theme:` sets.
  ///
  /// - Parameters:
  ///   - value: the raw value; nil where the settings have none.
  ///   - faults: gets what could not be understood; the rest of the settings holds nevertheless.
  ///   - cautions: gets what can be used and should not be: colours that some readers cannot tell apart.
  package init(reading value: YAMLValue?, faults: inout [Fault], cautions: inout [Fault]) {
    guard let value else { return }
    ThemeSettings.each(value, "theme", ThemeSettings.keys, &faults) { name, entry, faults in
      switch name {
      case "colours": readColours(entry.value, &faults)
      case "fonts": readFonts(entry.value, &faults)
      case "logo": logo = ThemeSettings.logo(entry.value, &faults)
      default: readRadius(entry.value, &faults)
      }
    }
    cautions += ThemePalette.cautions(of: self)
  }

  private mutating func readColours(_ value: YAMLValue, _ faults: inout [Fault]) {
    ThemeSettings.each(value, "colours", ThemeSettings.schemeKeys, &faults) { name, scheme, faults in
      guard let kind = ThemeScheme(rawValue: name) else { return }
      ThemeSettings.each(scheme.value, name, ThemeSettings.colourKeys(kind), &faults) { name, entry, faults in
        guard let token = ThemeToken(rawValue: name) else { return }
        if let colour = entry.value.text.flatMap(ThemeColour.init) {
          colours[kind, default: [:]][token] = Located(colour, at: entry.value.range)
        } else if case .scalar = entry.value, entry.value.text == nil {
          faults.append(
            Fault(
              .invalidValue, at: entry.keyRange,
              "\(name) is empty; put the colour in quotation marks, since # begins a comment"))
        } else {
          faults.append(
            Fault(.invalidValue, at: entry.value.range, "\(name) is a colour such as '#0b5c73'"))
        }
      }
    }
  }

  private mutating func readFonts(_ value: YAMLValue, _ faults: inout [Fault]) {
    ThemeSettings.each(value, "fonts", ThemeSettings.fontKeys, &faults) { name, entry, faults in
      let members =
        if case .scalar(let text, _, _) = entry.value {
          text.split(separator: ",").map { String($0) }
        } else {
          entry.value.members.map { $0.text ?? "" }
        }
      let families = members.map(ThemeStyles.family)
      if families.isEmpty || families.contains(nil) {
        faults.append(
          Fault(
            .invalidValue, at: entry.value.range,
            "\(name) is a list of families such as [Georgia, serif]; names have letters, digits, blanks and hyphens"
          ))
      } else {
        fonts[name] = families.compactMap { $0 }
      }
    }
  }

  private static func logo(_ value: YAMLValue, _ faults: inout [Fault]) -> Located<String>? {
    let parts = (value.text ?? "").split(separator: "/", omittingEmptySubsequences: false)
    let isInside = !parts.isEmpty && !parts.contains { $0.isEmpty || $0.hasPrefix(".") }
    let path = parts.joined(separator: "/")
    switch AttachmentKind.of(path) {
    case .picture, .drawing:
      if isInside { return Located(path, at: value.range) }
    case .file, nil: break
    }
    faults.append(
      Fault(
        .invalidValue, at: value.range,
        "logo is the path of a picture below the content folder, such as brand/logo.svg"))
    return nil
  }

  private mutating func readRadius(_ value: YAMLValue, _ faults: inout [Fault]) {
    guard let number = value.text.flatMap({ Int($0) }), ThemeSettings.radiusRange.contains(number) else {
      faults.append(Fault(.invalidValue, at: value.range, "radius is a number of pixels from 0 to 16"))
      return
    }
    radiusPixels = number
  }

  /// Calls `body` for the known entries of a mapping, and reports everything else.
  private static func each(
    _ value: YAMLValue, _ name: String, _ keys: [KeyDescription], _ faults: inout [Fault],
    _ body: (String, YAMLValue.Entry, inout [Fault]) -> Void
  ) {
    let names = keys.map(\.name)
    guard case .mapping(let entries, _) = value else {
      if case .scalar = value, value.text == nil { return }
      faults.append(
        Fault(
          .invalidValue, at: value.range,
          "write \(name) as a mapping with \(names.joined(separator: ", "))"))
      return
    }
    for entry in entries {
      if let key = keys.named(entry.key) {
        body(key.name, entry, &faults)
      } else {
        faults.append(
          Fault(
            .unknownKey, at: entry.keyRange,
            "\(name) has no key \"\(entry.key)\"; it has \(names.joined(separator: ", "))",
            suggestion: Suggestion.nearest(to: entry.key, among: names)))
      }
    }
  }
}
