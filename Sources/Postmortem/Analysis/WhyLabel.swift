/// What stands before a question or an answer and says which of them follows: "Q:", "Answer:", "Why 2:", "1st why:".
struct WhyLabel {
  enum Kind {
    case question, answer
    /// A why by its number, which asks nothing in words.
    case number
  }

  let kind: Kind
  /// Where the text behind the label begins.
  let end: Int

  /// The label that stands at `start`; nil where none does.
  init?(_ phrase: Phrase, at start: Int) {
    if let word = phrase.end(ofOne: ["answer", "a"], at: start),
      phrase.byte(phrase.skipBlanks(word)) == UInt8(ascii: ":"), let end = Self.colon(phrase, word)
    {
      (kind, self.end) = (.answer, end)
    } else if let word = phrase.end(ofOne: ["question", "q"], at: start), let end = Self.colon(phrase, word) {
      (kind, self.end) = (.question, end)
    } else if let word = Self.number(phrase, at: start), let end = Self.colon(phrase, word) {
      (kind, self.end) = (.number, end)
    } else {
      return nil
    }
  }

  /// Where "Why 2", "Why #2", "2nd why" or "Second why" ends.
  private static func number(_ phrase: Phrase, at start: Int) -> Int? {
    if let why = phrase.end(of: "why", at: start) {
      var place = phrase.skipBlanks(why)
      if phrase.byte(place) == UInt8(ascii: "#") { place += 1 }
      let end = digits(phrase, at: place)
      return end > place ? end : nil
    }
    if let ordinal = phrase.end(ofOne: ["first", "second", "third", "fourth", "fifth"], at: start) {
      return phrase.end(of: "why", at: phrase.skipBlanks(ordinal))
    }
    let end = digits(phrase, at: start)
    return end > start ? phrase.end(ofOne: ["st why", "nd why", "rd why", "th why"], at: end) : nil
  }

  private static func digits(_ phrase: Phrase, at start: Int) -> Int {
    var place = start
    while phrase.byte(place).isASCIIDigit { place += 1 }
    return place
  }

  /// Behind the colon, dash or full stop that closes a label.
  private static func colon(_ phrase: Phrase, _ place: Int) -> Int? {
    let behind = phrase.skipBlanks(place)
    let length = phrase.separator(at: behind)
    if length > 0, phrase.byte(behind) != UInt8(ascii: "("), phrase.byte(behind) != UInt8(ascii: ",") {
      return phrase.skipBlanks(behind + length)
    }
    return phrase.byte(behind) == UInt8(ascii: ".") ? phrase.skipBlanks(behind + 1) : nil
  }
}
