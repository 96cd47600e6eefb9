/// Text inside Markdown that is to be read as it stands.
enum MarkdownText {
  /// A text for a table's cell in which nothing is markup, a mention or a reference to an issue.
  static func cell(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\n", "\r", "\r\n", "\t": escaped += " "
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "|", "*", "_", "`", "[", "]", "\\", "~", "!": escaped += "\\\(character)"
      // A backslash keeps neither names nor numbers from being linked, and whoever is named from being told; an
      // invisible space between sign and name does.
      case "@", "#": escaped += "\(character)\u{200B}"
      // "www." and "https:" become links by themselves, which leads nobody astray.
      default:
        if let scalar = character.unicodeScalars.first, scalar.value < 0x20 || scalar.value == 0x7F {
          continue
        }
        escaped.append(character)
      }
    }
    return escaped
  }
}
