/// How a text looks on a terminal.
package enum DisplayWidth {
  /// Columns that a character takes: two for East Asian wide ones and emoji, none for marks that join another.
  package static func columns(of character: Character) -> Int {
    if character.isASCII { return 1 }
    guard let first = character.unicodeScalars.first else { return 0 }
    if isInvisible(first) { return 0 }
    // U+FE0F asks for the coloured form, which is wide.
    let isEmoji =
      first.properties.isEmojiPresentation || character.unicodeScalars.contains { $0.value == 0xFE0F }
    return isEmoji || isWide(first.value) ? 2 : 1
  }

  /// A text that is safe to show: tabs become blanks up to the next multiple of four, and characters that would steer
  /// the terminal or turn the direction of writing become U+FFFD. So does the bracket of `##[`, by which a runner of
  /// GitHub Actions knows a command wherever in a line of the log it stands.
  ///
  /// - Parameter column: the column at which the text begins, from zero.
  package static func shown(_ text: some Sequence<Character>, from column: Int = 0) -> (
    text: String, columns: Int
  ) {
    var shown = ""
    var at = column
    for character in text {
      if character == "\t" {
        let blanks = 4 - at % 4
        shown += String(repeating: " ", count: blanks)
        at += blanks
      } else if character == "[", shown.hasSuffix("##") {
        shown += "\u{FFFD}"
        at += 1
      } else if let byte = character.asciiValue, byte >= 0x20, byte < 0x7F {
        shown.append(character)
        at += 1
      } else if character.unicodeScalars.contains(where: steers) {
        shown += "\u{FFFD}"
        at += 1
      } else {
        shown.append(character)
        at += columns(of: character)
      }
    }
    return (shown, at - column)
  }

  /// Whether a code point steers the terminal or turns the direction of writing.
  static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// East Asian Width W or F, after Unicode's EastAsianWidth.txt; the blocks, not each character.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
