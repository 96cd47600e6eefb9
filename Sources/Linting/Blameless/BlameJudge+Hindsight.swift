/// Triggers that judge by what became known later.
extension BlameJudge {
  /// "obviously", "preventable"; "not obviously" and "neither … nor" say the contrary.
  func hindsight(_ shape: Trigger.Shape, _ range: Range<Int>) -> Subject? {
    guard !isNear(range.lowerBound, [.negation, .nothing, .nobody], within: 3) else { return nil }
    let words = tokens[range]
    if shape == .judging {
      return words.count > 1 ? judged(range) : isComment(range) ? .unknown : nil
    }
    guard let first = words.first, let last = words.last else { return nil }
    if passage.isWord(last, "course") {
      // "a change of course", "a matter of course", "a round of course corrections".
      let before = token(range.lowerBound - 1)
      let isCourse = before.map { $0.kind == .word && !$0.isA([.be, .have, .modal, .conjunction]) } ?? false
      return isCourse || passage.isWord(token(range.upperBound), "corrections") ? nil : .unknown
    }
    // "very obviously crafted" tells how it was done.
    if passage.isWord(first, "obviously"), passage.isWord(token(range.lowerBound - 1), "very") { return nil }
    if passage.isWord(first, "glaring"), has(range.lowerBound - 1, .be) { return nil }
    return .unknown
  }

  /// "was clearly wrong"; "is clearly a" needs its verb, lest "state clearly a reason" be heard.
  private func judged(_ range: Range<Int>) -> Subject? {
    has(range.lowerBound - 1, [.be, .copula]) ? .unknown : nil
  }

  /// "Clearly, …": an opening that judges the whole sentence.
  private func isComment(_ range: Range<Int>) -> Bool {
    guard let next = token(range.upperBound) else { return false }
    if range.lowerBound == sentence.lowerBound {
      return next.kind == .comma || next.isA([.determiner, .ourselves, .they]) && next.kind == .word
    }
    return next.kind == .comma && token(range.lowerBound - 1)?.kind == .comma
  }

  /// Whether a word of some class stands among the `within` words before `index`, in the same clause.
  func isNear(_ index: Int, _ classes: WordClass, within: Int) -> Bool {
    var place = index - 1
    while place >= max(sentence.lowerBound, index - within), let token = token(place), !token.isStop {
      if token.kind == .word, token.isA(classes) { return true }
      place -= 1
    }
    return false
  }
}
