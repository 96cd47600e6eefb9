import Markdown

/// Words that say how soon an action is meant to be done.
enum HorizonPhrase {
  /// The horizon that a heading or a cell names; nil where it names none.
  static func read(_ phrase: Phrase) -> Located<Horizon>? {
    var isFirst = true
    var following = phrase.firstWord(0..<phrase.count)
    while let word = following {
      following = phrase.firstWord(word.upperBound..<phrase.count)
      if let (horizon, range) = read(word, next: following, isOnly: isFirst && following == nil, phrase) {
        return Located(horizon, at: phrase.prose.source(of: range))
      }
      isFirst = false
    }
    return nil
  }

  /// The horizon that begins with a word.
  ///
  /// - Parameter isOnly: whether the phrase has no other word.
  private static func read(
    _ word: Range<Int>, next: Range<Int>?, isOnly: Bool, _ phrase: Phrase
  ) -> (Horizon, Range<Int>)? {
    let packed = phrase.packed(word)
    let term = next.flatMap { phrase.packed($0) == Self.term ? word.lowerBound..<$0.upperBound : nil }
    if immediate.contains(packed) || packed == now && isOnly { return (.immediate, term ?? word) }
    if packed == shortTerm || short.contains(packed) && (term != nil || isOnly) {
      return (.shortTerm, term ?? word)
    }
    if packed == longTerm || long.contains(packed) && (term != nil || isOnly) {
      return (.longTerm, term ?? word)
    }
    return nil
  }

  private static let term = PackedWord("term")
  private static let now = PackedWord("now")
  private static let shortTerm = PackedWord("shortterm")
  private static let longTerm = PackedWord("longterm")
  private static let immediate: WordTable = ["immediate", "immediately"]
  private static let short: WordTable = ["short", "shorter", "near"]
  private static let long: WordTable = ["long", "longer"]
}
