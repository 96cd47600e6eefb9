import Markdown

/// Words that say what became of an action.
struct StatePhrase {
  let state: ActionState
  /// The words, and the day or reason behind them, in the text.
  let range: Range<Int>

  /// The state whose words begin at `start`; nil where none do.
  ///
  /// - Parameter hint: a day near the one that a date without a year means.
  static func read(_ phrase: Phrase, at start: Int, end: Int, near hint: Day?) -> StatePhrase? {
    var place = start
    let tick = ticks.lazy.compactMap { phrase.end(of: $0, at: start) }.first
    if let tick { place = phrase.skipBlanks(tick, upTo: end) }
    if let words = phrase.end(ofOne: done, at: place) {
      let (day, last) = self.day(phrase, behind: words, end: end, near: hint)
      return StatePhrase(state: .done(on: day), range: start..<last)
    }
    if let tick {
      let (day, last) = self.day(phrase, behind: tick, end: end, near: hint)
      return StatePhrase(state: .done(on: day), range: start..<last)
    }
    if let words = phrase.end(ofOne: inProgress, at: start) {
      return StatePhrase(state: .inProgress, range: start..<words)
    }
    if let words = phrase.end(ofOne: superseded, at: start) { return superseded(phrase, start, words, end) }
    if let words = phrase.end(ofOne: refused, at: start) { return refused(phrase, start, words, end) }
    if let words = phrase.end(ofOne: open, at: start) {
      return StatePhrase(state: .open, range: start..<words)
    }
    return nil
  }

  /// The state that a heading gives to what stands below it: "Completed", "In progress (next 2 weeks)".
  static func heading(_ phrase: Phrase) -> StatePhrase? {
    for word in phrase.words(0..<phrase.count) {
      let start = word.lowerBound
      if let end = phrase.end(ofOne: inProgress, at: start) {
        return StatePhrase(state: .inProgress, range: start..<end)
      }
      if let end = phrase.end(ofOne: refused, at: start) {
        return StatePhrase(state: .wontDo(reason: nil), range: start..<end)
      }
      if let end = phrase.end(ofOne: ["completed", "done", "finished", "implemented", "taken"], at: start) {
        let before = phrase.words(0..<start).last.map(phrase.lowerText)
        guard before != "not", before != "be" else { continue }
        return StatePhrase(state: .done(on: nil), range: start..<end)
      }
    }
    return nil
  }

  private static func superseded(_ phrase: Phrase, _ start: Int, _ words: Int, _ end: Int) -> StatePhrase {
    var name = phrase.skipBlanks(words, upTo: end)
    if let by = phrase.end(ofOne: ["by", "with", "of"], at: name) { name = phrase.skipBlanks(by, upTo: end) }
    var last = name
    while last < end, phrase.separator(at: last) == 0 || phrase.byte(last) == UInt8(ascii: "-") { last += 1 }
    var range = phrase.trimmed(name..<max(name, last))
    if phrase.byte(range.upperBound - 1) == UInt8(ascii: "."), !range.isEmpty {
      range = range.lowerBound..<range.upperBound - 1
    }
    let successor = range.isEmpty ? nil : phrase.text(range)
    return StatePhrase(state: .superseded(by: successor), range: start..<max(words, range.upperBound))
  }

  private static func refused(_ phrase: Phrase, _ start: Int, _ words: Int, _ end: Int) -> StatePhrase {
    let behind = phrase.skipBlanks(words, upTo: end)
    var reason: Range<Int>
    var last: Int
    if phrase.byte(behind) == UInt8(ascii: "("), behind < end {
      var close = end
      for index in (behind + 1)..<max(end, behind + 1) where phrase.byte(index) == UInt8(ascii: ")") {
        close = index
      }
      reason = behind + 1..<max(close, behind + 1)
      last = min(end, close + 1)
    } else if phrase.separator(at: behind) > 0, behind < end {
      reason = min(end, behind + phrase.separator(at: behind))..<end
      last = end
    } else {
      reason = behind..<end
      last = end
    }
    reason = phrase.trimmed(reason)
    if reason.isEmpty { last = words }
    let text = reason.isEmpty ? nil : phrase.text(reason)
    return StatePhrase(state: .wontDo(reason: text), range: start..<last)
  }

  /// The day behind the word "done", and where it ends.
  private static func day(_ phrase: Phrase, behind words: Int, end: Int, near hint: Day?) -> (Day?, Int) {
    var place = phrase.skipBlanks(words, upTo: end)
    if phrase.byte(place) == UInt8(ascii: ":") || phrase.byte(place) == UInt8(ascii: "(") {
      place = phrase.skipBlanks(place + 1, upTo: end)
    }
    if let on = phrase.end(ofOne: ["on", "at", "in"], at: place) { place = phrase.skipBlanks(on, upTo: end) }
    guard place < end else { return (nil, words) }
    let text = phrase.prose.text[..<end]
    if let date = DateReader.date(in: text, at: place), let day = date.day(near: hint) {
      return (day, date.range.upperBound)
    }
    var cursor = TextCursor(text, at: place)
    guard let first = cursor.number(1...2), cursor.take(UInt8(ascii: "/")), let second = cursor.number(1...2)
    else { return (nil, words) }
    // Without a year, and where both could be the month, nothing says which day it was.
    let isDayFirst = first > 12
    guard isDayFirst || second > 12 || first == second else { return (nil, cursor.index) }
    let reading = DateReading(
      year: nil, month: isDayFirst ? second : first,
      dayOfMonth: isDayFirst ? first : second, range: place..<cursor.index)
    return (reading.day(near: hint), cursor.index)
  }

  /// What states begin with that are said in words.
  static let openings = BytePairs(openingsOf: done + inProgress + superseded + refused + open)

  static let ticks: [StaticString] = [
    "✅", "✔\u{FE0F}", "✔", "☑\u{FE0F}", "☑", ":white_check_mark:", ":heavy_check_mark:",
  ]
  private static let done: [StaticString] = [
    "done", "completed", "complete", "finished", "fixed", "implemented", "resolved", "closed", "shipped",
    "deployed", "merged",
  ]
  private static let inProgress: [StaticString] = [
    "in progress", "in-progress", "wip", "ongoing", "underway", "under way", "started", "doing",
    "partially done", "partly done",
  ]
  private static let superseded: [StaticString] = [
    "superseded", "replaced by", "obsoleted by", "duplicate of",
  ]
  private static let refused: [StaticString] = [
    "won't do", "won’t do", "wont do", "won't fix", "won’t fix", "wontfix", "will not do", "not doing",
    "rejected", "declined", "cancelled", "canceled", "dropped", "abandoned",
  ]
  private static let open: [StaticString] = [
    "open", "todo", "to do", "to-do", "not started", "planned", "pending", "backlog",
  ]
}
