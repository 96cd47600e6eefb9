package import Postmortem

/// Writes values as YAML on one line.
package enum YAMLText {
  /// The value in flow style; quoted where a reader would take a text for something else.
  package static func line(_ value: YAMLValue) -> String {
    switch value {
    case .scalar(let text, let isPlain, _): isPlain ? (text.isEmpty ? "null" : text) : scalar(text)
    case .sequence(let members, _): "[\(members.map(line).joined(separator: ", "))]"
    case .mapping(let entries, _):
      "{\(entries.map { "\(scalar($0.key)): \(line($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// A text as it is where that is safe, else in quotation marks.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.first.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "/") } ?? false
      && text.last != " "
      && text.allSatisfy { $0.isLetter || $0.isNumber || " ./_+-@".contains($0) || $0 == ":" }
      && !text.contains(": ") && text.last != ":"
      && !words.contains(text.lowercased()) && Double(text) == nil
    guard !isPlain else { return text }
    guard
      text.contains(where: {
        $0 == "'" || $0 == "\\" || $0.isNewline || $0 == "\t" || $0.asciiValue.map { $0 < 32 } ?? false
      })
    else { return "'\(text)'" }
    var json = JSONWriter()
    json.value(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// What other readers of YAML take for something else than text.
  private static let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]
}
