import Markdown

/// Words that say how soon an action is meant to be done.
enum HorizonPhrase {
  /// The horizon that a heading or a cell names; nil where it names none.
  static func read(_ phrase: Phrase) -> Located<Horizon>? {
    let words = phrase.words(0..<phrase.count)
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? phrase.lowerText(words[index + 1]) : ""
      let isTerm = next == "term"
      let range = isTerm ? word.lowerBound..<words[index + 1].upperBound : word
      let horizon: Horizon?
      switch phrase.lowerText(word) {
      case "immediate", "immediately": horizon = .immediate
      case "short", "shorter", "near": horizon = isTerm || words.count == 1 ? .shortTerm : nil
      case "long", "longer": horizon = isTerm || words.count == 1 ? .longTerm : nil
      case "shortterm": horizon = .shortTerm
      case "longterm": horizon = .longTerm
      case "now": horizon = words.count == 1 ? .immediate : nil
      default: horizon = nil
      }
      if let horizon { return Located(horizon, at: phrase.prose.source(of: range)) }
    }
    return nil
  }
}
