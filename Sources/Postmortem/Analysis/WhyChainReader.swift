import Markdown

/// Reads the five whys.
enum WhyChainReader {
  /// Kinds that a heading within may resolve to.
  private static let admitted: Set<SectionKind> = [
    .rootCause, .contributingFactors, .detection, .background, .resolution, .impact, .communications,
  ]

  /// Fills in `incident.whyChains`.
  static func read(into incident: inout Incident) {
    let stretches = Stretch.all(.fiveWhys, in: incident.document, admitting: admitted)
    guard !stretches.isEmpty else { return }
    var pass = WhyPass(markup: incident.document.markup)
    for stretch in stretches { pass.read(stretch) }
    pass.close()
    let index = FactorIndex(incident.factors)
    incident.whyChains = pass.chains.map { chain in
      WhyChain(
        factor: chain.factor, factorIndex: chain.factor.flatMap { index.factor(named: $0.value) },
        steps: chain.steps, endReason: chain.endReason, range: chain.range)
    }
  }
}

/// One reading of an incident's chains of whys.
private struct WhyPass {
  /// A chain before its factor is looked up.
  struct Chain {
    var factor: Located<String>?
    var steps: [WhyChain.Step] = []
    var endReason: Located<String>?
    var range = 0..<0

    mutating func extend(_ other: Range<Int>) {
      range =
        range.isEmpty
        ? other : min(range.lowerBound, other.lowerBound)..<max(range.upperBound, other.upperBound)
    }
  }

  var chains: [Chain] = []
  let markup: Markup
  private var current = Chain()

  init(markup: Markup) { self.markup = markup }

  /// Ends the chain that is being read.
  mutating func close() {
    if !current.steps.isEmpty { chains.append(current) }
    current = Chain()
  }

  mutating func read(_ stretch: Stretch) {
    if let heading = stretch.headings.last, stretch.headings.count == 1 || markup[heading.node].isListItem {
      close()
    } else if let heading = stretch.headings.last {
      let phrase = Phrase(markup.prose(of: heading.node, nestedBlocks: false))
      let line = WhyLine(phrase)
      if line.asks {
        add(line, range: markup[heading.node].range)
      } else if !phrase.whole.isEmpty, !stretch.blocks.isEmpty || current.steps.isEmpty {
        close()
        if !takeLabel(phrase, range: nil) { current.factor = phrase.located(phrase.whole) }
      }
    }
    read(stretch.blocks)
  }

  private mutating func read(_ blocks: [Int]) {
    for block in blocks {
      switch markup[block].kind {
      case .paragraph: readParagraph(block)
      case .list(let ordered, _, _): readList(block, isOrdered: ordered)
      case .table: readTable(block)
      case .blockQuote: read(Array(markup.children(of: block)))
      default: break
      }
    }
  }

  private mutating func readParagraph(_ node: Int) {
    let phrase = Phrase(markup.prose(of: node))
    let range = markup[node].range
    guard !takeLabel(phrase, range: range) else { return }
    let line = WhyLine(phrase)
    if line.asks {
      add(line, range: range)
    } else if let answer = line.answer {
      self.answer(phrase, answer, range)
    }
  }

  /// The items of a list: one why after the other, or the answer to the question before the list.
  private mutating func readList(_ list: Int, isOrdered: Bool) {
    let awaitsAnswer = current.steps.last.map { $0.answer == nil } ?? false
    let question = current.steps.last?.question
    var hasAnswered = false
    for item in markup.children(of: list) {
      let children = Array(markup.children(of: item))
      guard let first = children.first(where: { markup[$0].kind == .paragraph }) else {
        read(children)
        continue
      }
      let phrase = Phrase(markup.prose(of: first))
      let rest = children.filter { $0 != first }
      let own = markup[first].range
      if !takeLabel(phrase, range: own) {
        let line = WhyLine(phrase)
        if line.asks {
          add(line, range: own)
        } else if let text = line.answer {
          if awaitsAnswer, !hasAnswered, answer(phrase, text, own) {
            hasAnswered = true
          } else if hasAnswered {
            // A further answer to the same question is a branch of its own, if it is asked on.
            guard asks(below: rest) else { continue }
            let factor = current.factor
            close()
            current.factor = factor
            let step = WhyChain.Step(question: question, answer: phrase.located(text), range: own)
            append(step)
          } else if !answer(phrase, text, own) {
            statement(phrase, text, own, isOrdered: isOrdered, asksOn: asks(below: rest))
          }
        }
      }
      read(rest)
    }
  }

  /// A statement that no question stands before: an answer of an ordered list, or what a chain starts from.
  private mutating func statement(
    _ phrase: Phrase, _ text: Range<Int>, _ range: Range<Int>, isOrdered: Bool, asksOn: Bool
  ) {
    if isOrdered || phrase.end(ofOne: ["because", "since", "due to"], at: text.lowerBound) != nil {
      append(WhyChain.Step(question: nil, answer: phrase.located(text), range: range))
    } else if asksOn {
      if !current.steps.isEmpty { close() }
      current.factor = phrase.located(text)
      current.extend(range)
    }
  }

  /// Whether a question stands somewhere below.
  private func asks(below nodes: [Int]) -> Bool {
    nodes.contains { node in
      (node..<markup[node].end).contains {
        markup[$0].kind == .paragraph && WhyLine(Phrase(markup.prose(of: $0))).asks
      }
    }
  }

  private mutating func readTable(_ node: Int) {
    guard let table = TableView(node, in: markup), table.header.count > 1 else { return }
    let asked = table.column(["why", "why?", "question", "questions"])
    let answered = table.column([
      "because", "because …", "because...", "answer", "answers", "reason", "cause",
    ])
    let answer = answered ?? table.header.count - 1
    let question = asked ?? max(0, answer - 1)
    guard question != answer else { return }
    for row in table.rows {
      func cell(_ column: Int) -> Located<String>? {
        guard row.cells.indices.contains(column) else { return nil }
        let phrase = Phrase(row.cells[column].prose)
        return phrase.whole.isEmpty ? nil : phrase.located(phrase.whole)
      }
      let step = WhyChain.Step(question: cell(question), answer: cell(answer), range: markup[row.node].range)
      if step.question != nil || step.answer != nil { append(step) }
    }
  }

  /// Takes a line that says where the chain starts or why it ends.
  ///
  /// - Parameter range: the bytes of the line; nil for a heading, which is no part of the chain.
  private mutating func takeLabel(_ phrase: Phrase, range: Range<Int>?) -> Bool {
    let start = phrase.skipBlanks(0)
    if phrase.end(ofOne: Self.endings, at: start) != nil {
      guard !current.steps.isEmpty else { return false }
      current.endReason = phrase.located(phrase.whole)
      if let range { current.extend(range) }
      return true
    }
    guard let label = phrase.end(ofOne: Self.factorLabels, at: start) else { return false }
    let behind = phrase.skipBlanks(label)
    var value: Range<Int>?
    if phrase.separator(at: behind) > 0 {
      value = phrase.trimmed(behind + phrase.separator(at: behind)..<phrase.count)
    } else if phrase.byte(behind) == UInt8(ascii: "f"), phrase.byte(behind + 1).isASCIIDigit {
      value = phrase.trimmed(behind..<phrase.count)
    }
    guard let value, !value.isEmpty else { return false }
    if !current.steps.isEmpty { close() }
    current.factor = phrase.located(value)
    if let range { current.extend(range) }
    return true
  }

  private mutating func add(_ line: WhyLine, range: Range<Int>) {
    append(
      WhyChain.Step(
        question: line.question.map(line.phrase.located), answer: line.answer.map(line.phrase.located),
        range: range))
  }

  private mutating func append(_ step: WhyChain.Step) {
    current.steps.append(step)
    current.extend(step.range)
  }

  /// Answers the last question, if it is open.
  @discardableResult
  private mutating func answer(_ phrase: Phrase, _ text: Range<Int>, _ range: Range<Int>) -> Bool {
    guard let last = current.steps.last, last.answer == nil else { return false }
    let whole = min(last.range.lowerBound, range.lowerBound)..<max(last.range.upperBound, range.upperBound)
    current.steps[current.steps.count - 1] = WhyChain.Step(
      question: last.question, answer: phrase.located(text), range: whole)
    current.extend(range)
    return true
  }

  private static let endings: [StaticString] = [
    "the chain ends", "chain ends", "this chain ends", "ends here", "stopped at", "stopped here",
    "stopped after",
    "we stop", "we stopped", "the chain stops", "chain stops", "this chain stops",
  ]
  private static let factorLabels: [StaticString] = [
    "factor", "contributing factor", "top factor", "starting from", "starts from", "starting point",
    "problem",
    "problem statement",
  ]
}
