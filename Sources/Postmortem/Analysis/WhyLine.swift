import Markdown

/// A line of a chain of whys, taken apart.
struct WhyLine {
  let phrase: Phrase
  let question: Range<Int>?
  let answer: Range<Int>?
  /// Whether the line is a why by its number: "Why 2: because …".
  let isNumbered: Bool

  /// Takes a line apart; one that asks nothing is an answer as a whole.
  ///
  /// - Parameter range: the part of the phrase that is the line; nil for all of it.
  init(_ phrase: Phrase, within range: Range<Int>? = nil) {
    self.phrase = phrase
    let trimmed = phrase.trimmed(range ?? 0..<phrase.count)
    let whole = min(WhyOpening.end(in: phrase, trimmed), trimmed.upperBound)..<trimmed.upperBound
    let label = WhyLabel(phrase, at: whole.lowerBound)
    let start = min(label?.end ?? whole.lowerBound, whole.upperBound)
    isNumbered = label?.kind == .number
    if whole.isEmpty || label?.kind == .answer {
      question = nil
      answer = WhyLine.nonEmpty(start..<whole.upperBound)
      return
    }
    let bold = phrase.strongEnd(from: start, upTo: whole.upperBound)
    let isAsked = label != nil || phrase.end(of: "why", at: start) != nil
    let mark = WhyLine.mark(phrase, start..<whole.upperBound)
    if let mark,
      isAsked || mark.lowerBound < bold || WhyLine.opensWithQuestion(phrase, start..<mark.lowerBound)
    {
      question = start..<mark.upperBound
      answer = WhyLine.rest(phrase, mark.upperBound..<whole.upperBound)
    } else if isNumbered {
      question = nil
      answer = WhyLine.nonEmpty(start..<whole.upperBound)
    } else if isAsked {
      let isBold = bold > start && bold < whole.upperBound
      let colon = (start..<whole.upperBound).first {
        phrase.separator(at: $0) > 0 && phrase.byte($0) == UInt8(ascii: ":")
      }
      let end = isBold ? bold : colon ?? whole.upperBound
      question = phrase.strippedBehind(start..<end)
      answer = WhyLine.rest(phrase, end..<whole.upperBound)
    } else {
      question = nil
      answer = whole
    }
  }

  /// Whether the line is a why of its own, asked in words or by its number alone.
  var isStep: Bool { question != nil || isNumbered }

  /// The lines of a paragraph that each begin a question or an answer of their own; one range where they do not.
  static func lines(of phrase: Phrase) -> [Range<Int>] {
    let lines = phrase.prose.lines
    var parts: [Range<Int>] = []
    for line in lines {
      if let last = parts.last, !begins(phrase, line) {
        parts[parts.count - 1] = last.lowerBound..<line.upperBound
      } else {
        parts.append(line)
      }
    }
    return parts
  }

  /// Whether a line within a paragraph begins a question or an answer, rather than going on with the one above.
  private static func begins(_ phrase: Phrase, _ range: Range<Int>) -> Bool {
    let start = phrase.trimmed(range).lowerBound
    let opening = WhyOpening.end(in: phrase, phrase.trimmed(range))
    if WhyLabel(phrase, at: opening) != nil { return true }
    guard mark(phrase, range) != nil, WhyLine(phrase, within: range).isStep else { return false }
    return opening > start || phrase.strongEnd(from: start, upTo: range.upperBound) > start
      || phrase.end(of: "why", at: start) != nil
  }

  /// The first question mark, narrow or wide.
  private static func mark(_ phrase: Phrase, _ range: Range<Int>) -> Range<Int>? {
    for index in range {
      if phrase.byte(index) == UInt8(ascii: "?") { return index..<index + 1 }
      if phrase.byte(index) == 0xEF, phrase.byte(index + 1) == 0xBC, phrase.byte(index + 2) == 0x9F {
        return index..<index + 3
      }
    }
    return nil
  }

  /// Whether what stands before a question mark is one sentence, and none that answers.
  private static func opensWithQuestion(_ phrase: Phrase, _ range: Range<Int>) -> Bool {
    guard phrase.end(ofOne: ["because", "since", "due to"], at: range.lowerBound) == nil else { return false }
    return !range.contains { index in
      ".!".utf8.contains(phrase.byte(index)) && phrase.byte(index + 1) <= 0x20
    }
  }

  private static func rest(_ phrase: Phrase, _ range: Range<Int>) -> Range<Int>? {
    var rest = phrase.trimmed(range)
    while !rest.isEmpty, phrase.byte(rest.lowerBound) != UInt8(ascii: "("),
      phrase.byte(rest.lowerBound) != UInt8(ascii: "[")
    {
      let length = max(
        phrase.separator(at: rest.lowerBound), WhyOpening.symbol(in: phrase, at: rest.lowerBound))
      guard length > 0 else { break }
      rest = phrase.trimmed(min(rest.lowerBound + length, rest.upperBound)..<rest.upperBound)
    }
    if let label = WhyLabel(phrase, at: rest.lowerBound), label.kind == .answer {
      rest = label.end..<max(label.end, rest.upperBound)
    }
    return nonEmpty(rest)
  }

  private static func nonEmpty(_ range: Range<Int>) -> Range<Int>? { range.isEmpty ? nil : range }
}
