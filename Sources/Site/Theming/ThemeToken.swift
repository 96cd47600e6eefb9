/// A colour of the theme by its role. A test holds the defaults against the style sheet.
package enum ThemeToken: String, Sendable, CaseIterable {
  case page, raised, sunken
  case accentBackground = "accent-bg"
  case ink, soft, muted, edge, line, accent
  case accentHover = "accent-hover"
  case visited, focus
  case severity1 = "sev-1"
  case severity2 = "sev-2"
  case severity3 = "sev-3"
  case severity4 = "sev-4"
  case met

  /// Those that settings may change. The colours of severities and states are not among them: they were chosen
  /// together, so that they are told apart under every kind of colour vision.
  static let settable: [ThemeToken] = [
    .page, .raised, .sunken, .accentBackground, .ink, .soft, .muted, .edge, .line, .accent, .accentHover,
    .visited, .focus,
  ]

  /// What stands behind words.
  static let grounds: [ThemeToken] = [.page, .raised, .sunken, .accentBackground]

  /// The least contrast that a ground needs with this colour; nil for grounds and ornament.
  var leastContrast: Double? {
    switch self {
    case .page, .raised, .sunken, .accentBackground, .line: nil
    case .edge, .focus: 3
    case .ink, .soft, .muted, .accent, .accentHover, .visited, .severity1, .severity2, .severity3,
      .severity4, .met:
      4.5
    }
  }

  /// The grounds on which this colour is used: tints carry ink and links, and nothing else.
  var ownGrounds: [ThemeToken] {
    switch self {
    case .ink, .muted, .accent, .accentHover: ThemeToken.grounds
    case .soft, .visited: [.page, .raised, .sunken]
    default: [.page, .raised]
    }
  }

  /// What settings say about it.
  var meaning: String {
    switch self {
    case .page: "the ground of every page"
    case .raised: "the ground of fields, buttons and menus"
    case .sunken: "the ground of code"
    case .accentBackground: "the ground of notes and of what the pointer is on; made from the accent"
    case .ink: "text"
    case .soft: "text of second rank"
    case .muted: "labels and remarks"
    case .edge: "the outline of fields"
    case .line: "lines between rows"
    case .accent: "links, and what is current"
    case .accentHover: "links under the pointer; made from the accent"
    case .visited: "links that were followed"
    case .focus: "the outline of what the keyboard is on"
    case .severity1, .severity2, .severity3, .severity4, .met: "a severity or a state"
    }
  }
}

/// Light or dark.
package enum ThemeScheme: String, Sendable, CaseIterable {
  case light, dark

  /// The colours where the settings say nothing.
  var standard: [ThemeToken: ThemeColour] {
    let pairs: [(ThemeToken, UInt32, UInt32)] = [
      (.page, 0xfbfaf7, 0x16181b), (.raised, 0xffffff, 0x1e2125), (.sunken, 0xf1efea, 0x101214),
      (.accentBackground, 0xe2eff2, 0x173640), (.ink, 0x1d1b18, 0xeceef0), (.soft, 0x47433d, 0xc5cbd1),
      (.muted, 0x625d55, 0xa3abb3), (.edge, 0x857f75, 0x7c848d), (.line, 0xdedad2, 0x33383e),
      (.accent, 0x0b5c73, 0x6cc4dc), (.accentHover, 0x08465a, 0x9bd9ea), (.visited, 0x5b4a72, 0xbba8d6),
      (.focus, 0x1d1b18, 0xffd24a), (.severity1, 0x640a1c, 0xf0807a), (.severity2, 0x7c3e00, 0xf4b16c),
      (.severity3, 0x776931, 0xe6ec8c), (.severity4, 0x445a67, 0xb2cadc), (.met, 0x1a7056, 0x7fdcbc),
    ]
    return Dictionary(
      uniqueKeysWithValues: pairs.map { token, light, dark in
        let value = self == .light ? light : dark
        return (
          token,
          ThemeColour(
            red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xff), blue: UInt8(value & 0xff))
        )
      })
  }
}
