import Markdown

extension ActionMarks {
  /// Finds the links that lead to tickets.
  ///
  /// - Parameter node: the paragraph or cell of the phrase.
  mutating func findLinks(below node: Int, in markup: Markup) {
    var links = 0
    for child in node..<markup[node].end where links < Self.mostMarks {
      guard case .link(let index) = markup[child].kind,
        let range = textRange(of: markup[child]), !isTaken(range.lowerBound)
      else { continue }
      links += 1
      let target = markup.links[Int(index)].target
      guard TicketName.isTicket(text: phrase.lowerText(phrase.trimmed(range)), target: target) else {
        continue
      }
      if ticket == nil { ticket = Located(target, at: markup[child].range) }
      marks.append(Mark(range: range))
    }
  }

  /// Where a node's text stands in the phrase.
  private func textRange(of node: MarkupNode) -> Range<Int>? {
    let range = node.range
    let runs = phrase.prose.runs.filter {
      $0.source.lowerBound >= range.lowerBound && $0.source.upperBound <= range.upperBound
    }
    guard let first = runs.first, let last = runs.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// Finds keys of tickets such as OPS-412 and #17.
  mutating func findKeys() {
    for index in 0..<phrase.count where phrase.isWordStart(index) && !isTaken(index) {
      guard marks.count < Self.mostMarks else { return }
      let style = phrase.prose.style(at: index)
      guard !style.isCodeOrLink, let end = TicketName.key(phrase, at: index) else {
        continue
      }
      let before = phrase.trimmed(0..<index)
      let isApart =
        before.isEmpty || phrase.separator(at: before.upperBound - 1) > 0 || isTaken(before.upperBound - 1)
      let isNumber = phrase.byte(index) == UInt8(ascii: "#")
      guard isApart || isNumber else { continue }
      if ticket == nil { ticket = phrase.located(index..<end) }
      marks.append(Mark(range: index..<end, isCut: isApart))
    }
  }
}
