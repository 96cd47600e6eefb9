import Markdown

extension WhyPass {
  /// The rows of a table of whys: the column of questions and the one of answers, by their headings or their places.
  mutating func readTable(_ node: Int) {
    goesOn = false
    guard let table = TableView(node, in: markup), table.headings.count > 1 else { return }
    let asked = table.column(["why", "why?", "question", "questions"])
    let answered = table.column([
      "because", "because …", "because...", "answer", "answers", "reason", "cause",
    ])
    let answer = answered ?? table.headings.count - 1
    let question = asked ?? max(0, answer - 1)
    guard question != answer, let asking = table.header.cell(question) else { return }
    // A table whose headings are themselves a why and its answer was given none.
    let heading = Phrase(markup.prose(of: asking))
    if answered == nil, let own = WhyLine(heading).question, heading.words(own).count > 2 {
      readRow(table.header, question, answer)
    }
    for row in table.rows { readRow(row, question, answer) }
    goesOn = false
  }

  private mutating func readRow(_ row: TableView.Row, _ question: Int, _ answer: Int) {
    func text(_ column: Int) -> Located<String>? {
      guard let cell = row.cell(column) else { return nil }
      let phrase = Phrase(markup.prose(of: cell))
      return phrase.whole.isEmpty ? nil : phrase.located(phrase.whole)
    }
    let cells = row.cells
    guard let first = cells.first, let last = cells.last else { return }
    // A number beside an answer counts the whys and asks nothing.
    let asked = text(question).flatMap { $0.value.contains(where: \.isLetter) ? $0 : nil }
    let range = markup[first].range.lowerBound..<markup[last].range.upperBound
    let step = WhyChain.Step(question: asked, answer: text(answer), range: range)
    if step.question != nil || step.answer != nil { append(step) }
  }
}
