/// What stands behind the text of a link, read as cmark-gfm reads it.
extension InlineCursor {
  /// Passes `]` and the target, the label or nothing, for a link that the tree says is one.
  mutating func passLinkTail() -> Bool {
    guard byte == UInt8(ascii: "]") else { return false }
    let start = position + 1
    position = endOfInlineTarget(at: start) ?? endOfLabel(at: start) ?? start
    return true
  }

  /// The end of `(target "title")` at `start`.
  private func endOfInlineTarget(at start: Int) -> Int? {
    guard byte(at: start) == UInt8(ascii: "("), let target = endOfTarget(at: endOfSpaces(at: start + 1))
    else {
      return nil
    }
    let titleStart = endOfSpaces(at: target)
    let titleEnd = titleStart == target ? target : endOfTitle(at: titleStart)
    let end = endOfSpaces(at: titleEnd)
    return byte(at: end) == UInt8(ascii: ")") ? end + 1 : nil
  }

  private func endOfSpaces(at start: Int) -> Int {
    var end = start
    while end < content.count, content[end].isSpaceOrLineEnd { end += 1 }
    return end
  }

  private func endOfTarget(at start: Int) -> Int? {
    byte(at: start) == UInt8(ascii: "<") ? endOfAngleTarget(at: start) : endOfBareTarget(at: start)
  }

  private func endOfAngleTarget(at start: Int) -> Int? {
    var index = start + 1
    while index < content.count {
      switch content[index] {
      case UInt8(ascii: ">"): return index + 1 < content.count ? index + 1 : nil
      case UInt8(ascii: "\\"): index += 2
      case 0x0A, UInt8(ascii: "<"): return nil
      default: index += 1
      }
    }
    return nil
  }

  private func endOfBareTarget(at start: Int) -> Int? {
    var index = start
    var depth = 0
    scan: while index < content.count {
      switch content[index] {
      case UInt8(ascii: "\\") where byte(at: index + 1).isPunctuation: index += 2
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
        index += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
        index += 1
      case let byte where byte.isSpaceOrLineEnd:
        if index == start { return nil }
        break scan
      default: index += 1
      }
    }
    return index < content.count ? index : nil
  }

  /// The end of a title in quotation marks or parentheses at `start`; `start` itself where there is none.
  ///
  /// cmark-gfm takes the longest reading, in which a mark behind a backslash may be escaped or may end the title.
  private func endOfTitle(at start: Int) -> Int {
    let opening = byte(at: start)
    let closing: UInt8
    switch opening {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = opening
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return start
    }
    var end = start
    var index = start + 1
    while index < content.count {
      let isEscaped = index > start + 1 && content[index - 1] == UInt8(ascii: "\\")
      if content[index] == closing {
        end = index + 1
        if !isEscaped { return end }
      } else if content[index] == UInt8(ascii: "("), opening == UInt8(ascii: "("), !isEscaped {
        return end
      }
      index += 1
    }
    return end
  }

  /// The end of `[label]` at `start`, also of the empty one.
  private func endOfLabel(at start: Int) -> Int? {
    guard byte(at: start) == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index < content.count, content[index] != UInt8(ascii: "["), content[index] != UInt8(ascii: "]") {
      index += content[index] == UInt8(ascii: "\\") && byte(at: index + 1).isPunctuation ? 2 : 1
      if index - start - 1 > 1000 { return nil }
    }
    return byte(at: index) == UInt8(ascii: "]") ? index + 1 : nil
  }
}
