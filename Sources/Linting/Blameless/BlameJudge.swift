/// Decides whether a trigger blames in its sentence.
struct BlameJudge {
  typealias Token = Passage.Token

  let passage: Passage
  let sentence: Range<Int>
  let profile: BlameProfile

  var tokens: ContiguousArray<Token> { passage.tokens }
  var test: SubjectTest { SubjectTest(passage: passage, sentence: sentence) }

  /// What was decided: whom it is about, and the tokens to point at.
  struct Verdict {
    let subject: Subject
    let range: Range<Int>
  }

  /// Whether the words of a trigger stand at `index`.
  func matches(_ trigger: Trigger, at index: Int) -> Bool {
    guard index + trigger.words.count <= sentence.upperBound else { return false }
    return trigger.words.indices.allSatisfy { offset in
      let token = tokens[index + offset]
      return token.word == trigger.words[offset] && !token.traits.contains(.opaque)
    }
  }

  func token(_ index: Int) -> Token? {
    index >= sentence.lowerBound && index < sentence.upperBound ? tokens[index] : nil
  }

  func has(_ index: Int, _ classes: WordClass) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    return token.isA(classes)
  }

  /// The verdict on a trigger whose words stand at `range`; nil where nobody is blamed.
  func verdict(on trigger: Trigger, at range: Range<Int>) -> Verdict? {
    guard isHeard(trigger.rule, trigger.shape) else { return nil }
    let subject: Subject?
    switch trigger.shape {
    case .alone, .lazy, .errorNoun, .causedErrors: subject = standing(trigger.shape, range)
    case .slip: subject = slip(range)
    case .manner: subject = manner(range)
    case .owned: subject = owner(of: range)
    case .ofPerson: subject = person(behind: range)
    case .ought, .could, .supposed: return expectation(trigger.shape, range)
    case .had, .ifOnly, .ifHad: return unreal(trigger.shape, range)
    case .omission, .neglect, .omitting, .missed: subject = omission(trigger.shape, range)
    case .notDone, .never, .notThought, .nobodyDid: return undone(trigger.shape, range)
    case .quality: subject = quality(range)
    case .guilt: subject = guilt(range)
    case .accusation: subject = isDenied(range.lowerBound) ? nil : person(behind: range)
    case .transgression: subject = transgression(range)
    case .shortcut: subject = blamed(test.subject(before: range.lowerBound))
    case .harm, .act: subject = deed(trigger.shape, range)
    case .because: subject = cause(range)
    case .knownLater, .judging: subject = hindsight(trigger.shape, range)
    case .whoHarmed, .whoActed, .rebuke, .whyYou, .whyPerson: return question(trigger.shape, range)
    case .exhortation, .rechecking: subject = exhortation(trigger.shape, range)
    case .chastening: subject = chastening(range)
    case .holding: return holding(range)
    }
    return subject.map { Verdict(subject: $0, range: range) }
  }

  /// What the section leaves unsaid.
  private func isHeard(_ rule: BlameRule, _ shape: Trigger.Shape) -> Bool {
    guard profile.hears(rule) else { return false }
    guard profile.isTimeline else { return true }
    return switch rule {
    case .counterfactual: ![.notDone, .never, .missed, .nobodyDid].contains(shape)
    case .who: shape != .whoActed
    default: true
    }
  }

  /// The subject where it is somebody who can be blamed in the active voice.
  func blamed(_ found: (subject: Subject, bridge: SubjectTest.Bridge)) -> Subject? {
    guard !found.bridge.isPassive else { return nil }
    return found.subject.isSomebody || found.subject.kind == .ourselves ? found.subject : nil
  }

  /// Who acted: the subject, or behind a passive the agent.
  func actor(of range: Range<Int>, outsiders: Bool = false) -> Subject? {
    let found = test.subject(before: range.lowerBound)
    if let subject = blamed(found) { return subject }
    if outsiders, found.subject.kind == .outsider, !found.bridge.isPassive { return found.subject }
    guard found.bridge.isPassive || found.subject.kind == .system || found.subject.kind == .unknown else {
      return nil
    }
    let agent = test.agent(after: range.upperBound - 1)
    return agent.isSomebody ? agent : nil
  }

  /// Whether the clause denies what stands at `index`, guards against it, or speaks about the word.
  ///
  /// A word of cause ends the search: "not caught, because of human error" denies nothing of it.
  func isDenied(_ index: Int) -> Bool {
    var place = index - 1
    let limit = max(sentence.lowerBound, index - 9)
    var afterCause = 3
    var sawCause = false
    while place >= limit {
      let token = tokens[place]
      if token.isStop || (token.kind == .comma && !sawCause && index - place > 1) { return false }
      if token.kind == .word {
        if token.isA([.negation, .nobody]) { return true }
        if token.isA(.prevention), !sawCause { return true }
        if passage.isWord(token, "and") || passage.isWord(token, "but") { return false }
        if sawCause, !token.isA([.adverb, .be]) { afterCause -= 1 }
        if token.isA(.causal) { sawCause = true }
        if afterCause == 0 { return false }
      }
      place -= 1
    }
    return false
  }

  /// Whether a handle is an address to read at and no person who acted: "by following @status on Twitter".
  func isAccount(_ index: Int, until end: Int) -> Bool {
    guard tokens[index].traits.contains(.handle), let preposition = token(end),
      passage.isWord(preposition, "on"), let network = token(end + 1), network.kind == .word
    else { return false }
    return ["twitter", "x", "mastodon", "bluesky", "linkedin", "facebook", "telegram", "youtube"]
      .contains { passage.isWord(network, $0) }
  }

  /// Whether a name follows the label of a role, or a list that does: "Owner: @ada", "Reviewers: @ada, @ken".
  func isLabelled(_ index: Int) -> Bool {
    for place in (max(0, index - 12)..<index).reversed() {
      let token = tokens[place]
      if token.kind == .sentenceEnd { return false }
      guard token.kind == .word else { continue }
      if token.isA(.ownerLabel) { return true }
      let isList =
        !token.traits.isDisjoint(with: [.name, .handle]) || token.isA([.conjunction, .be, .preposition])
      if !isList { return false }
    }
    return false
  }
}
