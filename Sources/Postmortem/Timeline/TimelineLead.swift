import Markdown

/// The time with which a row, a line or a heading begins.
struct TimelineLead {
  /// Both are nil where a time was meant and cannot be read: `14:??`, `2X:XX`, `[???]`.
  private(set) var date: DateReading?
  private(set) var time: WallTimeReading?
  /// The end of a range: `8:20 - 8:24`.
  private(set) var end: MomentReading?
  /// The bytes of the text that say the time.
  private(set) var range: Range<Int>
  /// Where the text goes on behind the time, brackets, dashes and colons skipped.
  private(set) var rest: Int

  var isReadable: Bool { date != nil || time != nil }

  /// A lead that says no more than a day.
  init(_ date: DateReading) {
    self.date = date
    range = date.range
    rest = date.range.upperBound
  }

  /// The lead of `line`; nil where none stands there.
  ///
  /// - Parameters:
  ///   - line: a stretch of a text, whose indices the lead keeps.
  ///   - allowsWords: whether "At 14:03" and "On 27 July" count, and figures that were meant for a date.
  ///   - allowsDots: whether `14.37` is a time.
  init?(_ line: ArraySlice<UInt8>, order: DateOrder?, allowsWords: Bool = false, allowsDots: Bool = true) {
    var cursor = TextCursor(line, at: line.startIndex)
    cursor.skipDecoration()
    if allowsWords { cursor.skipOpeningWord() }
    let start = cursor.index
    guard let found = DateReader.moment(&cursor, order) ?? cursor.momentWithoutYear() else {
      guard let end = cursor.placeholder() ?? (allowsWords ? cursor.brokenDate() : nil) else { return nil }
      range = start..<end
      rest = cursor.skipClosing(from: end)
      return
    }
    if found.date == nil, found.time?.isDotted == true {
      guard allowsDots, found.range.count >= 5 else { return nil }
    }
    if found.time == nil, let end = cursor.openTime() {
      range = start..<end
      rest = cursor.skipClosing(from: end)
      return
    }
    // "24:30" and version numbers go on where a time ends.
    if cursor.peek().isASCIILetter || cursor.peek().isASCIIDigit || cursor.peek() == UInt8(ascii: "%") {
      return nil
    }
    date = found.date
    time = found.time
    range = found.range
    rest = cursor.index
    // Most cells end with their time.
    if !cursor.isAtEnd { goOn(&cursor, order) }
  }

  /// Reads on behind the moment.
  private mutating func goOn(_ cursor: inout TextCursor, _ order: DateOrder?) {
    if let found = cursor.takeEnd(of: self, order) {
      range = range.lowerBound..<cursor.index
      end = found
    }
    cursor.skipSecondOpinion()
    if date == nil, let found = cursor.takeDateInBrackets(order) {
      range = range.lowerBound..<cursor.index
      date = found
    }
    rest = cursor.skipClosing(from: cursor.index)
  }

  /// Takes the day from elsewhere, where a time stands alone.
  mutating func complete(with day: DateReading?) { if date == nil, time != nil { date = day } }
}

extension TextCursor {
  /// `03-26 07:16`: month, day and time, as logs write them.
  fileprivate mutating func momentWithoutYear() -> MomentReading? {
    attempt { cursor in
      let start = cursor.index
      guard let month = cursor.number(2...2), cursor.take(UInt8(ascii: "-")),
        let day = cursor.number(2...2), (1...12).contains(month), (1...31).contains(day)
      else { return nil }
      let date = DateReading(
        year: nil, month: month, dayOfMonth: day, range: start..<cursor.index)
      guard cursor.skipBlanks() > 0, let time = DateReader.time(&cursor), !time.isDotted else { return nil }
      return MomentReading(date: date, time: time, range: start..<cursor.index)
    }
  }

  /// Where a time ends that was left open behind a date: `2024-03-13 14:??`.
  fileprivate mutating func openTime() -> Int? {
    attempt { $0.skipBlanks() > 0 ? $0.placeholder() : nil }
  }

  /// The end of a range that `start` begins: ` - 8:24`.
  fileprivate mutating func takeEnd(of start: TimelineLead, _ order: DateOrder?) -> MomentReading? {
    attempt { cursor in
      guard cursor.skipRangeSign(), let found = DateReader.moment(&cursor, order),
        start.time == nil || found.time.map({ !$0.isDotted || start.time?.isDotted == true }) ?? false,
        start.time != nil || found.time == nil
      else { return nil }
      return found
    }
  }

  /// Brackets, dashes, quotes and pictures in front of a time.
  fileprivate mutating func skipDecoration() {
    while !isAtEnd {
      let byte = peek()
      if byte.isASCIIDigit || byte.isASCIILetter || "?~$#<+%@/".utf8.contains(byte) { return }
      if byte == 0xE2, peek(1) == 0x89 { return }
      if byte == UInt8(ascii: "["), peek(1) == UInt8(ascii: "]") { return }
      index += 1
    }
  }

  /// "At", "On", "Around" …
  fileprivate mutating func skipOpeningWord() {
    guard peek().isASCIILetter else { return }
    _ =
      take(word: "at") || take(word: "on") || take(word: "by") || take(word: "from") || take(word: "since")
      || take(word: "between") || take(word: "starting") || take(word: "after")
    skipBlanks()
    _ = take(word: "at") || take(word: "on")
    skipBlanks()
  }

  /// `-`, `–`, `—`, `→`, `->`, "to", "until" between two times.
  fileprivate mutating func skipRangeSign() -> Bool {
    skipBlanks()
    if peek() == 0xE2, peek(1) == 0x80, peek(2) == 0x93 || peek(2) == 0x94 {
      index += 3
    } else if peek() == 0xE2, peek(1) == 0x86, peek(2) == 0x92 {
      index += 3
    } else if take(UInt8(ascii: "-")) {
      _ = take(UInt8(ascii: "-")) || take(UInt8(ascii: ">"))
    } else if !peek().isASCIILetter
      || !(take(word: "to") || take(word: "until") || take(word: "till") || take(word: "and"))
    {
      return false
    }
    skipBlanks()
    return true
  }

  /// The same time in another zone: "13:14 EDT (17:14 UTC)".
  fileprivate mutating func skipSecondOpinion() {
    let start = index
    skipBlanks()
    guard take(UInt8(ascii: "(")) || take(UInt8(ascii: "/")) || take(UInt8(ascii: "|")) else {
      index = start
      return
    }
    skipBlanks()
    if DateReader.moment(&self, nil)?.time == nil { index = start } else { _ = take(UInt8(ascii: ")")) }
  }

  /// The day behind a time: "22:30 UTC (Oct 29)".
  fileprivate mutating func takeDateInBrackets(_ order: DateOrder?) -> DateReading? {
    attempt { cursor in
      cursor.skipBlanks()
      guard cursor.take(UInt8(ascii: "(")), let date = DateReader.date(&cursor, order),
        cursor.take(UInt8(ascii: ")"))
      else { return nil }
      return date
    }
  }

  /// Steps over what stands between a time that ends at `end` and what happened.
  ///
  /// - Returns: where the text goes on.
  fileprivate mutating func skipClosing(from end: Int) -> Int {
    index = end
    while !isAtEnd {
      let byte = peek()
      if byte == 0xE2, peek(1) == 0x80, peek(2) >= 0x90, peek(2) <= 0x95 {
        index += 3
      } else if byte == 0xC2, peek(1) == 0xA0 {
        index += 2
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0A || "])}:-,|.=>".utf8.contains(byte) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// Where figures end that were meant for a date and are none, or could be two: `11/03/202`, `20202-01-16`.
  fileprivate func brokenDate() -> Int? {
    var end = index
    var digits = 0
    var separators: [UInt8] = []
    while end < text.endIndex {
      let byte = text[end]
      if byte.isASCIIDigit {
        digits += 1
      } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-"), digits > 0 {
        separators.append(byte)
      } else {
        break
      }
      end += 1
    }
    guard separators.count == 2, separators[0] == separators[1], (6...9).contains(digits), end > index,
      text[end - 1].isASCIIDigit, end == text.endIndex || !text[end].isASCIILetter && text[end] < 0x80
    else { return nil }
    return end
  }

  /// Where a time that was never filled in ends: `14:??`, `2X:XX`, `HH:MM`, `???`, `2023-MM-DD`.
  fileprivate func placeholder() -> Int? {
    var end = index
    var marks = 0
    var others = 0
    while end < text.endIndex {
      let byte = text[end]
      if byte == UInt8(ascii: "?") || "XxHhMmYyDd".utf8.contains(byte) {
        marks += 1
      } else if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") || byte.isASCIIDigit {
        others += 1
      } else {
        break
      }
      end += 1
    }
    if end < text.endIndex, text[end].isASCIILetter || text[end] >= 0x80 { return nil }
    let token = text[index..<end]
    let isQuestion = !token.isEmpty && token.allSatisfy { $0 == UInt8(ascii: "?") }
    guard marks >= 1, token.count >= 3, isQuestion || others >= 1,
      isQuestion || token.contains(UInt8(ascii: ":")) || token.contains(UInt8(ascii: "-")),
      token.contains(UInt8(ascii: "?")) || marks >= 2
    else { return nil }
    // A colon that merely ends the token belongs to the text.
    return token.last == UInt8(ascii: ":") || token.last == UInt8(ascii: "-") ? end - 1 : end
  }
}
