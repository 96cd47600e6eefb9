import Testing

@testable import Postmortem

@Suite struct SharedTermsTests {
  private static let vocabulary = [
    "connection", "pool", "limit", "alert", "the", "deploy", "deployed", "Gateway", "retry", "x9", "größe",
    "of",
  ]

  private func texts(_ count: Int, _ random: inout SeededRandom) -> [String] {
    (0..<count).map { _ in
      (0..<Int.random(in: 0...24, using: &random)).map { _ in
        (SharedTermsTests.vocabulary.randomElement(using: &random) ?? "")
          + ([" ", " ", "-", ", "].randomElement(using: &random) ?? " ")
      }.joined()
    }
  }

  /// What a pair shares by the definition.
  private func score(_ cause: Int, _ action: Int, _ causes: [TermText], _ actions: [TermText]) -> Double {
    func uses(_ term: Term, _ texts: [TermText]) -> Int { texts.count { $0.terms.contains(term) } }
    var sum = 0.0
    for term in causes[cause].terms where actions[action].terms.contains(term) {
      sum += 1 / Double(uses(term, actions) * uses(term, causes)).squareRoot()
    }
    return sum + 0.5 * Double(Set(causes[cause].phrases).intersection(actions[action].phrases).count)
  }

  @Test("All pairs at once share what each pair shares, to the last bit", arguments: 0..<60)
  func scores(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let causes = texts(Int.random(in: 0...6, using: &random), &random).map { TermText($0) }
    let actions = texts(Int.random(in: 0...8, using: &random), &random).map { TermText($0) }
    let shared = SharedTerms(causes: causes.map(\.occurrences), actions: actions.map(\.occurrences))
    for cause in causes.indices {
      for action in actions.indices {
        #expect(shared[cause, action] == score(cause, action, causes, actions))
      }
    }
  }
}
