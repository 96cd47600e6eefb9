/// Finds whom a trigger speaks of: a walk to the left inside the clause, over at most eight words and no verb.
///
/// The head of a phrase decides, and the head is its last noun: "the operator pod" is a pod. What cannot be told is
/// unknown, and the rules are silent about the unknown.
struct SubjectTest {
  typealias Token = Passage.Token

  let passage: Passage
  /// Where the sentence begins.
  let sentence: Range<Int>

  var tokens: ContiguousArray<Token> { passage.tokens }

  /// What stands between a subject and its verb.
  struct Bridge {
    var isPassive = false
    var isHypothetical = false
    var isNegated = false
  }

  /// The subject of the verb or adjective at `trigger`, and what stood between.
  func subject(before trigger: Int, depth: Int = 0) -> (subject: Subject, bridge: Bridge) {
    var bridge = Bridge()
    var index = trigger - 1
    while index >= sentence.lowerBound, tokens[index].kind == .word {
      let token = tokens[index]
      guard token.isA([.adverb, .have, .be, .modal, .negation, .postposed, .doing, .copula]),
        !token.isA(.nobody),
        !isNoun(at: index)
      else { break }
      if token.isA(.be) { bridge.isPassive = true }
      if token.isA(.modal) { bridge.isHypothetical = true }
      if token.isA(.negation) { bridge.isNegated = true }
      index -= 1
    }
    guard index >= sentence.lowerBound, depth < 5 else { return (.unknown, bridge) }
    let token = tokens[index]
    switch token.kind {
    case .comma: return (beyondComma(index, depth), bridge)
    case .closing: return (subjectBeforeBrackets(index, depth), bridge)
    case .clauseEnd, .sentenceEnd, .opening, .number: return (.unknown, bridge)
    case .word: break
    }
    if token.isA(.conjunction) { return (subjectOfVerb(before: index, depth), bridge) }
    if passage.isWord(token, "by"), tokens[trigger].traits.contains(.ing) {
      return (subjectOfVerb(before: index, depth), bridge)
    }
    if token.isA(.preposition) || passage.isWord(token, "to") { return (.unknown, bridge) }
    return (phrase(endingAt: index, depth), bridge)
  }

  /// An adverb-like word that heads a noun phrase: "the on-call", "no one".
  private func isNoun(at index: Int) -> Bool { tokens[index].isA([.person, .ourselves, .who, .they]) }

  /// The noun phrase whose last word stands at `last`.
  private func phrase(endingAt last: Int, _ depth: Int) -> Subject {
    let token = tokens[last]
    if token.isA(.relative) {
      var antecedent = last - 1
      if antecedent >= sentence.lowerBound, tokens[antecedent].kind == .comma { antecedent -= 1 }
      guard antecedent >= sentence.lowerBound else { return .unknown }
      return classify(head: antecedent, from: antecedent)
    }
    if token.isA(.who) { return antecedentOfWho(last) }
    if token.isA(.they) { return carried(last, depth) }
    if token.isA([.ourselves, .personPronoun]) { return classify(head: last, from: last) }
    var start = last
    var firstPreposition: Int?
    var words = 0
    while start >= sentence.lowerBound, words < 8 {
      let token = tokens[start]
      if token.kind == .number {
        start -= 1
        continue
      }
      if token.kind != .word || isBoundary(start) { break }
      if token.isA([.preposition, .causal]) { firstPreposition = start }
      words += 1
      start -= 1
    }
    let wasCut =
      words == 8 && start >= sentence.lowerBound && tokens[start].kind == .word && !isBoundary(start)
    start += 1
    if start > last { return beforeGerund(last, depth) }
    if let owner = owner(ofRelativeClauseBefore: start) { return owner }
    var head = last
    if let preposition = firstPreposition, !wasCut {
      if preposition > start { head = headOfFirst(from: start, to: preposition, last) }
    } else if firstPreposition == nil, !wasCut, start > sentence.lowerBound,
      tokens[start - 1].traits.contains(.ing)
    {
      let user = beforeGerund(start - 1, depth)
      if user.isSomebody { return user }
    }
    if passage.isWord(tokens[start], "no"), tokens[head].isA(.human) {
      return Subject(kind: .nobody, tokens: start..<head + 1, ground: .role)
    }
    return classify(head: head, from: head == last ? behindPrepositions(start, last) : start)
  }

  /// Where the phrase itself begins behind what leads to it: "due to [an engineer]".
  private func behindPrepositions(_ start: Int, _ last: Int) -> Int {
    let preposition = (start..<last).last { tokens[$0].isA([.preposition, .causal]) }
    return preposition.map { $0 + 1 } ?? start
  }

  /// The head of the part before the first preposition; of "many of the engineers" the part behind it.
  private func headOfFirst(from start: Int, to preposition: Int, _ last: Int) -> Int {
    let head = preposition - 1
    guard tokens[head].isA(.quantifier) || tokens[head].kind == .number else { return head }
    var end = preposition + 1
    while end < last, !tokens[end + 1].isA(.preposition) { end += 1 }
    return end
  }

  /// The antecedent of a relative clause that ends where the phrase does: "the engineer who wrote the job".
  ///
  /// Verbs of seeing and saying are left out: what follows them is a clause with a subject of its own.
  private func owner(ofRelativeClauseBefore start: Int) -> Subject? {
    guard start > sentence.lowerBound, tokens[start - 1].kind == .word, isBoundary(start - 1),
      tokens[start - 1].isA(.verb) || tokens[start - 1].traits.contains(.ed),
      !tokens[start - 1].isA([.carePast, .careDone])
    else { return nil }
    var place = start - 2
    while place > sentence.lowerBound, tokens[place].isA([.adverb, .have]) { place -= 1 }
    guard place > sentence.lowerBound, tokens[place].isA(.who) else { return nil }
    return antecedentOfWho(place)
  }

  /// Who does what a participle says: "the engineer running the migration".
  private func beforeGerund(_ gerund: Int, _ depth: Int) -> Subject {
    guard tokens[gerund].traits.contains(.ing), gerund > sentence.lowerBound, depth < 5,
      tokens[gerund - 1].isA([.person, .group])
    else { return .unknown }
    return phrase(endingAt: gerund - 1, depth + 1)
  }

  /// Whether a phrase cannot reach over the token: a verb, a conjunction, the start of a clause.
  func isBoundary(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.traits.contains(.opaque) { return false }
    if token.isA([.conjunction, .subordinator, .relative, .who, .be, .have, .doing, .modal]) {
      return !(token.isA(.relative) && token.isA(.determiner))
    }
    if token.isA(.verb) || token.traits.contains(.ed) { return !isAttributive(index) }
    return token.traits.contains(.ing) && !isAttributive(index)
  }

  /// A participle before its noun: "the affected engineer".
  private func isAttributive(_ index: Int) -> Bool {
    if tokens[index].isA(.adjective) { return true }
    guard index > sentence.lowerBound else { return !tokens[index].traits.contains(.ing) }
    return tokens[index - 1].isA([.determiner, .preposition, .ours, .theirs, .adjective])
  }

  /// What the noun at `head` is; `start` is where its phrase begins.
  func classify(head: Int, from start: Int) -> Subject {
    let token = tokens[head]
    let range = start..<head + 1
    if token.traits.contains(.handle) {
      return Subject(kind: .person, tokens: head..<head + 1, ground: .handle)
    }
    if token.traits.contains(.possessive) { return .unknown }
    if token.traits.contains(.name) {
      return Subject(kind: .person, tokens: head..<head + 1, ground: .roster)
    }
    if token.traits.contains(.opaque) {
      return Subject(kind: token.isA(.system) ? .system : .unknown, tokens: range, ground: .role)
    }
    if token.isA(.ourselves) { return Subject(kind: .ourselves, tokens: head..<head + 1, ground: .pronoun) }
    if token.isA(.personPronoun) { return Subject(kind: .person, tokens: head..<head + 1, ground: .pronoun) }
    if token.isA(.nobody) || isNoOne(head) {
      return Subject(kind: .nobody, tokens: head..<head + 1, ground: .pronoun)
    }
    if token.isA(.human) {
      if token.isA(.doubleMeaning), head > start, isMachine(before: head) {
        return Subject(kind: .system, tokens: range, ground: .role)
      }
      let kind: Subject.Kind = token.isA(.outsider) ? .outsider : token.isA(.group) ? .group : .person
      return Subject(kind: kind, tokens: range, ground: .role)
    }
    return token.isA(.system) ? Subject(kind: .system, tokens: range, ground: .role) : .unknown
  }

  private func isNoOne(_ head: Int) -> Bool {
    passage.isWord(tokens[head], "one") && head > 0 && passage.isWord(tokens[head - 1], "no")
  }

  /// Whether the word before a role of two meanings makes it a machine: "Kubernetes operator".
  private func isMachine(before head: Int) -> Bool {
    let modifier = tokens[head - 1]
    if modifier.traits.contains(.possessive) { return false }
    return !modifier.isA([
      .determiner, .adjective, .ours, .theirs, .preposition, .quantifier, .human, .adverb,
    ])
  }

  private func antecedentOfWho(_ who: Int) -> Subject {
    let asked = Subject(kind: .person, tokens: who..<who + 1, ground: .pronoun)
    var index = who - 1
    if index >= sentence.lowerBound, tokens[index].kind == .comma { index -= 1 }
    guard index >= sentence.lowerBound, tokens[index].kind == .word else { return asked }
    let antecedent = classify(head: index, from: max(sentence.lowerBound, index - 1))
    return antecedent.kind == .unknown ? asked : antecedent
  }
}

extension Passage {
  /// Whether a token is a certain word of the lexicon.
  func isWord(_ token: Token, _ word: StaticString) -> Bool {
    guard token.kind == .word, token.range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { bytes in
      for offset in bytes.indices where text[token.range.lowerBound + offset] | 0x20 != bytes[offset] {
        return false
      }
      return true
    }
  }
}
