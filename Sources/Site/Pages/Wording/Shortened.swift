/// Text cut to a length for places that can't wrap.
enum Shortened {
  /// At most `limit` characters, cut between words, with an ellipsis where something was cut; breaks become spaces.
  static func text(_ text: String, limit: Int) -> String {
    let words = words(of: text)
    var line = ""
    var count = 0
    for word in words {
      let length = word.count
      if count + length + (count == 0 ? 0 : 1) > limit {
        return count == 0 ? word.prefix(limit - 1) + "\u{2026}" : line + "\u{2026}"
      }
      if count > 0 { line += " " }
      line += word
      count += length + (count == 0 ? 0 : 1)
    }
    return line
  }

  /// What stands between blanks.
  static func words(of text: String) -> [Substring] {
    // Most texts are ASCII, where no character has to be looked up.
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.split(whereSeparator: \.isWhitespace) }
    return text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { Substring($0) }
  }
}
