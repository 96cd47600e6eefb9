package import Postmortem

/// What a team's theme adds to a site.
package struct SiteTheme: Sendable {
  package let settings: ThemeSettings
  /// The picture that the settings name, once it was found.
  package let logo: Attachment?

  /// The theme that came with Afterword.
  package init() { self.init(settings: ThemeSettings(), logo: nil) }

  package init(settings: ThemeSettings, logo: Attachment?) {
    self.settings = settings
    self.logo = logo
  }

  /// Where the logo stands in the site.
  var logoPath: String? {
    logo.map { logo in
      "assets/logo." + (logo.path.split(separator: ".").last.map { $0.lowercased() } ?? "svg")
    }
  }
}

/// The style sheet that the settings make: custom properties and nothing else.
struct ThemeStyles: DataEntry {
  static let path = "assets/theme.css"

  let settings: ThemeSettings

  /// The style sheet and the logo, where the settings have them.
  static func files(_ site: SiteContext) -> [PlannedFile] {
    let theme = site.options.theme
    var files: [PlannedFile] = []
    if theme.settings.hasStyles {
      files.append(PlannedFile(path, data: ThemeStyles(settings: theme.settings)))
    }
    if let logo = theme.logo, let place = theme.logoPath {
      files.append(PlannedFile(place, data: AttachmentEntry(attachment: logo)))
    }
    return files
  }

  func bytes(in site: SiteContext) -> [UInt8] { Array(sheet.utf8) }

  /// On screens only: paper keeps its own colours.
  var sheet: String {
    var lines: [String] = []
    let palettes = ThemeScheme.allCases.map { ThemePalette(settings, $0) }
    for token in ThemeToken.settable where palettes.contains(where: { $0.changed.contains(token) }) {
      let pair = palettes.compactMap { $0.colours[token]?.hex }
      lines.append("    --\(token.rawValue): light-dark(\(pair.joined(separator: ", ")));")
    }
    for (key, property) in [("text", "text"), ("headings", "headings"), ("code", "mono")] {
      guard let families = settings.fonts[key] else { continue }
      lines.append("    --\(property): \(families.joined(separator: ", "));")
    }
    if let radius = settings.radiusPixels { lines.append("    --radius: \(radius)px;") }
    return "/* Made from theme: in afterword.yml. */\n@media screen {\n  :root {\n"
      + lines.joined(separator: "\n") + "\n  }\n}\n"
  }

  /// Families that every browser has, written without quotation marks.
  private static let generic: Set<String> = [
    "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif",
    "ui-monospace", "ui-rounded", "-apple-system", "BlinkMacSystemFont",
  ]

  /// A family as a style sheet writes it; nil for what is no name: only letters, digits, blanks, hyphens, dots and
  /// underscores stand in one, so that nothing ends the declaration.
  static func family(_ text: String) -> String? {
    let words = text.split(separator: " ")
    let name = words.joined(separator: " ")
    let isName = name.unicodeScalars.allSatisfy {
      $0 == " " || $0 == "-" || $0 == "_" || $0 == "." || $0.properties.isAlphabetic
        || $0.properties.numericType == .decimal
    }
    guard !name.isEmpty, isName, name.utf8.count <= 64 else { return nil }
    return generic.contains(name) ? name : "\"\(name)\""
  }
}
