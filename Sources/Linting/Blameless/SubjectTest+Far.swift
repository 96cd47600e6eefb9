import Markdown

/// Subjects that stand further off: before brackets and commas, before another verb, behind "by", in the sentence
/// before.
extension SubjectTest {
  /// The subject of the nearest verb before `index`: "the engineer opened the page and …".
  func subjectOfVerb(before index: Int, _ depth: Int) -> Subject {
    guard depth < 5, let verb = verb(before: index) else { return .unknown }
    let (subject, bridge) = subject(before: verb, depth: depth + 1)
    // What a passive tells of is not who acted.
    let isCopula = tokens[verb].isA(.be)
    return bridge.isPassive && !isCopula && !tokens[verb].traits.contains(.ing) ? .unknown : subject
  }

  private func verb(before index: Int) -> Int? {
    var place = index - 1
    let limit = max(sentence.lowerBound, index - 24)
    while place >= limit {
      let token = tokens[place]
      if token.isStop { return nil }
      if token.kind == .word, !token.traits.contains(.opaque) {
        let isParticiple = token.traits.contains(.ed) && isBoundary(place)
        if token.isA([.verb, .be, .have, .doing, .modal]) || isParticiple { return place }
      }
      place -= 1
    }
    return nil
  }

  /// Before a comma stands an insertion ("the engineer, who was new, …") or another verb of the same subject.
  func beyondComma(_ comma: Int, _ depth: Int) -> Subject {
    var place = comma - 1
    let limit = max(sentence.lowerBound, comma - 14)
    while place > limit, tokens[place].kind != .comma, !tokens[place].isStop { place -= 1 }
    if place > limit, tokens[place].kind == .comma {
      let next = tokens[place + 1]
      if next.isA([.who, .relative]) || passage.isWord(next, "a") || passage.isWord(next, "an") {
        return classify(head: place - 1, from: max(sentence.lowerBound, place - 2))
      }
    }
    return subjectOfVerb(before: comma, depth)
  }

  /// Leaves out brackets: "the engineer (on shift since six) …".
  func subjectBeforeBrackets(_ closing: Int, _ depth: Int) -> Subject {
    var place = closing - 1
    let limit = max(sentence.lowerBound, closing - 40)
    while place > limit, tokens[place].kind != .opening { place -= 1 }
    guard place > limit, tokens[place].kind == .opening else { return .unknown }
    return subject(before: place, depth: depth + 1).subject
  }

  /// Whom "they" stands for: the person or team that the sentence before is about, where nothing else in it can be
  /// meant.
  func carried(_ they: Int, _ depth: Int) -> Subject {
    guard depth < 5 else { return .unknown }
    var range = max(sentence.lowerBound, they - 40)..<they
    var place = sentence.lowerBound..<they
    if !range.contains(where: { tokens[$0].isA([.verb, .be]) || tokens[$0].traits.contains(.ed) }) {
      guard let earlier = sentenceBefore() else { return .unknown }
      range = earlier.prefix(60)
      place = earlier
    }
    let test = SubjectTest(passage: passage, sentence: place)
    guard let verb = test.firstVerb(in: range) else { return .unknown }
    let subject = test.subject(before: verb, depth: depth + 1).subject
    let others = range.contains { index in
      let token = tokens[index]
      let isPlural = passage.text[token.range.upperBound - 1] | 0x20 == UInt8(ascii: "s")
      return token.kind == .word && token.isA(.system) && isPlural && !token.traits.contains(.possessive)
    }
    return subject.isSomebody && !others ? subject.by(.carried) : .unknown
  }

  /// The sentence before this one, by halving.
  private func sentenceBefore() -> Range<Int>? {
    let own = passage.sentences.firstIndexByHalving { $0.lowerBound >= sentence.lowerBound }
    return own > 0 ? passage.sentences[own - 1] : nil
  }

  private func firstVerb(in range: Range<Int>) -> Int? {
    range.first { index in
      let token = tokens[index]
      guard token.kind == .word, !token.traits.contains(.opaque) else { return false }
      return token.isA([.verb, .be, .have, .modal]) || (token.traits.contains(.ed) && isBoundary(index))
    }
  }

  /// The agent behind "by", at most eight words to the right of `index`, in the same clause.
  func agent(after index: Int) -> Subject {
    var place = index + 1
    let limit = min(sentence.upperBound, index + 9)
    while place < limit {
      let token = tokens[place]
      if token.kind == .comma || token.isStop || token.isA([.subordinator, .conjunction, .modal, .relative]) {
        return .unknown
      }
      if passage.isWord(token, "by") { return object(after: place).by(.agent) }
      place += 1
    }
    return .unknown
  }

  /// What the noun phrase behind `index` is about.
  func object(after index: Int) -> Subject {
    guard let head = headOfPhrase(after: index) else { return .unknown }
    let subject = classify(head: head, from: min(index + 1, head))
    return tokens[head].isA(.they) ? .unknown : subject
  }

  /// The last noun of the phrase that begins behind `index`.
  func headOfPhrase(after index: Int) -> Int? {
    var head: Int?
    var place = index + 1
    let limit = min(sentence.upperBound, index + 9)
    while place < limit, tokens[place].kind == .word || tokens[place].kind == .number {
      let token = tokens[place]
      let isFirst = head == nil
      if token.isA([.preposition, .negation]) && !token.isA(.determiner) { break }
      if isBoundary(place), !(isFirst && token.traits.contains(.ed)) { break }
      if token.isA(.adverb), !isFirst, !token.isA(.human) { break }
      head = place
      if token.isA([.ourselves, .personPronoun, .nobody]) { break }
      place += 1
    }
    while let last = head, last > index + 1, tokens[last].isA(.postposed) { head = last - 1 }
    return head
  }
}
