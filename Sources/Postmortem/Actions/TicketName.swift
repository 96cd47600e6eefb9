import Markdown

/// Recognises the names and addresses of tickets.
enum TicketName {
  /// What every key holds: a number sign or a hyphen, and a digit behind it.
  static let keyMarks: PhraseSearch = .init((0...9).flatMap { ["#\($0)", "-\($0)"] })

  /// The end of a key at `index`: `OPS-123`, `#123`.
  static func key(_ phrase: Phrase, at index: Int) -> Int? {
    var place = index
    if phrase.byte(place) == UInt8(ascii: "#") {
      place += 1
    } else {
      while place < phrase.count,
        phrase.prose.text[place].isASCIIUppercase || (place > index && phrase.byte(place).isASCIIDigit)
      {
        place += 1
      }
      guard place - index >= 2, phrase.byte(place) == UInt8(ascii: "-"),
        !standards.contains(phrase.lowerText(index..<place))
      else { return nil }
      place += 1
    }
    let digits = place
    while phrase.byte(place).isASCIIDigit { place += 1 }
    guard place > digits, !phrase.byte(place).isWordByte, phrase.byte(place) != UInt8(ascii: "-") else {
      return nil
    }
    return place
  }

  /// Whether a link leads to a ticket or a change.
  ///
  /// - Parameter text: what the link reads, in lower case.
  static func isTicket(text: String, target: String) -> Bool {
    let words = text.split { !($0.isLetter || $0.isNumber) }
    if words.count <= 3, words.contains(where: { names.contains(String($0)) }) { return true }
    if isKey(text) { return true }
    return paths.contains { target.contains($0) }
  }

  private static func isKey(_ text: String) -> Bool {
    guard let mark = text.lastIndex(where: { $0 == "#" || $0 == "-" }) else { return false }
    let digits = text[text.index(after: mark)...]
    guard !digits.isEmpty, digits.allSatisfy(\.isNumber), !text.contains(" ") else { return false }
    return text[mark] == "#" || text[..<mark].allSatisfy { $0.isLetter || $0.isNumber }
  }

  private static let names: Set<String> = [
    "issue", "issues", "ticket", "tickets", "pr", "prs", "pull", "jira", "bug", "tracking", "task", "card",
    "mr",
    "linear", "asana", "trello",
  ]
  private static let paths = [
    "/issues/", "/issue/", "/pull/", "/merge_requests/", "/browse/", "/ticket", "linear.app/",
    "trello.com/c/",
    "/work_items/", "/bugs/", "bugzilla", "/-/issues",
  ]
  private static let standards: Set<String> = [
    "utf", "sha", "iso", "rfc", "sev", "cve", "inc", "tls", "http", "ipv", "aes", "md", "pm", "covid", "base",
  ]
}
