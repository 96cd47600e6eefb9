import Markdown

/// Recognises the class of a factor in front of it, behind it, or above it.
enum FactorClassPhrase {
  /// A class, the bytes of its words, and what is left of the text.
  struct Found {
    let category: Located<FactorClass>
    let rest: Range<Int>
  }

  /// The class that a whole text names, among words that say nothing else: "Process factors".
  static func whole(_ phrase: Phrase, _ range: Range<Int>) -> Located<FactorClass>? {
    var found: FactorClass?
    var span: Range<Int>?
    var rest = range
    var count = 0
    while let word = phrase.firstWord(rest) {
      rest = word.upperBound..<range.upperBound
      count += 1
      guard count <= 5 else { return nil }
      let packed = phrase.packed(word)
      if let category = category(of: packed) {
        // "Human and organisational" is organisational either way.
        found = found ?? category
        span = (span?.lowerBound ?? word.lowerBound)..<word.upperBound
      } else if !fillers.contains(packed) {
        return nil
      }
    }
    guard let found, let span else { return nil }
    return Located(found, at: phrase.prose.source(of: span))
  }

  /// The class that stands in front of a text or in brackets at its end.
  static func read(_ phrase: Phrase, _ range: Range<Int>) -> Found? {
    front(phrase, range) ?? behind(phrase, range)
  }

  private static func front(_ phrase: Phrase, _ range: Range<Int>) -> Found? {
    guard !range.isEmpty else { return nil }
    let start = range.lowerBound
    let opening = phrase.byte(start)
    if opening == UInt8(ascii: "[") || opening == UInt8(ascii: "(") {
      let closing = opening == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
      guard let close = range.prefix(60).first(where: { phrase.byte($0) == closing }),
        let category = whole(phrase, start + 1..<close)
      else { return nil }
      return Found(category: category, rest: phrase.stripped(close + 1..<range.upperBound))
    }
    let bold = phrase.leadingStrongEnd
    for index in range.prefix(60) {
      let isBoldEnd = index == bold && index > start
      let isSeparator =
        phrase.separator(at: index) > 0 && phrase.byte(index) != UInt8(ascii: "(")
        && phrase.byte(index) != UInt8(ascii: ",")
        || (phrase.byte(index) == UInt8(ascii: ".") && phrase.prose.style(at: index).contains(.strong))
      guard isBoldEnd || isSeparator else { continue }
      if let category = whole(phrase, start..<index) {
        var rest = phrase.trimmed(index..<range.upperBound)
        while !rest.isEmpty,
          phrase.byte(rest.lowerBound) == UInt8(ascii: ".") || isCut(phrase, rest.lowerBound)
        {
          let length = max(1, phrase.separator(at: rest.lowerBound))
          rest = phrase.trimmed(min(rest.upperBound, rest.lowerBound + length)..<rest.upperBound)
        }
        return Found(category: category, rest: rest)
      }
    }
    return nil
  }

  /// Whether a separator goes with the class in front of it: all but an opening bracket.
  private static func isCut(_ phrase: Phrase, _ index: Int) -> Bool {
    phrase.separator(at: index) > 0 && phrase.byte(index) != UInt8(ascii: "(")
      && phrase.byte(index) != UInt8(ascii: "[")
  }

  /// "(technical)" at the end of the text, or of its bold beginning.
  private static func behind(_ phrase: Phrase, _ range: Range<Int>) -> Found? {
    for index in range
    where phrase.byte(index) == UInt8(ascii: "(") || phrase.byte(index) == UInt8(ascii: "[") {
      let closing = phrase.byte(index) == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
      guard
        let close = (index..<min(range.upperBound, index + 60))
          .first(where: { phrase.byte($0) == closing }),
        let category = whole(phrase, index + 1..<close)
      else { continue }
      let tail = phrase.stripped(close + 1..<range.upperBound)
      let isEnd = tail.isEmpty || phrase.text(tail) == "."
      let isInBold = phrase.leadingStrongEnd > index
      guard isEnd || isInBold else { continue }
      return Found(
        category: category,
        rest: isEnd ? phrase.strippedBehind(range.lowerBound..<index, closing: false) : range)
    }
    return nil
  }

  private static func category(of word: PackedWord) -> FactorClass? {
    if technical.contains(word) { return .technical }
    if process.contains(word) { return .process }
    return organisational.contains(word) ? .organisational : nil
  }

  private static let technical: WordTable = ["technical", "technology", "technological", "tech"]
  private static let process: WordTable = ["process", "processes", "procedural", "procedure"]
  private static let organisational: WordTable = [
    "organisational", "organizational", "organisation", "organization", "people", "human", "cultural",
  ]
  private static let fillers: WordTable = [
    "factor", "factors", "cause", "causes", "contributing", "and", "conditions", "condition", "class",
    "category",
    "or", "related",
  ]
}
