import Postmortem

/// All colours of one scheme: those set, those made from them, and the theme's own.
struct ThemePalette: Sendable {
  let scheme: ThemeScheme
  let colours: [ThemeToken: ThemeColour]
  /// Those that differ from the theme's own.
  let changed: Set<ThemeToken>

  init(_ settings: ThemeSettings, _ scheme: ThemeScheme) {
    self.scheme = scheme
    let set = settings.colours[scheme]?.mapValues(\.value) ?? [:]
    var colours = scheme.standard.merging(set) { _, set in set }
    var changed = Set(set.keys)
    if let accent = set[.accent], let ink = colours[.ink], let page = colours[.page] {
      if set[.accentHover] == nil { colours[.accentHover] = accent.mixed(with: ink, percent: 30) }
      if set[.accentBackground] == nil { colours[.accentBackground] = page.mixed(with: accent, percent: 8) }
      changed.formUnion([.accentHover, .accentBackground])
    }
    self.colours = colours
    self.changed = changed
  }

  /// Where a colour that was set cannot be told from its ground: one caution for each colour of words and scheme,
  /// about the worst ground.
  ///
  /// Source: WCAG 2.2, 1.4.3 (text, 4.5:1) and 1.4.11 (outlines, 3:1).
  static func cautions(of settings: ThemeSettings) -> [Fault] {
    var cautions: [Fault] = []
    for scheme in ThemeScheme.allCases {
      let palette = ThemePalette(settings, scheme)
      let places = settings.colours[scheme] ?? [:]
      for token in ThemeToken.allCases {
        guard let least = token.leastContrast, let worst = palette.worst(of: token), worst.ratio < least,
          let place = places[token] ?? places[worst.ground] ?? places[.accent]
        else { continue }
        let need = least == 3 ? "an outline needs 3:1" : "words need 4.5:1"
        cautions.append(
          Fault(
            .invalidValue, at: place.range,
            "\(token.rawValue) has a contrast of \(text(worst.ratio)) with \(worst.ground.rawValue) in the \(scheme.rawValue) theme; \(need)"
          ))
      }
    }
    return cautions
  }

  /// The ground that is nearest to a colour, among pairs of which one was changed.
  private func worst(of token: ThemeToken) -> (ground: ThemeToken, ratio: Double)? {
    guard let colour = colours[token] else { return nil }
    let pairs = token.ownGrounds.compactMap { ground -> (ground: ThemeToken, ratio: Double)? in
      guard changed.contains(token) || changed.contains(ground) else { return nil }
      return colours[ground].map { (ground, colour.contrast(with: $0)) }
    }
    return pairs.min { $0.ratio < $1.ratio }
  }

  /// "4.4:1": cut and not rounded, so that nothing looks enough that is not.
  private static func text(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return "\(tenths / 10).\(tenths % 10):1"
  }
}
