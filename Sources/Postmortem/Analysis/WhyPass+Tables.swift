import Markdown

extension WhyPass {
  /// The rows of a table of whys: the column of questions and the one of answers, by their headings or their places.
  mutating func readTable(_ node: Int) {
    goesOn = false
    guard let table = TableView(node, in: markup), table.header.count > 1 else { return }
    let asked = table.column(["why", "why?", "question", "questions"])
    let answered = table.column([
      "because", "because …", "because...", "answer", "answers", "reason", "cause",
    ])
    let answer = answered ?? table.header.count - 1
    let question = asked ?? max(0, answer - 1)
    guard question != answer else { return }
    // A table whose headings are themselves a why and its answer was given none.
    let heading = Phrase(table.header[question].prose)
    if answered == nil, let own = WhyLine(heading).question, heading.words(own).count > 2 {
      readRow(table.header, question, answer)
    }
    for row in table.rows { readRow(row.cells, question, answer) }
    goesOn = false
  }

  private mutating func readRow(_ cells: [TableView.Cell], _ question: Int, _ answer: Int) {
    func text(_ column: Int) -> Located<String>? {
      guard cells.indices.contains(column) else { return nil }
      let phrase = Phrase(cells[column].prose)
      return phrase.whole.isEmpty ? nil : phrase.located(phrase.whole)
    }
    guard let first = cells.first, let last = cells.last else { return }
    // A number beside an answer counts the whys and asks nothing.
    let asked = text(question).flatMap { $0.value.contains(where: \.isLetter) ? $0 : nil }
    let range = markup[first.node].range.lowerBound..<markup[last.node].range.upperBound
    let step = WhyChain.Step(question: asked, answer: text(answer), range: range)
    if step.question != nil || step.answer != nil { append(step) }
  }
}
