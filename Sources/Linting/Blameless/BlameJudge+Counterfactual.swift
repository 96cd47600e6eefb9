/// Triggers that tell of what did not happen.
extension BlameJudge {
  /// Should have, could have, was supposed to.
  func expectation(_ shape: Trigger.Shape, _ range: Range<Int>) -> Verdict? {
    let found = test.subject(before: range.lowerBound)
    guard let subject = blamed(found) else { return nil }
    let next = skip(from: range.upperBound)
    switch shape {
    case .supposed:
      return has(next, .be) ? nil : Verdict(subject: subject, range: range)
    case .could:
      return has(next, .careDone) && !isWorse(behind: next) ? Verdict(subject: subject, range: range) : nil
    default:
      if has(next, .be) {
        guard isDemeanour(next) else { return nil }
        return Verdict(subject: subject, range: range.lowerBound..<next + 1)
      }
      return isParticiple(next) ? Verdict(subject: subject, range: range) : nil
    }
  }

  /// "been more careful", "been watching": how a person should have been, not what should have been done to them.
  private func isDemeanour(_ been: Int) -> Bool {
    guard let next = token(skip(from: been + 1)), next.kind == .word else { return false }
    return next.isA(.demeanour) || next.traits.contains(.ing)
  }

  /// "could have noticed it much later": how it might have gone worse is luck, and no reproach.
  private func isWorse(behind verb: Int) -> Bool {
    (verb + 1..<verb + 6).contains { place in
      ["later", "worse", "longer"].contains { passage.isWord(token(place), $0) }
    }
  }

  private func skip(from index: Int) -> Int {
    var place = index
    while has(place, .adverb), place < index + 3 { place += 1 }
    return place
  }

  /// A past participle; "limited rights" and "read access" are things to have.
  private func isParticiple(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word, !token.traits.contains(.opaque) else { return false }
    guard token.isA(.participle) || token.traits.contains(.ed) else { return false }
    guard token.isA(.attributive) else { return true }
    guard let next = self.token(index + 1), next.kind == .word else { return true }
    return next.isA([.determiner, .ours, .theirs, .preposition, .they, .ourselves, .relative])
  }

  /// Had the engineer checked; if only we had; if the operator had followed.
  func unreal(_ shape: Trigger.Shape, _ range: Range<Int>) -> Verdict? {
    guard let head = test.headOfPhrase(after: range.upperBound - 1) else { return nil }
    let subject = test.object(after: range.upperBound - 1)
    guard subject.isSomebody || subject.kind == .ourselves else { return nil }
    switch shape {
    case .had:
      guard isInverted(range.lowerBound, subject), hasCare(skip(from: head + 1)) else { return nil }
      return Verdict(subject: subject, range: range)
    case .ifOnly:
      return has(head + 1, [.have, .modal]) ? Verdict(subject: subject, range: range) : nil
    default:
      guard passage.isWord(token(head + 1), "had"), hasCare(skip(from: head + 2)) else { return nil }
      return Verdict(subject: subject, range: range.lowerBound..<head + 2)
    }
  }

  private func hasCare(_ index: Int) -> Bool { has(index, .careDone) }

  /// Whether "had" opens its clause, as in "had the engineer checked".
  private func isInverted(_ index: Int, _ subject: Subject) -> Bool {
    if index == sentence.lowerBound || subject.ground == .pronoun { return true }
    guard let before = token(index - 1) else { return true }
    return before.kind != .word || before.isA(.participle) || before.traits.contains(.ed)
  }
}

extension Passage {
  /// Whether there is a token and it is a certain word.
  func isWord(_ token: Token?, _ word: StaticString) -> Bool {
    guard let token else { return false }
    return isWord(token, word)
  }
}
