/// Triggers that are verbs or belong to one.
extension BlameJudge {
  /// "an engineer accidentally deleted": told as done, not feared.
  func slip(_ range: Range<Int>) -> Subject? {
    let found = test.subject(before: range.lowerBound)
    guard !found.bridge.isHypothetical, !found.bridge.isNegated else { return nil }
    if let start = found.subject.tokens.first, has(start - 1, .conditional) { return nil }
    guard let subject = actor(of: range) else { return nil }
    if subject.ground == .agent || subject.kind == .ourselves { return subject }
    return isDenied(subject.tokens.lowerBound) ? nil : subject
  }

  /// "by mistake", "without approval": who did the verb of the clause.
  func manner(_ range: Range<Int>) -> Subject? {
    if has(range.upperBound, .be) { return nil }
    let subject = test.subjectOfVerb(before: range.lowerBound, 0)
    return subject.isSomebody || subject.kind == .ourselves ? subject : nil
  }

  /// "failed to", "ignored", "missed the alert".
  func omission(_ shape: Trigger.Shape, _ range: Range<Int>) -> Subject? {
    if has(range.upperBound, .nothing) { return nil }
    if shape == .missed {
      guard (range.upperBound..<range.upperBound + 5).contains(where: { has($0, .signal) }) else {
        return nil
      }
    }
    if range.count == 2, has(range.upperBound, .machineVerb),
      has(range.lowerBound - 1, [.doubleMeaning, .outsider])
    {
      return nil
    }
    if shape == .omitting {
      let subject = test.subject(before: range.lowerBound).subject
      return subject.isSomebody || subject.kind == .ourselves ? subject : nil
    }
    return actor(of: range, outsiders: shape == .neglect)
  }

  /// "did not check", "never tested", "nobody noticed".
  func undone(_ shape: Trigger.Shape, _ range: Range<Int>) -> Verdict? {
    let verb = skipAdverbs(range.upperBound)
    let verdictRange = range.lowerBound..<verb + 1
    switch shape {
    case .nobodyDid:
      guard has(verb, .carePast), !has(verb + 1, .nothing), !isAttributed(range) else { return nil }
      let isUs = passage.isWord(tokens[range.upperBound - 1], "us")
      let kind: Subject.Kind = isUs ? .ourselves : .person
      return Verdict(subject: Subject(kind: kind, tokens: range, ground: .pronoun), range: verdictRange)
    case .notThought:
      guard let subject = active(range, outsiders: true) else { return nil }
      return Verdict(subject: subject, range: range)
    case .never:
      guard has(verb, .carePast), let subject = active(range) else { return nil }
      return Verdict(subject: subject, range: verdictRange)
    default:
      guard has(verb, .careBase), let subject = active(range) else { return nil }
      return Verdict(subject: subject, range: verdictRange)
    }
  }

  /// Nobody is the object here: "reported to nobody checked".
  private func isAttributed(_ range: Range<Int>) -> Bool { has(range.lowerBound - 1, .preposition) }

  private func active(_ range: Range<Int>, outsiders: Bool = false) -> Subject? {
    let found = test.subject(before: range.lowerBound)
    if outsiders, found.subject.kind == .outsider { return found.subject }
    return blamed(found)
  }

  private func skipAdverbs(_ index: Int) -> Int {
    var place = index
    while has(place, .adverb), place < index + 3 { place += 1 }
    return place
  }

  /// "violated the policy", "bypassed the review": of safeguards alone.
  func transgression(_ range: Range<Int>) -> Subject? {
    let found = test.subject(before: range.lowerBound)
    if found.bridge.isPassive {
      let agent = test.agent(after: range.upperBound - 1)
      return agent.isSomebody ? agent : nil
    }
    guard let head = test.headOfPhrase(after: range.upperBound - 1),
      (range.upperBound...head).contains(where: { has($0, .safeguard) })
    else { return nil }
    return blamed(found)
  }

  /// "broke", "merged": harm by anybody, acts by one person.
  func deed(_ shape: Trigger.Shape, _ range: Range<Int>) -> Subject? {
    let bridge = test.subject(before: range.lowerBound).bridge
    guard !bridge.isHypothetical, !bridge.isNegated, let subject = actor(of: range) else { return nil }
    if let start = subject.tokens.first, has(start - 1, .conditional) { return nil }
    // "Who broke it?" names nobody; the question itself is another rule's.
    if subject.tokens.count == 1, has(subject.tokens.lowerBound, .who) { return nil }
    switch (shape, subject.kind) {
    case (.harm, _): return subject
    case (_, .person): return subject
    case (_, .ourselves): return passage.isWord(tokens[subject.tokens.lowerBound], "i") ? subject : nil
    default: return nil
    }
  }
}
