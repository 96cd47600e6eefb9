/// Text inside Markdown that is to be read as it stands.
enum MarkdownText {
  /// A text for a table's cell in which nothing is markup, a mention or a reference to an issue.
  static func cell(_ text: String) -> String {
    var escaped = ""
    var isBlank = false
    for scalar in text.unicodeScalars {
      let wasBlank = isBlank
      isBlank = false
      switch scalar {
      case "\n", "\r", "\t":
        if !wasBlank { escaped += " " }
        isBlank = true
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      // A dollar sign begins a formula.
      case "|", "*", "_", "`", "[", "]", "\\", "~", "!", "$": escaped += "\\\(scalar)"
      // A backslash keeps neither names nor numbers from being linked, and whoever is named from being told; an
      // invisible space between sign and name does.
      case "@", "#": escaped += "\(scalar)\u{200B}"
      // "www." and "https:" become links by themselves, which leads nobody astray.
      default:
        guard !DisplayWidth.steers(scalar) else { continue }
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
