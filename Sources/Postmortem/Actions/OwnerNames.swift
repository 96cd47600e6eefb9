import Markdown

/// Recognises who stands as the owner of an action.
enum OwnerNames {
  /// The owners that a cell or a label names, several set apart by commas, "and" or a break.
  static func owners(in phrase: Phrase, _ range: Range<Int>) -> [ActionItem.Owner] {
    var owners: [ActionItem.Owner] = []
    var start = range.lowerBound
    var index = start
    func close(_ end: Int, next: Int) {
      if let owner = owner(phrase, start..<max(start, end)) { owners.append(owner) }
      start = next
    }
    while index < range.upperBound {
      let byte = phrase.byte(index)
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "/")
        || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "+") || byte == 0x0A
      {
        close(index, next: index + 1)
      } else if byte == UInt8(ascii: "@"), index > start, phrase.byte(index - 1) <= 0x20 {
        close(index, next: index)
      } else if phrase.isWordStart(index), let end = phrase.end(of: "and", at: index),
        index > range.lowerBound
      {
        close(index, next: end)
      }
      index += 1
    }
    close(range.upperBound, next: range.upperBound)
    return owners
  }

  /// The one owner that a range names; nil where it holds nothing.
  static func owner(_ phrase: Phrase, _ range: Range<Int>) -> ActionItem.Owner? {
    var range = phrase.trimmed(range)
    // "(accountable)" behind a name is no part of it.
    if let bracket = (range.lowerBound + 1..<max(range.upperBound, range.lowerBound + 1)).first(where: {
      phrase.byte($0) == UInt8(ascii: "(")
    }) {
      range = phrase.trimmed(range.lowerBound..<bracket)
    }
    while !range.isEmpty,
      [UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: ":")].contains(phrase.byte(range.lowerBound))
    {
      range = phrase.trimmed(range.lowerBound + 1..<range.upperBound)
    }
    while range.count > 1,
      [UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ":"), UInt8(ascii: ".")].contains(
        phrase.byte(range.upperBound - 1))
    {
      range = phrase.trimmed(range.lowerBound..<range.upperBound - 1)
    }
    guard !range.isEmpty else { return nil }
    let isHandle = phrase.byte(range.lowerBound) == UInt8(ascii: "@")
    let name = phrase.trimmed(isHandle ? range.lowerBound + 1..<range.upperBound : range)
    guard !name.isEmpty else { return nil }
    let text = phrase.text(name)
    return ActionItem.Owner(name: text, kind: kind(of: text), range: phrase.prose.source(of: range))
  }

  /// What a name stands for.
  static func kind(of name: String) -> ActionItem.Owner.Kind {
    var name = name
    return name.withUTF8(kind)
  }

  private static func kind(of name: UnsafeBufferPointer<UInt8>) -> ActionItem.Owner.Kind {
    if isPlaceholder(name) || isMarks(name) { return .placeholder }
    if groups.contains(PackedWord(lowerCasing: 0..<name.count, of: name)) { return .group }
    var count = 0
    var last = PackedWord.none
    var start = 0
    for index in 0...name.count {
      guard
        index == name.count || name[index] == 0x20 || name[index] == UInt8(ascii: "-")
          || name[index] == UInt8(ascii: "_")
      else { continue }
      if index > start {
        last = PackedWord(lowerCasing: start..<index, of: name)
        if collectives.contains(last) { return .group }
        count += 1
      }
      start = index + 1
    }
    return count > 1 && last != all && groups.contains(last) ? .group : .person
  }

  /// Whether a text stands for a name that is yet to be found.
  static func isPlaceholder(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // The longest of them is one byte longer than what is told apart.
    text.count <= 16 && placeholders.contains(PackedWord(lowerCasing: 0..<text.count, of: text))
  }

  /// Whether a text has nothing but question marks, dashes, low lines and full stops.
  private static func isMarks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "?"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): index += 1
      // U+2013 and U+2014.
      case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
        guard text[index + 2] == 0x93 || text[index + 2] == 0x94 else { return false }
        index += 3
      default: return false
      }
    }
    return true
  }

  /// Whether a text is a name and nothing else: words that begin with a capital, none of which names a thing.
  static func isPersonName(_ text: String, words allowed: ClosedRange<Int>) -> Bool {
    let words = text.split(separator: " ")
    guard allowed.contains(words.count) else { return false }
    return words.allSatisfy { word in
      guard let first = word.first, first.isUppercase, word.count > 1 else { return false }
      let rest = word.dropFirst()
      let isPlain = rest.allSatisfy { $0.isLetter && $0.isLowercase || $0 == "'" || $0 == "’" || $0 == "-" }
      let lowercased = word.lowercased()
      return isPlain && !things.contains(lowercased)
        && !endings.contains { lowercased.hasSuffix($0) && lowercased.count > $0.count + 2 }
    }
  }

  /// Whether a heading or a bold line names owners: handles, teams, or several people.
  static func isOwnerLine(_ text: String, known: [String]) -> Bool {
    let names =
      text
      .split { $0 == "," || $0 == "&" || $0 == "/" || $0 == ":" }
      .flatMap { split($0) }
    guard !names.isEmpty else { return false }
    return names.allSatisfy { name in
      if name.hasPrefix("@") { return !name.contains(" ") }
      if known.contains(name.lowercased()) { return true }
      if kind(of: name) == .group { return name.split(separator: " ").count <= 3 && isTeamLine(name) }
      return names.count > 1 && isPersonName(name, words: 1...3)
    }
  }

  private static func split(_ text: Substring) -> [String] {
    var names: [String] = []
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      if word.lowercased() == "and" {
        names.append(words.joined(separator: " "))
        words = []
      } else {
        words.append(word)
      }
    }
    names.append(words.joined(separator: " "))
    return names.filter { !$0.isEmpty }
  }

  /// "Team", "Everyone", "Platform team": a heading that is a team, not one that speaks of one.
  private static func isTeamLine(_ name: String) -> Bool {
    guard let last = name.lowercased().split(separator: " ").last else { return false }
    return collectives.contains(PackedWord(last)) || ["everyone", "everybody", "sre", "sres"].contains(last)
  }

  private static let all = PackedWord("all")
  private static let placeholders: WordTable = [
    "tbd", "tba", "tbc", "todo", "unassigned", "unknown", "none", "n/a", "na", "nobody", "no one", "somebody",
    "someone", "to be determined", "to be decided", "to be assigned", "not assigned", "owner", "name", "xxx",
  ]
  private static let collectives: WordTable = [
    "team", "teams", "squad", "squads", "crew", "guild", "department", "chapter", "tribe",
  ]
  private static let groups: WordTable = [
    "everyone", "everybody", "all", "sre", "sres", "ops", "devops", "operations", "oncall", "on-call",
    "on call",
    "engineering", "engineers", "developers", "devs", "dev", "infra", "infrastructure", "platform",
    "security",
    "support", "backend", "frontend", "qa", "dba", "dbas", "management", "leadership", "staff", "maintainers",
    "admins", "us", "we", "product", "legal", "it", "networking", "data", "group", "rotation", "finance",
  ]
  private static let endings = [
    "ing", "tion", "tions", "ment", "ments", "ity", "ance", "ence", "ness", "ures", "ware", "ics",
  ]
  private static let things: Set<String> = [
    "process", "processes", "technical", "docs", "code", "tests", "alerts", "metrics", "tools", "deploy",
    "deploys", "other", "others", "general", "optional", "redis", "postgres", "kafka", "kubernetes",
    "grafana",
    "prometheus", "docker", "terraform", "github", "gitlab", "slack", "jira", "linux", "nginx", "helm",
    "high",
    "medium", "low", "critical", "urgent", "blocked", "issue", "issues", "ticket", "link", "draft", "prevent",
    "mitigate", "detect", "immediate", "open", "closed", "done", "new", "bug", "feature", "chore", "people",
    "organisational", "organizational", "culture", "root", "cause", "short", "long", "term",
  ]
}
