/// Triggers that ask after somebody.
extension BlameJudge {
  /// "who broke it", "you should have checked", "why didn't you ask".
  func question(_ shape: Trigger.Shape, _ range: Range<Int>) -> Verdict? {
    switch shape {
    case .whyPerson: return reproach(range)
    case .rebuke:
      return has(skipAdverb(range.upperBound), .careDone) ? verdict(range) : nil
    case .whyYou:
      // "Why did you get this mail?" is a heading of a notice.
      let isOpen = range.count == 3 && !passage.isWord(token(range.upperBound - 2), "didn't")
      let isDenied = tokens[range].contains { $0.isA(.negation) }
      return isOpen && !isDenied && !has(range.upperBound, [.careBase]) ? nil : verdict(range)
    default:
      guard !isNear(range.lowerBound, .negation, within: 4) || doesNotKnow(range.lowerBound),
        !isDenied(range.lowerBound) || doesNotKnow(range.lowerBound)
      else { return nil }
      if passage.isWord(tokens[range.lowerBound], "your") { return verdict(range) }
      return isQuestion(range, needsAsking: shape == .whoActed) ? verdict(range) : nil
    }
  }

  /// "Why did the engineer forget to", "Why didn't the reviewer notice": a question after a person's omission.
  private func reproach(_ range: Range<Int>) -> Verdict? {
    var isDenied = passage.isWord(token(range.upperBound - 1), "didn't")
    for place in range.upperBound..<range.upperBound + 7 {
      guard let token = token(place), token.kind == .word else { return nil }
      if token.isA(.negation) { isDenied = true }
      let fails = passage.isWord(token, "fail") && has(place + 2, .careBase)
      guard
        fails || isDenied && token.isA(.careBase)
          || Self.omitting.contains(where: { passage.isWord(token, $0) })
      else { continue }
      let subject = test.subject(before: place).subject
      return subject.isSomebody ? Verdict(subject: subject, range: range.lowerBound..<place + 1) : nil
    }
    return nil
  }

  private static let omitting: [StaticString] = [
    "forget", "ignore", "miss", "neglect", "overlook", "skip", "misjudge", "misread",
  ]

  private func verdict(_ range: Range<Int>) -> Verdict { Verdict(subject: .unknown, range: range) }

  private func skipAdverb(_ index: Int) -> Int { has(index, .adverb) ? index + 1 : index }

  /// Whether the words open their clause or follow a verb of asking; behind a noun they are a relative clause.
  private func isQuestion(_ range: Range<Int>, needsAsking: Bool) -> Bool {
    if passage.isWord(tokens[range.lowerBound], "which"), !isAct(range.upperBound) { return false }
    guard let before = token(range.lowerBound - 1), !before.isStop else { return true }
    guard before.kind == .word else { return false }
    if before.isA([.conjunction, .be]) { return true }
    if passage.isWord(before, "so") || passage.isWord(before, "of") { return !needsAsking }
    if Self.asking.contains(where: { passage.isWord(before, $0) }) { return true }
    // "asks in the channel who broke it".
    return !needsAsking
      && (range.lowerBound - 5..<range.lowerBound).contains { place in
        Self.asking.contains { passage.isWord(token(place), $0) }
      }
  }

  /// Whether what follows "which engineer" is an act of that person.
  private func isAct(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    return token.traits.contains(.ed) || token.isA(.verb) || token.isA(.participle)
  }

  /// "We still do not know who": the question stands, although its verb is denied.
  private func doesNotKnow(_ index: Int) -> Bool {
    passage.isWord(token(index - 1), "know") && !has(index - 2, .nobody)
  }

  private static let asking: [StaticString] = [
    "out", "ask", "asks", "asked", "asking", "wonder", "wondered", "wondering", "determine", "determined",
    "identify", "identified", "establish", "established", "know", "knows", "clarify", "discussed", "discuss",
    "investigate", "investigated",
  ]
}
