import Markdown

/// What an action's line says besides its words: owner, date, ticket, state.
struct ActionMarks {
  /// One thing that was found, and where it stands in the text.
  struct Mark {
    let range: Range<Int>
    /// Whether the mark is cut off at the end of the action's words.
    var isCut = true
  }

  var marks: [Mark] = []
  var owners: [ActionItem.Owner] = []
  var due: ActionItem.DueDate = .missing
  var ticket: Located<String>?
  var state: (state: ActionState, range: Range<Int>)?

  /// A line that says more is none that people wrote; the bound keeps the work linear.
  static let mostMarks = 64
  /// How far the other bracket of a pair may stand.
  static let longestBracket = 200

  let phrase: Phrase
  private let hint: Day?

  /// - Parameters:
  ///   - node: the paragraph or cell of the phrase.
  ///   - known: names of people that the document names elsewhere, in lower case.
  init(_ phrase: Phrase, node: Int, in markup: Markup, near hint: Day?, known: [String]) {
    self.phrase = phrase
    self.hint = hint
    findStates()
    findLabels()
    findLinks(below: node, in: markup)
    if TicketName.keyMarks.isFound(in: phrase.lower) { findKeys() }
    if phrase.contains(UInt8(ascii: "@")) { findHandles() }
    if phrase.contains(UInt8(ascii: "[")) || phrase.contains(UInt8(ascii: "(")) { findBrackets(known) }
  }

  /// Only what stands behind a label such as "Owner:"; for the detail below an action.
  init?(detail phrase: Phrase, node: Int, in markup: Markup, near hint: Day?) {
    self.phrase = phrase
    self.hint = hint
    let start = phrase.skipBlanks(0)
    let names = Self.ownerLabels + Self.dueLabels + Self.stateLabels + Self.ticketLabels
    guard let end = phrase.end(ofOne: names, at: start),
      phrase.byte(phrase.skipBlanks(end)) == UInt8(ascii: ":")
    else { return nil }
    findLabels()
    findHandles()
    if phrase.end(ofOne: Self.ticketLabels, at: start) != nil { findLinks(below: node, in: markup) }
  }

  // MARK: States

  private mutating func findStates() {
    if phrase.contains(0xE2) || phrase.contains(UInt8(ascii: ":")) {
      for tick in StatePhrase.ticks {
        guard let at = firstIndex(of: tick) else { continue }
        if let found = StatePhrase.read(phrase, at: at, end: phrase.count, near: hint) { note(found) }
        return
      }
    }
    var found: StatePhrase?
    phrase.lower.withUnsafeBufferPointer { text in
      StatePhrase.openings.forEachPlace(in: text) { index in
        found = isStateStart(index) ? state(at: index) : nil
        return found == nil ? index + 1 : text.count
      }
    }
    if let found { note(found) }
  }

  /// The state that begins at `index` and is no part of a sentence.
  private func state(at index: Int) -> StatePhrase? {
    // Within brackets a state ends with them.
    let opening = index > 0 ? phrase.byte(index - 1) : 0
    let closing: UInt8? =
      opening == UInt8(ascii: "(")
      ? UInt8(ascii: ")") : opening == UInt8(ascii: "[") ? UInt8(ascii: "]") : nil
    let end =
      closing.flatMap { byte in
        (index..<min(phrase.count, index + Self.longestBracket)).first { phrase.byte($0) == byte }
      } ?? phrase.count
    guard let found = StatePhrase.read(phrase, at: index, end: end, near: hint),
      isBounded(found, from: index, isBracketed: closing != nil, end: end)
    else { return nil }
    return found
  }

  /// Whether a state may stand at `index`: at the start, behind a separator, or as the start of bold text.
  private func isStateStart(_ index: Int) -> Bool {
    let byte = phrase.byte(index)
    guard byte.isASCIILetter, phrase.isWordStart(index) || phrase.byte(index - 1) >= 0x80 else {
      return false
    }
    var before = index
    while before > 0, phrase.byte(before - 1) <= 0x20 { before -= 1 }
    if before == 0 { return true }
    if phrase.prose.style(at: index).contains(.strong), !phrase.prose.style(at: index - 1).contains(.strong) {
      return true
    }
    if phrase.byte(before - 1) == UInt8(ascii: ".") || phrase.separator(at: before - 1) > 0 { return true }
    if before >= 3, phrase.separator(at: before - 3) == 3 { return true }
    // "… DONE" in capitals needs no separator.
    return phrase.prose.text[index].isASCIIUppercase && phrase.prose.text.indices.contains(index + 1)
      && phrase.prose.text[index + 1].isASCIIUppercase
  }

  /// Whether nothing follows that makes the word part of a sentence.
  private func isBounded(_ found: StatePhrase, from start: Int, isBracketed: Bool, end: Int) -> Bool {
    let behind = phrase.skipBlanks(found.range.upperBound)
    if isBracketed { return behind >= end }
    let isStrong = phrase.prose.style(at: start).contains(.strong)
    let stopsBold = isStrong && !phrase.prose.style(at: found.range.upperBound).contains(.strong)
    if phrase.skipBlanks(0) == start {
      if phrase.byte(behind) == UInt8(ascii: ":") || stopsBold { return true }
      return behind == phrase.count
    }
    if behind == phrase.count || stopsBold { return true }
    let byte = phrase.byte(behind)
    if byte == UInt8(ascii: "."), phrase.skipBlanks(behind + 1) == phrase.count { return true }
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ")")
  }

  private mutating func note(_ found: StatePhrase) {
    guard state == nil else { return }
    state = (found.state, phrase.prose.source(of: found.range))
    marks.append(Mark(range: found.range))
  }

  private func firstIndex(of word: StaticString) -> Int? {
    (0..<phrase.count).first { phrase.end(of: word, at: $0) != nil }
  }

  // MARK: Labels and dates

  static let ownerLabels: [StaticString] = [
    "owner", "owners", "assignee", "assignees", "assigned", "responsible", "dri", "who", "owned by", "lead",
  ]
  static let dueLabels: [StaticString] = [
    "due", "due date", "due by", "due on", "deadline", "eta", "target", "target date",
  ]
  static let stateLabels: [StaticString] = ["status", "state"]
  static let ticketLabels: [StaticString] = [
    "ticket", "tickets", "issue", "tracking issue", "jira", "bug", "tracking", "tracked in",
  ]

  /// What a label, or what stands before a date, begins with.
  private static let openings = BytePairs(
    openingsOf: ownerLabels + dueLabels + stateLabels + dueWords + assignments)
  private static let dueWords: [StaticString] = ["due by", "due on", "due", "by", "before", "until", "eta"]
  private static let assignments: [StaticString] = ["assigned to", "owned by"]

  private mutating func findLabels() {
    let lower = phrase.lower
    let hasColon = phrase.contains(UInt8(ascii: ":"))
    lower.withUnsafeBufferPointer { text in
      Self.openings.forEachPlace(in: text) { index in
        guard marks.count < Self.mostMarks else { return text.count }
        if phrase.isWordStart(index), !isTaken(index), !phrase.prose.style(at: index).contains(.code) {
          findLabel(at: index, hasColon: hasColon)
        }
        return index + 1
      }
    }
  }

  /// - Parameter hasColon: whether the phrase has any; without one nothing is labelled.
  private mutating func findLabel(at index: Int, hasColon: Bool) {
    if let value = (hasColon ? value(ofOne: Self.ownerLabels, at: index) : nil) ?? assigned(at: index) {
      let end = self.end(ofValue: value)
      let found = OwnerNames.owners(in: phrase, value..<end)
      guard !found.isEmpty else { return }
      owners += found
      marks.append(Mark(range: index..<end))
    } else if hasColon, let value = value(ofOne: Self.stateLabels, at: index),
      let found = StatePhrase.read(phrase, at: value, end: phrase.count, near: hint)
    {
      note(StatePhrase(state: found.state, range: index..<found.range.upperBound))
    } else {
      findDue(at: index, hasColon: hasColon)
    }
  }

  private mutating func findDue(at index: Int, hasColon: Bool) {
    guard due == .missing else { return }
    if hasColon, let value = value(ofOne: Self.dueLabels, at: index) {
      let end = self.end(ofValue: value)
      guard value < end else { return }
      due = Self.due(phrase, value..<end, near: hint)
      marks.append(Mark(range: index..<max(end, dateEnd(at: value) ?? end)))
      return
    }
    guard
      let words = phrase.end(ofOne: Self.dueWords, at: index)
    else { return }
    let value = phrase.skipBlanks(words)
    if let end = dateEnd(at: value) {
      due = Self.due(phrase, value..<end, near: hint)
      marks.append(Mark(range: index..<end))
    } else if phrase.end(of: "due", at: index) != nil, phrase.end(of: "to", at: value) == nil {
      // "due soon" is no date, but only behind a separator is it meant as one.
      let before = phrase.trimmed(0..<index)
      guard !before.isEmpty, phrase.separator(at: before.upperBound - 1) > 0, value < phrase.count else {
        return
      }
      let end = self.end(ofValue: value)
      due = Self.due(phrase, value..<end, near: hint)
      marks.append(Mark(range: index..<end))
    }
  }

  private func dateEnd(at index: Int) -> Int? {
    DateReader.date(in: phrase.prose.text[...], at: index)?.range.upperBound
  }

  /// What stands where a due date belongs.
  static func due(_ phrase: Phrase, _ range: Range<Int>, near hint: Day?) -> ActionItem.DueDate {
    let range = phrase.trimmed(range)
    guard !range.isEmpty else { return .missing }
    if let date = DateReader.firstDate(in: phrase.prose.text[range.lowerBound...]),
      date.range.lowerBound < range.upperBound, let day = date.day(near: hint)
    {
      return .day(day, range: phrase.prose.source(of: date.range))
    }
    let text = phrase.text(range)
    if text.allSatisfy({ "-–—".contains($0) }) { return .missing }
    return .unreadable(text, range: phrase.prose.source(of: range))
  }

  /// Where the value of one of `labels` begins, if it stands at `index` with a colon.
  private func value(ofOne labels: [StaticString], at index: Int) -> Int? {
    for label in labels {
      guard let end = phrase.end(of: label, at: index) else { continue }
      let colon = phrase.skipBlanks(end)
      if phrase.byte(colon) == UInt8(ascii: ":") { return phrase.skipBlanks(colon + 1) }
    }
    return nil
  }

  private func assigned(at index: Int) -> Int? {
    phrase.end(ofOne: Self.assignments, at: index).map { phrase.skipBlanks($0) }
  }

  /// Where a value ends: at a separator, a line break, or the end of its sentence.
  private func end(ofValue start: Int) -> Int {
    var index = start
    while index < phrase.count {
      let byte = phrase.byte(index)
      if byte == 0x0A || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ")")
        || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "|")
      {
        break
      }
      if byte == UInt8(ascii: "."), phrase.byte(index + 1) <= 0x20 { break }
      if index > start, phrase.byte(index - 1) <= 0x20, phrase.separator(at: index) > 0 { break }
      index += 1
    }
    return phrase.trimmed(start..<index).upperBound
  }

  /// Whether a byte of the phrase belongs to a mark.
  func isTaken(_ index: Int) -> Bool { marks.contains { $0.range.contains(index) } }
}
