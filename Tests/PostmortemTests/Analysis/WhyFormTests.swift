import Testing

@testable import Postmortem

/// The forms in which people write the five whys.
@Suite struct WhyFormTests {
  static let forms = WhyForm.lists + WhyForm.paragraphs + WhyForm.tables + WhyForm.languages + WhyForm.ends

  @Test("A chain is read whatever its form", arguments: forms)
  func readsForm(_ form: WhyForm) throws {
    var settings = Settings()
    for heading in WhyForm.headings { settings.headingSynonyms[heading] = .fiveWhys }
    let incident = Reading.incident("## \(form.heading)\n\n\(form.lines)", settings: settings)
    #expect(incident.whyChains.count == 1)
    let chain = try #require(incident.whyChains.first)
    #expect(chain.steps.map { $0.question?.value } == form.questions)
    #expect(chain.steps.map { $0.answer?.value } == form.answers)
    #expect(chain.factor?.value == form.factor)
    #expect(chain.endReason?.value == form.end)
  }

  @Test(
    "A section of whys has many names",
    arguments: [
      "5 Whys", "Five-whys", "5-Whys", "Five Why's", "The 5 Whys", "5 Why analysis", "Five whys analysis",
      "Root cause analysis (5 whys)", "Root cause: five whys", "Root cause analysis – 5 whys",
      "RCA: 5 whys", "Why? ×5", "Ask why five times", "Analysis (five whys)", "The whys",
    ])
  func readsHeading(_ heading: String) {
    let incident = Reading.incident("## \(heading)\n\n1. Why did checkout fail? The pool was empty.")
    #expect(incident.whyChains.map(\.steps.count) == [1])
  }

  @Test(
    "Two chains are two, whatever stands before them",
    arguments: [
      ("### The pool\n\n", "### The batch job\n\n"),
      ("**The pool**\n\n", "**The batch job**\n\n"),
      ("Factor: The pool\n\n", "Factor: The batch job\n\n"),
      ("**Chain 1: The pool**\n\n", "**Chain 2: The batch job**\n\n"),
      ("Chain A – The pool\n\n", "Chain B – The batch job\n\n"),
    ])
  func readsTwoChains(first: String, second: String) {
    let incident = Reading.incident(
      """
      ## Five whys

      \(first)1. Why did checkout fail? The pool was empty.
      2. Why was it empty? A batch job held it.

      \(second)1. Why did the job hold it? It never gives back.
      """)
    #expect(incident.whyChains.map(\.steps.count) == [2, 1])
    #expect(incident.whyChains.map { $0.factor?.value } == ["The pool", "The batch job"])
  }

  @Test("An answer of two paragraphs is read to its end")
  func readsLongAnswers() {
    let chain = Reading.incident(
      """
      ## Five whys

      **Why did checkout fail?**

      The pool was empty.

      Every client waited for it.
      """
    ).whyChains.first
    #expect(chain?.steps.map { $0.answer?.value } == ["The pool was empty. Every client waited for it."])
  }
}
