import Testing
import ThreadClock

@testable import Postmortem

@Suite struct WhyChainReaderTests {
  /// Two questions and their answers, in every form.
  static let forms = [
    "1. **Why A?** Because B.\n2. **Why B?** Because C.",
    "1. **Why A?**\n   Because B.\n2. **Why B?**\n\n   Because C.",
    "1. Why A? Because B.\n2. Why B? Because C.",
    "- **Why A?**\n  - Because B.\n    - **Why B?**\n      - Because C.",
    "| Why? | Because |\n|---|---|\n| Why A? | Because B. |\n| Why B? | Because C. |",
    "| # | Question | Answer |\n|---|---|---|\n| 1 | Why A? | Because B. |\n| 2 | Why B? | Because C. |",
    "### Why A?\n\nBecause B.\n\n### Why B?\n\nBecause C.",
    "**Why A?**\n\nBecause B.\n\n**Why B?**\n\nBecause C.",
    "Q: Why A?\nA: Because B.\n\nQ: Why B?\nA: Because C.",
  ]

  @Test("Questions and answers are read in every form", arguments: forms)
  func readsForms(_ form: String) throws {
    let chains = Reading.incident("## Five whys\n\n" + form).whyChains
    #expect(chains.count == 1)
    let steps = try #require(chains.first).steps
    #expect(steps.map { $0.question?.value } == ["Why A?", "Why B?"])
    #expect(steps.map { $0.answer?.value } == ["Because B.", "Because C."])
  }

  @Test("A chain finds the factor that it names by its id, by its first words or by the words they share")
  func findsFactor() {
    let factors = [
      "The pool has no upper limit", "Load tests end before the peak", "Nobody watches the queue",
    ]
    let names = ["F2", "load tests end before.", "The watches of our queue were off"]
    let incident = Reading.incident(
      "## Contributing factors\n\n" + factors.map { "- \($0)\n" }.joined()
        + "\n## Five whys\n\n" + names.map { "Factor: \($0)\n\n1. Why A? Because B.\n\n" }.joined())
    #expect(incident.whyChains.map(\.factorIndex) == [1, 1, 2])
  }

  @Test("Thousands of chains and factors are read in time, and each chain finds the factor whose id it gives")
  func survivesMany() {
    let count = 6_000
    let text =
      "## Contributing factors\n\n"
      + (1...count).map { "- words of factor \($0 * 7_919)\n" }.joined() + "\n## Five whys\n\n"
      + (1...count).map { "Factor: F\($0)\n\n1. Why A? Because B.\n\n" }.joined()
    var incident: Incident?
    #expect(ThreadClock.seconds { incident = Reading.incident(text) } < 20)
    #expect(incident?.whyChains.map(\.factorIndex) == Array(0..<count))
    let others = text.replacing("Factor: F", with: "Factor: unknown cause ")
    #expect(ThreadClock.seconds { incident = Reading.incident(others) } < 20)
    #expect(incident?.whyChains.count == count)
  }

  @Test("An open question has no answer")
  func keepsOpenQuestions() {
    let steps = Reading.incident("## Five whys\n\n1. **Why A?** Because B.\n2. **Why B?**").whyChains.first?
      .steps
    #expect(steps?.map { $0.answer?.value } == ["Because B.", nil])
  }

  @Test("A chain names its factor and why it ends")
  func readsFactorAndEnd() throws {
    let incident = Reading.incident(
      """
      ## Contributing factors

      - **technical**: The pool has no upper limit
      - **process**: Load tests end before the peak

      ## Five whys

      Factor: Load tests end before the peak.

      1. **Why?** Because B.

      The chain ends here because the supplier ends here.
      """)
    let chain = try #require(incident.whyChains.first)
    #expect(chain.factor?.value == "Load tests end before the peak.")
    #expect(chain.factorIndex == 1)
    #expect(chain.endReason?.value == "The chain ends here because the supplier ends here.")
    #expect(chain.steps.count == 1)
  }

  @Test("Several chains stand under headings of their own")
  func readsSeveralChains() {
    let incident = Reading.incident(
      """
      ## Contributing factors

      - The pool has no upper limit
      - Load tests end before the peak

      ## Five whys

      ### F2: load tests

      1. Why A? B.

      ### The pool

      1. Why C? D.
      2. Why D? E.
      """)
    #expect(incident.whyChains.map(\.steps.count) == [1, 2])
    #expect(incident.whyChains.map(\.factorIndex) == [1, 0])
  }
}
