package import Postmortem

/// The chain ends at a condition that can be changed.
package struct FiveWhysEndsAtPerson: DocumentRule {
  package init() {}

  package static let about = RuleDescription(
    id: "five-whys-ends-at-person", group: .fiveWhys, level: .error,
    summary: "The last answer names a condition of the system, the process or the organisation.",
    rationale: """
      People will slip again. What let a slip through, what hid its effect, what made the wrong step the easy one: \
      these can be changed, and a chain ends there.
      """,
    source: "P4, P8; Dekker, The Field Guide to Understanding Human Error",
    reach: .document,
    flagged: [
      .section(
        .fiveWhys,
        """
        1. **Why was checkout slow?** Because the pool was full.
        2. **Why was the pool full?** ↓Because the engineer forgot to raise the limit.
        """),
      .section(.fiveWhys, "1. **Why was the limit wrong?** ↓Human error."),
      .section(
        .fiveWhys, "1. **Why did the clean-up stop there?** ↓It was deemed to be enough by the developer."),
      .section(.fiveWhys, "1. **Why was the limit wrong?** ↓We did not check the value."),
    ],
    accepted: [
      .section(
        .fiveWhys, "1. **Why was the limit wrong?** Because the review has no step that checks limits."),
      .section(
        .fiveWhys, "1. **Why was the limit wrong?** The engineer had no way to see the limit in force."),
      .section(.fiveWhys, "1. **Why was the limit wrong?** The default was accepted by the operator."),
      .section(.fiveWhys, "1. **Why was the limit wrong?** The change was not read by another developer."),
      .section(
        .fiveWhys, "1. **Why was the limit wrong?** Because the operator failed to reconcile the pod."),
      .section(.fiveWhys, "1. **Why was the limit wrong?** We did not have a process for limits."),
      .section(
        .fiveWhys,
        """
        1. **Why was the limit wrong?** Because the engineer forgot to raise it.
        2. **Why could that happen?** Because limits are raised by hand.
        """),
    ])

  package func check(_ incident: Incident, in context: LintContext, into findings: inout Findings) {
    for chain in incident.whyChains {
      guard let answer = chain.steps.last(where: { $0.answer != nil })?.answer else { continue }
      let words = Word.all(in: Array(answer.value.utf8)).map(\.text)
      if let error = humanError(in: words) {
        findings.report(
          "ask once more: \"\(error)\" is where the question begins", at: answer.range,
          suggestion: "what made the slip easy, and its effect invisible?")
      } else if let (subject, isSelf) = person(slippingIn: words, context.rosterWords)
        ?? judge(endingIn: words, context.rosterWords).map({ ($0, false) })
      {
        findings.report(
          "ask once more: the chain ends at a person (\(subject))", at: answer.range,
          suggestion: "which condition of the system, process or organisation let it happen?",
          atMost: isSelf ? .warning : .error)
      }
    }
  }

  /// "human error" and its kin, given as the cause.
  private func humanError(in words: [String]) -> String? {
    for (index, word) in words.dropLast().enumerated()
    where ["error", "mistake"].contains(words[index + 1])
      && ["human", "operator", "user", "manual", "pilot"].contains(word)
    {
      let before = words[..<index].suffix(3)
      let follows = index + 2 < words.count ? words[index + 2] : ""
      let isDenied = before.contains { ["no", "not", "never", "than", "possible", "against"].contains($0) }
      guard !isDenied, !["rate", "rates", "budget", "message", "messages", "page"].contains(follows) else {
        continue
      }
      return "\(word) \(words[index + 1])"
    }
    return nil
  }

  /// The person that the answer begins with, where the next words tell of a slip.
  private func person(slippingIn words: [String], _ roster: Set<String>) -> (subject: String, isSelf: Bool)? {
    var rest = words[...]
    while let first = rest.first, Self.openers.contains(first) { rest = rest.dropFirst() }
    // The head of the subject is its last noun: "the operator pod" is no person.
    for (offset, word) in rest.prefix(4).enumerated() {
      let index = rest.startIndex + offset
      let isSelf = word == "we" || word == "i"
      let isPerson =
        isSelf || Self.people.contains(word) || roster.contains(word)
      guard isPerson, slips(rest[(index + 1)...]) else { continue }
      return (word, isSelf)
    }
    return nil
  }

  /// The person that the answer ends with, where that person's judgement is given as the cause: "was deemed safe by the
  /// developer". An operator may be a program.
  private func judge(endingIn words: [String], _ roster: Set<String>) -> String? {
    guard let last = words.last, last != "operator", Self.people.contains(last) || roster.contains(last),
      let by = words.suffix(4).lastIndex(of: "by"), !words[by...].contains("another"),
      words[..<by].contains(where: { Self.judged.contains($0) })
    else { return nil }
    return last
  }

  private func slips(_ words: ArraySlice<String>) -> Bool {
    var rest = words
    while let first = rest.first, Self.adverbs.contains(first) { rest = rest.dropFirst() }
    let next = Array(rest.prefix(4))
    guard let verb = next.first else { return false }
    if ["forgot", "overlooked", "ignored", "neglected", "mistyped", "misread", "misjudged"].contains(verb) {
      return true
    }
    let second = next.count > 1 ? next[1] : ""
    let third = next.count > 2 ? next[2] : ""
    switch verb {
    case "failed":
      return second == "to" && Self.deeds.contains(third)
    case "did", "had":
      return second == "not" && Self.deeds.contains(third)
    case "didn't", "hadn't":
      return Self.deeds.contains(second)
    case "made":
      return second == "a" && third == "mistake" || second == "an" && third == "error"
    case "was", "were":
      return ["careless", "tired", "distracted", "inexperienced", "inattentive", "negligent"].contains(second)
    default: return false
    }
  }

  private static let openers: Set<String> = [
    "because", "since", "as", "the", "a", "an", "our", "their", "one", "of", "that", "due", "to",
  ]
  private static let people: Set<String> = [
    "he", "she", "they", "someone", "somebody", "nobody", "engineer", "engineers", "developer", "developers",
    "responder", "responders", "administrator", "admin", "intern", "contractor", "reviewer", "reviewers",
    "author", "on-call", "oncall", "operator", "manager", "colleague", "person",
  ]
  private static let judged: Set<String> = [
    "deemed", "considered", "judged", "accepted", "assumed", "thought", "overlooked", "missed", "skipped",
    "ignored", "forgotten", "dismissed", "misread", "misjudged", "mistyped",
  ]
  private static let adverbs: Set<String> = [
    "simply", "just", "also", "accidentally", "again", "then", "inadvertently", "has", "have",
  ]
  /// What people, but hardly machines, do or leave undone.
  private static let deeds: Set<String> = [
    "check", "checked", "notice", "noticed", "follow", "followed", "read", "test", "tested", "verify",
    "verified", "think", "thought", "realise", "realised", "realize", "realized", "remember", "remembered",
    "look", "looked", "ask", "asked", "pay", "paid", "review", "reviewed", "communicate", "document",
    "documented", "tell", "told", "consider", "considered",
  ]
}
