/// Triggers of actions that change people instead of the system.
extension BlameJudge {
  /// "be more careful", "double-check the region": asked of people, not built into a machine.
  func exhortation(_ shape: Trigger.Shape, _ range: Range<Int>) -> Subject? {
    guard !isDenied(range.lowerBound), !isReplaced(range.lowerBound) else { return nil }
    let subject = test.subject(before: range.lowerBound).subject
    guard subject.kind != .system else { return nil }
    if isMachine(before: range.lowerBound) { return nil }
    if shape == .rechecking {
      // "add a double-check of the region" is a guard rail.
      if has(range.lowerBound - 1, [.determiner, .adjective, .preposition]) { return nil }
      return isCommand(range.lowerBound) || subject.isSomebody || subject.kind == .ourselves ? .unknown : nil
    }
    return isCarefully(range) && isInsideSystem || isCausative(range.lowerBound) ? nil : .unknown
  }

  private func isCarefully(_ range: Range<Int>) -> Bool {
    passage.isWord(tokens[range.upperBound - 1], "carefully")
  }

  /// Whether a part of software does what the sentence asks for: "in the importer", "by the linter".
  private var isInsideSystem: Bool {
    sentence.contains { index in
      has(index, .system) && has(index - 1, .determiner)
        && (passage.isWord(token(index - 2), "in") || passage.isWord(token(index - 2), "by"))
    }
  }

  /// "Make the warning pay attention": something is built that does it, unless people are made to.
  private func isCausative(_ index: Int) -> Bool {
    guard let first = token(sentence.lowerBound),
      ["make", "let", "have"].contains(where: { passage.isWord(first, $0) })
    else { return false }
    return !(sentence.lowerBound..<index).contains { has($0, [.person, .group]) }
  }

  /// "retrain the operators", "remind everyone": people are the object, and no machine does it.
  func chastening(_ range: Range<Int>) -> Subject? {
    guard !isDenied(range.lowerBound), isCommand(range.lowerBound), !isAutomatic else { return nil }
    let object = test.object(after: range.upperBound - 1)
    if object.isSomebody { return .unknown }
    return Self.everybody.contains { passage.isWord(token(range.upperBound), $0) } ? .unknown : nil
  }

  /// "hold the team accountable".
  func holding(_ range: Range<Int>) -> Verdict? {
    guard !isDenied(range.lowerBound) else { return nil }
    let end = (range.upperBound..<min(range.upperBound + 6, sentence.upperBound)).first {
      passage.isWord(token($0), "accountable") || passage.isWord(token($0), "responsible")
    }
    guard let end, end > range.upperBound,
      (range.upperBound..<end).contains(where: { has($0, .human) || passage.isWord(token($0), "everyone") })
    else { return nil }
    return Verdict(subject: .unknown, range: range.lowerBound..<end + 1)
  }

  /// Whether a verb opens its clause, or follows what a command may begin with.
  private func isCommand(_ index: Int) -> Bool {
    guard let before = token(index - 1) else { return true }
    if before.kind != .word { return before.kind != .opening }
    return before.isA([.adverb, .conjunction, .modal]) || passage.isWord(before, "to")
      || passage.isWord(before, "please")
  }

  /// "instead of being careful", "stop relying on engineers to remember to".
  private func isReplaced(_ index: Int) -> Bool {
    (index - 8..<index).contains { place in
      ["instead", "relying", "rely", "relies", "depend", "depending", "without", "replace"].contains {
        passage.isWord(token(place), $0)
      }
    }
  }

  /// "have CI double-check", "let the tool remember to": somebody else's work.
  private func isMachine(before index: Int) -> Bool {
    guard has(index - 1, .system) || (token(index - 1)?.traits.contains(.opaque) ?? false) else {
      return false
    }
    return true
  }

  /// Whether the sentence tells that a machine does it.
  private var isAutomatic: Bool {
    isInsideSystem
      || sentence.contains { index in
        guard let token = token(index), token.kind == .word else { return false }
        return ["bot", "automatically", "automatic", "automated", "cron", "banner", "hook", "linter"]
          .contains { passage.isWord(token, $0) }
      }
  }

  private static let everybody: [StaticString] = ["everyone", "everybody", "all", "staff"]
}
