import Markdown

/// What holds for the ranges of every document, whatever it contains.
struct Invariants {
  let markup: Markup
  private(set) var violations: [String] = []

  init(of markup: Markup) {
    self.markup = markup
    if markup.alignmentFailures > 0 {
      violations.append("\(markup.alignmentFailures) blocks are not aligned")
    }
    for index in markup.nodes.indices {
      checkPlace(index)
      checkChildren(index)
      checkMarks(index)
    }
  }

  private mutating func expect(_ condition: Bool, _ index: Int, _ promise: String) {
    guard !condition else { return }
    let node = markup[index]
    let place = node.range.clamped(to: 0..<markup.source.count)
    let slice = String(decoding: markup.slice(place), as: UTF8.self)
    violations.append("node \(index), \(node.kind.name) \(node.range) \(slice.debugDescription): \(promise)")
  }

  private mutating func checkPlace(_ index: Int) {
    let node = markup[index]
    expect(
      node.range.lowerBound >= markup.bodyStart && node.range.upperBound <= markup.source.count, index,
      "in the file")
    expect(node.end > index && node.end <= markup[node.parent].end, index, "ends within its parent")
    let parent = markup[node.parent].range
    expect(
      node.range.lowerBound >= parent.lowerBound && node.range.upperBound <= parent.upperBound, index,
      "within the bytes of its parent")
  }

  private mutating func checkChildren(_ index: Int) {
    var end = markup[index].range.lowerBound
    for child in markup.children(of: index) {
      expect(markup[child].parent == index, child, "knows its parent")
      if case .footnoteDefinition = markup[child].kind { continue }
      expect(markup[child].range.lowerBound >= end, child, "behind its sibling")
      end = markup[child].range.upperBound
    }
  }

  private mutating func checkMarks(_ index: Int) {
    let slice = Array(markup.slice(markup[index].range))
    switch markup[index].kind {
    case .text: checkText(index, slice)
    case .codeSpan:
      expect(slice.first == ascii("`") && slice.last == ascii("`") && slice.count > 2, index, "ticked")
    case .emphasis:
      expect(slice.count > 2 && slice.first == slice.last && "*_".utf8.contains(slice[0]), index, "delimited")
    case .strong:
      expect(
        slice.count > 4 && slice.starts(with: slice.suffix(2)) && "*_".utf8.contains(slice[0])
          && slice[0] == slice[1],
        index, "delimited")
    case .strikethrough: expect(slice.first == ascii("~") && slice.last == ascii("~"), index, "delimited")
    case .link:
      let isBare =
        markup.children(of: index).first { _ in true }.map { markup[$0].range } == markup[index].range
      expect(
        isBare || "[<".utf8.contains(slice.first ?? 0) && "])>".utf8.contains(slice.last ?? 0), index,
        "linked")
    case .image: expect(slice.starts(with: "![".utf8) && "])".utf8.contains(slice.last ?? 0), index, "marked")
    case .footnoteReference:
      expect(slice.starts(with: "[^".utf8) && slice.last == ascii("]"), index, "bracketed")
    case .footnoteDefinition: expect(slice.starts(with: "[^".utf8), index, "begins with its label")
    case .inlineHTML: expect(slice.first == ascii("<") && slice.last == ascii(">"), index, "a tag")
    case .hardBreak, .softBreak: expect(slice.contains(0x0A) || slice.contains(0x0D), index, "a line end")
    case .blockQuote: expect(slice.first == ascii(">"), index, "begins with its mark")
    case .item, .task: expect("-*+0123456789".utf8.contains(slice.first ?? 0), index, "begins with its mark")
    case .codeBlock(let isFenced):
      expect(!isFenced || "`~".utf8.contains(slice.first ?? 0), index, "begins with its fence")
    case .htmlBlock: expect(slice.first == ascii("<"), index, "begins with a tag")
    case .thematicBreak: expect("-*_".utf8.contains(slice.first ?? 0), index, "ruled")
    case .heading:
      expect(slice.first == ascii("#") || "=-".utf8.contains(slice.last ?? 0), index, "marked as a heading")
    default: break
    }
    if case .source(let range) = markup[index].literal, markup[index].kind != .htmlBlock {
      expect(range.lowerBound >= markup[index].range.lowerBound, index, "holds its literal")
    }
  }

  /// Without escapes and entities, text is what the file says; with them, its other bytes are.
  private mutating func checkText(_ index: Int, _ slice: [UInt8]) {
    let literal = Array(markup.literal(of: index))
    // A container took part of the tab, and the rest became spaces.
    if slice.prefix(while: { $0 == 0x20 || $0 == 0x09 }).contains(0x09) { return }
    if !slice.contains(where: { $0 == ascii("\\") || $0 == ascii("&") || $0 == 0 || $0 == 0x0A || $0 == 0x0D }
    ) {
      expect(
        slice == literal, index,
        "is its slice, not \(String(decoding: literal, as: UTF8.self).debugDescription)")
      return
    }
    expect(!slice.isEmpty, index, "stands somewhere")
    if slice.first != ascii("\\"), slice.first != ascii("&"), slice.first != 0 {
      expect(slice.first == literal.first, index, "begins as its slice")
    }
    if slice.last != ascii(";"), slice.last != 0, !slice.contains(0x0A) {
      expect(slice.last == literal.last, index, "ends as its slice")
    }
  }

  private func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }
}
