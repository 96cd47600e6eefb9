/// Text cut to a length for places that can't wrap.
enum Shortened {
  /// At most `limit` characters, cut between words, with an ellipsis where something was cut; breaks become spaces.
  static func text(_ text: String, limit: Int) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
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
}
