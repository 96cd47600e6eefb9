import Markdown

/// A line of a chain of whys, taken apart.
struct WhyLine {
  let phrase: Phrase
  let question: Range<Int>?
  let answer: Range<Int>?

  var isEmpty: Bool { question == nil && answer == nil }

  /// Takes a line apart; one that asks nothing is an answer as a whole.
  init(_ phrase: Phrase) {
    self.phrase = phrase
    let whole = phrase.whole
    guard !whole.isEmpty else {
      question = nil
      answer = nil
      return
    }
    var start = whole.lowerBound
    let label = WhyLine.label(phrase, at: start)
    if let label { start = min(label.end, whole.upperBound) }
    if label?.isAnswer == true {
      question = nil
      answer = WhyLine.nonEmpty(start..<whole.upperBound)
      return
    }
    let bold = phrase.leadingStrongEnd
    let isAsked = label != nil || phrase.end(of: "why", at: start) != nil
    let mark = phrase.prose.text[start..<whole.upperBound].firstIndex(of: UInt8(ascii: "?"))
    if let mark, isAsked || mark < bold {
      question = start..<mark + 1
      answer = WhyLine.rest(phrase, mark + 1..<whole.upperBound)
    } else if label?.isNumbered == true {
      // "Why 2: because …" asks nothing in words.
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

  /// Whether the line asks.
  var asks: Bool { question != nil }

  private static func rest(_ phrase: Phrase, _ range: Range<Int>) -> Range<Int>? {
    var rest = phrase.trimmed(range)
    while !rest.isEmpty, phrase.separator(at: rest.lowerBound) > 0,
      phrase.byte(rest.lowerBound) != UInt8(ascii: "("),
      phrase.byte(rest.lowerBound) != UInt8(ascii: "[")
    {
      let next = rest.lowerBound + phrase.separator(at: rest.lowerBound)
      rest = phrase.trimmed(min(next, rest.upperBound)..<rest.upperBound)
    }
    if let label = label(phrase, at: rest.lowerBound), label.isAnswer {
      rest = label.end..<max(label.end, rest.upperBound)
    }
    return nonEmpty(rest)
  }

  private static func nonEmpty(_ range: Range<Int>) -> Range<Int>? { range.isEmpty ? nil : range }

  /// "Q:", "A:", "Answer:", "Why 2:", "1st why:" in front of a line.
  private static func label(
    _ phrase: Phrase, at start: Int
  ) -> (end: Int, isAnswer: Bool, isNumbered: Bool)? {
    func colon(_ place: Int) -> Int? {
      let behind = phrase.skipBlanks(place)
      let length = phrase.separator(at: behind)
      if length > 0, phrase.byte(behind) != UInt8(ascii: "("), phrase.byte(behind) != UInt8(ascii: ",") {
        return phrase.skipBlanks(behind + length)
      }
      return phrase.byte(behind) == UInt8(ascii: ".") ? phrase.skipBlanks(behind + 1) : nil
    }
    if let end = phrase.end(ofOne: ["answer", "a"], at: start),
      phrase.byte(phrase.skipBlanks(end)) == UInt8(ascii: ":"),
      let next = colon(end)
    {
      return (next, true, false)
    }
    if let end = phrase.end(ofOne: ["question", "q"], at: start), let next = colon(end) {
      return (next, false, false)
    }
    if let why = phrase.end(of: "why", at: start) {
      var place = phrase.skipBlanks(why)
      if phrase.byte(place) == UInt8(ascii: "#") { place += 1 }
      guard phrase.byte(place).isASCIIDigit else { return nil }
      while phrase.byte(place).isASCIIDigit { place += 1 }
      return colon(place).map { ($0, false, true) }
    }
    var place = start
    while phrase.byte(place).isASCIIDigit { place += 1 }
    guard place > start else { return nil }
    if let end = phrase.end(ofOne: ["st why", "nd why", "rd why", "th why"], at: place), let next = colon(end)
    {
      return (next, false, true)
    }
    return nil
  }
}
