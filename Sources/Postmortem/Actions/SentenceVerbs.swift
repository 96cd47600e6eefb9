import Markdown

/// Recognises sentences that tell of something to be done.
enum SentenceVerbs {
  /// Whether the sentence in `range` begins as a task does, or says what will be done.
  static func tellsOfWork(_ phrase: Phrase, _ range: Range<Int>) -> Bool {
    let words = phrase.words(range).prefix(40).map(phrase.lowerText)
    guard words.count >= 3, phrase.byte(range.upperBound - 1) != UInt8(ascii: ":") else { return false }
    if verbs.contains(words[0]) { return true }
    for (index, word) in words.enumerated().dropLast() where word == "will" || word == "should" {
      let next = words[index + 1]
      if words[0] == "we" {
        if index == 1, verbs.contains(next) { return true }
      } else if next == "be", index + 2 < words.count, words[index + 2].hasSuffix("ed") {
        return true
      }
    }
    return false
  }

  /// The lines of a paragraph whose lines are sentences of their own.
  static func lines(of phrase: Phrase) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for run in phrase.prose.runs where run.style.contains(.gap) {
      let line = phrase.trimmed(start..<run.range.lowerBound)
      guard !line.isEmpty, phrase.byte(line.upperBound - 1) == UInt8(ascii: ".") else { continue }
      lines.append(line)
      start = run.range.upperBound
    }
    let last = phrase.trimmed(start..<phrase.count)
    if !last.isEmpty { lines.append(last) }
    return lines
  }

  private static let verbs: Set<String> = [
    "add", "adjust", "alert", "audit", "automate", "avoid", "block", "build", "change", "check", "clean",
    "configure",
    "create", "define", "deploy", "design", "develop", "disable", "discourage", "document", "emphasise",
    "emphasize", "enable", "encourage", "enforce",
    "ensure",
    "establish", "evaluate", "extend", "fix", "hire", "implement", "improve", "increase", "install",
    "introduce",
    "investigate", "limit", "lower", "make", "migrate", "monitor", "move", "notify", "prevent", "provide",
    "publish",
    "raise", "reduce", "refactor", "remove", "replace", "require", "review", "rewrite", "rotate", "run",
    "schedule",
    "separate", "set", "setup", "simplify", "split", "stop", "switch", "teach", "test", "train", "update",
    "upgrade",
    "use", "validate", "verify", "write",
  ]
}
