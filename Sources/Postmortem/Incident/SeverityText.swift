/// Reads severities as people write them.
package enum SeverityText {
  /// The severity that `text` begins with: `1`, `SEV1`, `Sev-2`, "Severity 3", `S1`, `P1`, `critical`, `major`,
  /// "SEV2 (all regions)"; nil where there is none.
  ///
  /// `P0` and `SEV0`, the tops of other scales, are critical; of the words of status pages, `major` is 2 and
  /// `minor` is 3.
  package static func severity(_ text: String) -> Severity? {
    let bytes = Array(text.utf8)[...]
    var cursor = TextCursor(bytes, at: 0)
    cursor.skipBlanks()
    var hasPrefix = false
    if let word = cursor.word() {
      let name = String(decoding: bytes[word], as: UTF8.self).lowercased()
      if let named = words[name], !continues(TextCursor(bytes, at: word.upperBound)) { return named }
      guard prefixes.contains(name) else { return nil }
      hasPrefix = true
      cursor.index = word.upperBound
      cursor.skipBlanks()
      while "-_:#".utf8.contains(cursor.peek()) { cursor.index += 1 }
      cursor.skipBlanks()
    }
    guard let number = cursor.number(1...1), !continues(cursor) else {
      // "Severity: critical", "Priority high".
      guard hasPrefix, let word = cursor.word() else { return nil }
      return words[String(decoding: bytes[word], as: UTF8.self).lowercased()]
    }
    if number == 0, hasPrefix { return .critical }
    return Severity(rawValue: number)
  }

  /// A regular expression that finds what `severity` reads, for the schema.
  package static let pattern: String = {
    func any(_ words: some Collection<String>) -> String {
      words.sorted().map(Spelling.anyCase).joined(separator: "|")
    }
    let end = "(?![A-Za-z0-9%]|[.][0-9])"
    let prefix = "(?:\(any(prefixes)))(?![A-Za-z])\\s*[-_:#]*\\s*"
    return "^\\s*(?:(?:\(any(words.keys)))\(end)|[1-4]\(end)"
      + "|\(prefix)(?:[0-4]\(end)|(?:\(any(words.keys)))(?![A-Za-z])))"
  }()

  /// Whether what was read is only the beginning of a longer word or number.
  private static func continues(_ cursor: TextCursor) -> Bool {
    let next = cursor.peek()
    return next.isASCIILetter || next.isASCIIDigit || next == UInt8(ascii: "%")
      || next == UInt8(ascii: ".") && cursor.peek(1).isASCIIDigit
  }

  private static let prefixes: Set<String> = ["sev", "severity", "s", "p", "priority", "level", "prio"]

  private static let words: [String: Severity] = [
    "critical": .critical, "blocker": .critical, "emergency": .critical, "catastrophic": .critical,
    "high": .high, "major": .high, "severe": .high,
    "medium": .medium, "moderate": .medium, "minor": .medium, "normal": .medium,
    "low": .low, "trivial": .low, "cosmetic": .low, "informational": .low,
  ]
}
