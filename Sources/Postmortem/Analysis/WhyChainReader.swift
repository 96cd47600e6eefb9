import Markdown

/// Reads the five whys.
enum WhyChainReader {
  /// Kinds that a heading within may resolve to.
  private static let admitted: [SectionKind] = [
    .rootCause, .contributingFactors, .detection, .background, .resolution, .impact, .communications,
  ]

  /// Fills in `incident.whyChains`.
  static func read(into incident: inout Incident) {
    let stretches = Stretch.all(.fiveWhys, in: incident.document, admitting: admitted)
    guard !stretches.isEmpty else { return }
    var pass = WhyPass(markup: incident.document.markup)
    for stretch in stretches { pass.read(stretch) }
    pass.close()
    var index = FactorIndex(incident.factors)
    incident.whyChains = pass.chains.map { chain in
      WhyChain(
        factor: chain.factor, factorIndex: chain.factor.flatMap { index.factor(named: $0.value) },
        steps: chain.steps, endReason: chain.endReason, range: chain.range)
    }
  }
}

/// One reading of an incident's chains of whys: the chains so far, and the one that grows.
struct WhyPass {
  /// A chain before its factor is looked up.
  struct Chain {
    var factor: Located<String>?
    var steps: [WhyChain.Step] = []
    var endReason: Located<String>?
    var range = 0..<0

    /// Whether the last question has no answer yet.
    var awaitsAnswer: Bool { steps.last.map { $0.answer == nil } ?? false }

    mutating func extend(_ other: Range<Int>) {
      range =
        range.isEmpty
        ? other : min(range.lowerBound, other.lowerBound)..<max(range.upperBound, other.upperBound)
    }
  }

  private(set) var chains: [Chain] = []
  let markup: Markup
  var current = Chain()
  /// Whether a paragraph that comes next goes on with the last answer.
  var goesOn = false

  init(markup: Markup) { self.markup = markup }

  /// Ends the chain that is being read.
  mutating func close() {
    if !current.steps.isEmpty { chains.append(current) }
    current = Chain()
  }

  mutating func add(_ line: WhyLine, range: Range<Int>) {
    append(
      WhyChain.Step(
        question: line.question.map(line.phrase.located), answer: line.answer.map(line.phrase.located),
        range: range))
  }

  mutating func append(_ step: WhyChain.Step) {
    current.steps.append(step)
    current.extend(step.range)
    goesOn = step.answer != nil
  }

  /// Answers the last question, if it is open.
  @discardableResult
  mutating func answer(_ phrase: Phrase, _ text: Range<Int>, _ range: Range<Int>) -> Bool {
    guard current.awaitsAnswer else { return false }
    conclude(phrase.located(text), range)
    return true
  }

  /// Bytes from which on an answer is long enough: what follows is a story.
  private static let longAnswer = 2_000

  /// Adds a further paragraph to the last answer, if that is none too long.
  mutating func lengthenAnswer(_ phrase: Phrase, _ text: Range<Int>, _ range: Range<Int>) {
    guard let answer = current.steps.last?.answer, answer.value.utf8.count < Self.longAnswer else { return }
    let more = phrase.located(text)
    conclude(
      Located("\(answer.value) \(more.value)", at: answer.range.lowerBound..<more.range.upperBound), range)
  }

  private mutating func conclude(_ answer: Located<String>, _ range: Range<Int>) {
    guard let last = current.steps.popLast() else { return }
    let whole = min(last.range.lowerBound, range.lowerBound)..<max(last.range.upperBound, range.upperBound)
    append(WhyChain.Step(question: last.question, answer: answer, range: whole))
  }
}
