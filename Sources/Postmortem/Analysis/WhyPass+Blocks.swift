import Markdown

extension WhyPass {
  /// Reads what stands under the same headings.
  mutating func read(_ stretch: Stretch) {
    goesOn = false
    if let heading = stretch.headings.last, stretch.headings.count == 1 || markup[heading.node].isListItem {
      close()
    } else if let heading = stretch.headings.last {
      let phrase = Phrase(markup.prose(of: heading.node, nestedBlocks: false))
      let line = WhyLine(phrase)
      if line.isStep {
        add(line, range: markup[heading.node].range)
      } else if !phrase.whole.isEmpty, !stretch.blocks.isEmpty || current.steps.isEmpty {
        close()
        if !takeLabel(phrase, phrase.whole, range: nil) { current.factor = phrase.located(phrase.whole) }
      }
    }
    read(stretch.blocks)
  }

  private mutating func read(_ blocks: [Int]) {
    for block in blocks {
      switch markup[block].kind {
      case .paragraph: readParagraph(block)
      case .list(_, let ordered, _): readList(block, isOrdered: ordered)
      case .table: readTable(block)
      case .blockQuote: read(Array(markup.children(of: block)))
      default: goesOn = false
      }
    }
  }

  private mutating func readParagraph(_ node: Int) {
    let phrase = Phrase(markup.prose(of: node))
    let lines = WhyLine.lines(of: phrase)
    for part in lines {
      let range = lines.count == 1 ? markup[node].range : phrase.prose.source(of: part)
      guard !takeLabel(phrase, part, range: range) else { continue }
      let line = WhyLine(phrase, within: part)
      if line.isStep {
        add(line, range: range)
      } else if let text = line.answer, !answer(phrase, text, range), !takeTitle(phrase, text), goesOn,
        phrase.strongEnd(from: text.lowerBound, upTo: text.upperBound) == text.lowerBound
      {
        lengthenAnswer(phrase, text, range)
      }
    }
  }

  /// Takes a paragraph that is bold as a whole and no sentence for the name of the chain below it.
  private mutating func takeTitle(_ phrase: Phrase, _ text: Range<Int>) -> Bool {
    let title = phrase.strippedBehind(text)
    guard !title.isEmpty,
      title.upperBound <= phrase.strongEnd(from: title.lowerBound, upTo: title.upperBound),
      phrase.byte(title.upperBound - 1) != UInt8(ascii: ".")
    else { return false }
    close()
    current.factor = phrase.located(title)
    return true
  }

  /// The items of a list: one why after the other, or the answer to the question before the list.
  private mutating func readList(_ list: Int, isOrdered: Bool) {
    let awaitsAnswer = current.awaitsAnswer
    let question = current.steps.last?.question
    var hasAnswered = false
    for item in markup.children(of: list) {
      goesOn = false
      let children = Array(markup.children(of: item))
      guard let first = children.first(where: { markup[$0].kind == .paragraph }) else {
        read(children)
        continue
      }
      let phrase = Phrase(markup.prose(of: first))
      let rest = children.filter { $0 != first }
      let own = markup[first].range
      if !takeLabel(phrase, phrase.whole, range: own) {
        let line = WhyLine(phrase)
        if line.isStep {
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
            append(WhyChain.Step(question: question, answer: phrase.located(text), range: own))
          } else if !answer(phrase, text, own) {
            statement(phrase, text, own, isOrdered: isOrdered, asksOn: asks(below: rest))
          }
        }
      }
      read(rest)
    }
    goesOn = false
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
        markup[$0].kind == .paragraph && WhyLine(Phrase(markup.prose(of: $0))).isStep
      }
    }
  }
}
