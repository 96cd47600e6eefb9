package import Markdown

/// Finds blame in a block of prose: one pass over its words, with a test of the subject at each trigger.
///
/// Sources: BLAME is told from narrative by its subject (Dekker, *The Field Guide to Understanding Human Error*), so a
/// word list without one is never enough.
package struct BlameReader: Sendable {
  let vocabulary: BlameVocabulary
  let profile: BlameProfile

  package init(vocabulary: BlameVocabulary, profile: BlameProfile) {
    self.vocabulary = vocabulary
    self.profile = profile
  }

  /// What blames in `prose`, in the order of the text.
  ///
  /// - Complexity: O(n) in the bytes of the prose; each trigger looks at a bounded number of words.
  package func hits(in prose: Prose) -> [BlameHit] {
    let scent = prose.text.withUnsafeBufferPointer { text in
      vocabulary.scents.scent(
        of: text, in: text.indices, unspoken: prose.runs.lazy.filter(\.style.isUnspoken).map(\.range))
    }
    return scent.mayBlame(in: profile) ? hits(byWord: prose) : []
  }

  /// The same for a text that is known to have a scent of blame.
  func hits(byWord prose: Prose) -> [BlameHit] {
    var passage = Passage(prose, lexicon: vocabulary.table.lexicon)
    vocabulary.names.mark(&passage)
    var hits: [BlameHit] = []
    for sentence in passage.sentences {
      let judge = BlameJudge(passage: passage, sentence: sentence, profile: profile)
      if profile.isAnalysis { namedPeople(in: judge, &hits) }
      let first = hits.count
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        index += max(1, judgeTriggers(at: index, judge, &hits))
      }
      leaveOneOfEach(&hits, from: first)
    }
    if !vocabulary.allowed.isEmpty { hits.removeAll { isAllowed($0.range, in: passage.text) } }
    return hits.sorted { ($0.range.lowerBound, $0.rule.rawValue) < ($1.range.lowerBound, $1.rule.rawValue) }
  }

  /// An act is not held against its subject where another rule already speaks of that subject's act.
  private func leaveOneOfEach(_ hits: inout [BlameHit], from first: Int) {
    guard hits.count > first + 1 else { return }
    let told = Set(hits[first...].lazy.filter { $0.rule != .person }.compactMap(\.subject))
    let isAsked = hits[first...].contains { $0.rule == .who }
    guard isAsked || !told.isEmpty else { return }
    let kept = hits[first...].filter { hit in
      hit.rule != .person || hit.subject == hit.trigger || !isAsked && !told.contains(hit.subject ?? "")
    }
    hits.replaceSubrange(first..., with: kept)
  }

  /// Tries the triggers that begin at a token; returns how many tokens the one that fired covers.
  private func judgeTriggers(at index: Int, _ judge: BlameJudge, _ hits: inout [BlameHit]) -> Int {
    let token = judge.passage.tokens[index]
    guard token.kind == .word, !token.traits.contains(.opaque) else { return 0 }
    for trigger in vocabulary.table.triggers(at: token.word) where judge.matches(trigger, at: index) {
      let range = index..<index + trigger.words.count
      guard let verdict = judge.verdict(on: trigger, at: range) else { continue }
      if trigger.rule == .person, verdict.subject.ground == .handle || verdict.subject.ground == .roster {
        continue
      }
      hits.append(hit(trigger, verdict, in: judge.passage))
      return verdict.range.upperBound - index
    }
    return 0
  }

  private func hit(_ trigger: Trigger, _ verdict: BlameJudge.Verdict, in passage: Passage) -> BlameHit {
    let tokens = passage.tokens
    let range =
      tokens[verdict.range.lowerBound].range
      .lowerBound..<tokens[verdict.range.upperBound - 1].range.upperBound
    let subject = verdict.subject
    let isNamed = !subject.tokens.isEmpty
    return BlameHit(
      rule: trigger.rule, range: range, trigger: passage.words(verdict.range),
      subject: isNamed ? passage.words(subject.tokens) : nil,
      ground: isNamed ? subject.groundWords : nil, isMild: subject.kind == .ourselves,
      rewording: Rewording.question(for: trigger))
  }

  /// Names and handles in an analysis, once for each in a sentence.
  private func namedPeople(in judge: BlameJudge, _ hits: inout [BlameHit]) {
    let tokens = judge.passage.tokens
    var seen: Set<String> = []
    var index = judge.sentence.lowerBound
    while index < judge.sentence.upperBound {
      let token = tokens[index]
      guard !token.traits.isDisjoint(with: [.name, .handle]) else {
        index += 1
        continue
      }
      var end = index + 1
      if token.traits.contains(.name) {
        while end < judge.sentence.upperBound, tokens[end].traits.contains(.name) { end += 1 }
      }
      let name = judge.passage.words(index..<end)
      if !judge.isLabelled(index), !judge.isAccount(index, until: end), seen.insert(name).inserted {
        let ground: Subject.Ground = token.traits.contains(.handle) ? .handle : .roster
        let subject = Subject(kind: .person, tokens: index..<end, ground: ground)
        hits.append(
          BlameHit(
            rule: .person, range: token.range.lowerBound..<tokens[end - 1].range.upperBound, trigger: name,
            subject: name, ground: subject.groundWords, isMild: false, rewording: Rewording.role))
      }
      index = end
    }
  }

  /// Whether a hit stands in a phrase that the settings allow.
  private func isAllowed(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    vocabulary.allowed.contains { phrase in
      let start = max(0, range.upperBound - phrase.count)
      let last = min(range.lowerBound, text.count - phrase.count)
      guard start <= last else { return false }
      return (start...last).contains { offset in
        phrase.indices.allSatisfy { text[offset + $0] | 0x20 == phrase[$0] | 0x20 }
      }
    }
  }
}

extension Subject {
  /// Why the words were taken for a person, for a message.
  var groundWords: String {
    switch (ground, kind) {
    case (.handle, _): "an @handle"
    case (.roster, _): "a name of the roster"
    case (.carried, _): "they, for the person named before"
    case (.agent, _): "the agent behind \"by\""
    case (.pronoun, .ourselves): "the writer's own side"
    case (.pronoun, _): "a pronoun for a person"
    case (.role, .group): "a group of people"
    case (.role, .outsider): "people outside"
    case (.role, _): "a role"
    }
  }
}
