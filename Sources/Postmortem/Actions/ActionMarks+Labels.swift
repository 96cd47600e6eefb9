import Markdown

extension ActionMarks {
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

  mutating func findLabels() {
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
}
