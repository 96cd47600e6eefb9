/// Triggers that stand alone or belong to a noun.
extension BlameJudge {
  /// Words that blame without a subject; the subject only makes them milder.
  func standing(_ shape: Trigger.Shape, _ range: Range<Int>) -> Subject? {
    guard !isDenied(range.lowerBound) else { return nil }
    switch shape {
    case .errorNoun, .causedErrors:
      guard !isQuestion, !isCompound(range), !isDeniedBehind(range), !isHypothesis(range.lowerBound) else {
        return nil
      }
      if shape == .causedErrors, !has(range.lowerBound - 1, .causal), !has(range.lowerBound - 2, .causal) {
        return nil
      }
      return ownSide(before: range.lowerBound)
    case .lazy: return lazy(range)
    default: return confessed(before: range.lowerBound)
    }
  }

  /// We and I as the subject; else nobody in particular, which a standing word does not need.
  private func ownSide(before index: Int) -> Subject {
    let subject = test.subject(before: index).subject
    return subject.kind == .ourselves ? subject : .unknown
  }

  /// The same for a word of character: a sentence that has spoken of ourselves alone confesses. "I kept a copy, in an act
  /// of laziness."
  private func confessed(before index: Int) -> Subject {
    let subject = test.subject(before: index).subject
    if subject.kind == .ourselves { return subject }
    guard subject.kind == .unknown else { return .unknown }
    let spoken = (sentence.lowerBound..<index).filter {
      tokens[$0].kind == .word && (tokens[$0].isA(.ourselves) || tokens[$0].isA(.human))
    }
    guard let first = spoken.first, spoken.allSatisfy({ tokens[$0].isA(.ourselves) }) else { return .unknown }
    return Subject(kind: .ourselves, tokens: first..<first + 1, ground: .pronoun)
  }

  private var isQuestion: Bool {
    sentence.last.map { tokens[$0].traits.contains(.question) } ?? false
  }

  /// "Assumed user error at the time" in a timeline tells what people thought, not what the cause was.
  private func isHypothesis(_ index: Int) -> Bool {
    guard profile.isTimeline else { return false }
    return (index - 4..<index).contains { place in
      guard let token = token(place), token.kind == .word else { return false }
      return ["assumed", "assume", "assuming", "suspected", "suspect", "suspecting", "thought", "believed"]
        .contains { passage.isWord(token, $0) }
    }
  }

  /// "human error rate", "user error message".
  private func isCompound(_ range: Range<Int>) -> Bool {
    tokens[range.upperBound - 1].traits.contains(.possessive) || has(range.upperBound, .afterError)
  }

  /// "human error is never a root cause", "… is a symptom".
  private func isDeniedBehind(_ range: Range<Int>) -> Bool {
    guard has(range.upperBound, [.be, .modal]) else { return false }
    return (range.upperBound..<range.upperBound + 5).contains { has($0, .noCause) }
  }

  /// Of people or of their work; "lazy loading" is a technique.
  private func lazy(_ range: Range<Int>) -> Subject? {
    if has(range.upperBound, .technique) { return nil }
    let (subject, _) = test.subject(before: range.lowerBound)
    if subject.isSomebody || subject.kind == .ourselves { return subject }
    let object = test.object(after: range.lowerBound)
    let isWork = (range.upperBound..<range.upperBound + 2).contains { index in
      ["review", "work", "approach", "shortcut", "decision", "testing", "coding", "mistake"].contains {
        token(index)?.kind == .word && passage.text[tokens[index].range].elementsEqual($0.utf8)
      }
    }
    return object.isSomebody || isWork ? .unknown : nil
  }

  /// "the engineer's mistake", "our fault": whose it is.
  func owner(of range: Range<Int>) -> Subject? {
    guard !isDenied(range.lowerBound), !beginsName(range) else { return nil }
    var place = range.lowerBound - 1
    while has(place, [.adjective, .adverb]), place > range.lowerBound - 4,
      !(token(place)?.traits.contains(.possessive) ?? false)
    {
      place -= 1
    }
    guard let token = token(place), token.kind == .word else { return nil }
    let own = place..<place + 1
    if token.isA(.ours) { return Subject(kind: .ourselves, tokens: own, ground: .pronoun) }
    if token.isA(.theirs) { return Subject(kind: .person, tokens: own, ground: .pronoun) }
    guard token.traits.contains(.possessive), !token.traits.contains(.opaque) else { return nil }
    if token.traits.contains(.name) { return Subject(kind: .person, tokens: own, ground: .roster) }
    guard token.isA([.person, .group]), !has(range.upperBound, [.system, .afterError]) else { return nil }
    let isMachine = token.isA(.doubleMeaning) && !has(place - 1, [.determiner, .adjective, .ours, .theirs])
    return isMachine ? nil : Subject(kind: .person, tokens: own, ground: .role)
  }

  /// "their error producer", "our error budget": the word belongs to the noun behind it, which no verb and no little
  /// word of English is; "their error cost the customers an hour" has an object behind its verb.
  private func beginsName(_ range: Range<Int>) -> Bool {
    guard let word = token(range.upperBound - 1), passage.isWord(word, "error"),
      let next = token(range.upperBound), next.kind == .word
    else { return false }
    if next.isA([.afterError, .system]) { return true }
    let others: WordClass = [
      .preposition, .conjunction, .subordinator, .relative, .who, .conditional, .be, .have, .doing, .modal,
      .verb, .participle, .adverb, .negation, .causal, .determiner, .they, .personPronoun, .ourselves,
      .machineVerb, .careBase, .carePast, .careDone,
    ]
    let isPast = passage.text[next.range].suffix(2).elementsEqual("ed".utf8)
    return !next.isA(others) && !isPast && !has(range.upperBound + 1, [.determiner, .ours, .theirs])
  }

  /// "a typo by the engineer", "the fault of the vendor".
  func person(behind range: Range<Int>) -> Subject? {
    let object = test.object(after: range.upperBound - 1)
    return object.isSomebody ? object : nil
  }

  /// "because of the administrator", "caused by an engineer".
  func cause(_ range: Range<Int>) -> Subject? {
    isDenied(range.lowerBound) ? nil : person(behind: range)
  }

  /// Culprits and faults, where a person stands on either side.
  func guilt(_ range: Range<Int>) -> Subject? {
    guard !isDenied(range.lowerBound) else { return nil }
    let (subject, bridge) = test.subject(before: range.lowerBound)
    if bridge.isNegated || subject.kind == .nobody { return nil }
    if subject.isSomebody || subject.kind == .ourselves { return subject }
    if subject.kind == .system { return nil }
    if let sided = subjectThroughArticle(range.lowerBound) { return sided }
    guard has(range.upperBound, .be) else { return nil }
    return person(behind: range.lowerBound..<range.upperBound + 1)
  }

  /// "the operator is the culprit": the subject before the article.
  private func subjectThroughArticle(_ index: Int) -> Subject? {
    var place = index
    while has(place - 1, [.determiner, .adjective]) { place -= 1 }
    guard place < index, has(place - 1, .be) else { return nil }
    let subject = test.subject(before: place).subject
    return subject.isSomebody || subject.kind == .ourselves ? subject : nil
  }

  /// "the engineer was distracted", "an inexperienced operator".
  func quality(_ range: Range<Int>) -> Subject? {
    guard !isDenied(range.lowerBound) else { return nil }
    let index = range.lowerBound
    if has(range.upperBound, .human) {
      let object = test.object(after: index)
      if object.isSomebody { return object }
    }
    guard !has(range.upperBound, .system), token(range.upperBound)?.kind != .number else { return nil }
    var place = index
    while has(place - 1, .adverb) { place -= 1 }
    guard has(place - 1, [.be, .copula]) else { return nil }
    let (subject, bridge) = test.subject(before: has(place - 1, .be) ? place : place - 1)
    guard !bridge.isNegated, subject.isSomebody || subject.kind == .ourselves else { return nil }
    return subject
  }
}
