#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Walks over a block's content, told by the tree what comes next.
///
/// Every step returns false where the content does not hold what the tree says; the cursor then stays put.
struct InlineCursor {
  /// The content as cmark-gfm parsed it: blanks and line ends at its end cut off.
  let content: UnsafeBufferPointer<UInt8>
  var position = 0
  /// Whether nothing in the content needs decoding: neither an entity nor an escape.
  private let isPlain: Bool

  init(_ content: UnsafeBufferPointer<UInt8>) {
    var end = content.count
    while end > 0, content[end - 1].isSpaceOrLineEnd { end -= 1 }
    self.content = UnsafeBufferPointer(rebasing: content[..<end])
    isPlain =
      content.place(of: UInt8(ascii: "&"), in: 0..<end) == nil
      && content.place(of: UInt8(ascii: "\\"), in: 0..<end) == nil
  }

  /// Whether all content has been walked over.
  var isAtEnd: Bool { position == content.count }

  /// The byte at the cursor, zero at the end.
  var byte: UInt8 { byte(at: position) }

  func byte(at index: Int) -> UInt8 { index < content.count ? content[index] : 0 }

  /// Passes `count` bytes that must all be `byte`.
  mutating func pass(_ byte: UInt8, count: Int) -> Bool {
    for index in position..<position + count where self.byte(at: index) != byte { return false }
    position += count
    return true
  }

  /// The length of the run of `byte` at the cursor.
  func runLength(of byte: UInt8, at start: Int) -> Int {
    var end = start
    while end < content.count, content[end] == byte { end += 1 }
    return end - start
  }

  mutating func passImageOpening() -> Bool {
    guard byte == UInt8(ascii: "!"), byte(at: position + 1) == UInt8(ascii: "[") else { return false }
    position += 2
    return true
  }

  /// Passes bytes that stand in the content as they are in the tree.
  mutating func passVerbatim(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    guard position + literal.count <= content.count, let base = content.baseAddress,
      let start = literal.baseAddress, memcmp(base + position, start, literal.count) == 0
    else { return false }
    position += literal.count
    return true
  }

  /// Passes text that needs no decoding and stands in the content as it is in the tree.
  mutating func passPlain(_ literal: UnsafeBufferPointer<UInt8>) -> Bool { isPlain && passVerbatim(literal) }

  /// Passes a break within a paragraph: blanks, the line end, blanks; or a backslash and the line end.
  mutating func passBreak() -> Bool {
    var end = position
    let isEscaped = byte == UInt8(ascii: "\\")
    if isEscaped { end += 1 }
    while !isEscaped, byte(at: end).isBlank { end += 1 }
    guard byte(at: end) == 0x0A else { return false }
    end += 1
    // Behind a backslash, blanks that a lazy line begins with belong to the text.
    while !isEscaped, byte(at: end) == 0x20 || byte(at: end) == 0x09 { end += 1 }
    position = end
    return true
  }

  /// Passes a code span and yields what stands between its backticks.
  mutating func passCodeSpan() -> Range<Int>? {
    let ticks = runLength(of: UInt8(ascii: "`"), at: position)
    guard ticks > 0 else { return nil }
    let start = position + ticks
    var index = start
    while index < content.count {
      guard content[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let run = runLength(of: UInt8(ascii: "`"), at: index)
      if run == ticks {
        position = index + run
        return start..<index
      }
      index += run
    }
    return nil
  }

  /// Passes `[^label]`.
  mutating func passFootnoteReference() -> Bool {
    guard byte == UInt8(ascii: "["), byte(at: position + 1) == UInt8(ascii: "^") else { return false }
    var end = position + 2
    while end < content.count, content[end] != UInt8(ascii: "]") { end += 1 }
    guard end < content.count else { return false }
    position = end + 1
    return true
  }

  /// Passes text whose escapes and entities the tree holds decoded.
  ///
  /// - Parameter escapes: false where a backslash is only a backslash, as between `<` and `>`.
  mutating func passText(_ literal: UnsafeBufferPointer<UInt8>, escapes: Bool) -> Bool {
    // A label ends at its first bracket, but one that spans lines and holds others may not.
    passText(literal, escapes: escapes, endsLabels: true)
      || passText(literal, escapes: escapes, endsLabels: false)
  }

  private mutating func passText(
    _ literal: UnsafeBufferPointer<UInt8>, escapes: Bool, endsLabels: Bool
  ) -> Bool {
    var index = position
    var at = 0
    /// Where the label of a footnote reference began that has no definition: it stays as it was written.
    var label: Int?
    while at < literal.count {
      let plain = plainLength(literal, at, from: index)
      index += plain
      at += plain
      guard at < literal.count else { break }
      guard index < content.count else { return false }
      let byte = content[index]
      let wanted = literal[at]
      if byte == UInt8(ascii: "&"), let step = entityStep(index, literal, at, isLabel: label != nil) {
        index += step.content
        at += step.literal
      } else if byte == UInt8(ascii: "\\"), escapes, self.byte(at: index + 1).isPunctuation,
        !(label != nil && isRawEscape(index, literal, at))
      {
        guard wanted == content[index + 1] else { return false }
        index += 2
        at += 1
      } else if byte == wanted {
        if byte == UInt8(ascii: "["), self.byte(at: index + 1) == UInt8(ascii: "^"),
          endsLabels || label == nil
        {
          label = index
        }
        if byte == UInt8(ascii: "]"), endsLabels { label = nil }
        index += 1
        at += 1
      } else if wanted == UInt8(ascii: "]"), let start = label, let end = endOfCutLabel(index, from: start) {
        index = end
        at += 1
        label = nil
      } else {
        return false
      }
    }
    position = index
    return true
  }

  /// How many bytes of the literal stand in the content as they are, up to the first `&`, `[`, `\\` or `]`: most.
  private func plainLength(_ literal: UnsafeBufferPointer<UInt8>, _ at: Int, from index: Int) -> Int {
    let content = content
    let most = min(literal.count - at, content.count - index)
    var length = 0
    while length < most {
      let byte = content[index + length]
      guard byte == literal[at + length], byte != UInt8(ascii: "&"), byte &- UInt8(ascii: "[") > 2 else {
        break
      }
      length += 1
    }
    return length
  }

  /// How far an entity at `index` reaches, in the content and in the literal; nil where `&` is only itself.
  private func entityStep(
    _ index: Int, _ literal: UnsafeBufferPointer<UInt8>, _ at: Int, isLabel: Bool
  ) -> (content: Int, literal: Int)? {
    guard let entity = Entity(in: content, at: index) else { return nil }
    let isWritten =
      at + entity.length <= literal.count
      && (0..<entity.length).allSatisfy { content[index + $0] == literal[at + $0] }
    switch entity.meaning {
    case .codePoint:
      if isWritten, isLabel { return nil }
      return (entity.length, literal.length(ofCodePoints: 1, at: at))
    case .named(let codePoints):
      if isWritten, isLabel || !entity.isAmpersand(in: content, at: index) { return nil }
      return (entity.length, literal.length(ofCodePoints: codePoints, at: at))
    }
  }

  /// Whether a backslash escape stands in the literal as it was written.
  private func isRawEscape(_ index: Int, _ literal: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at + 1 < literal.count, literal[at] == UInt8(ascii: "\\"), literal[at + 1] == content[index + 1]
    else { return false }
    return literal[at + 1] != UInt8(ascii: "\\") || byte(at: index + 2) != UInt8(ascii: "\\")
  }

  /// cmark-gfm measures a label over two lines by columns and cuts it short; the end of the whole label.
  private func endOfCutLabel(_ index: Int, from start: Int) -> Int? {
    var crossesLine = false
    for position in start..<content.count {
      if content[position] == 0x0A { crossesLine = true }
      if position >= index, content[position] == UInt8(ascii: "]") { return crossesLine ? position + 1 : nil }
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Bytes that so many code points take at `start`, held within the buffer.
  fileprivate func length(ofCodePoints count: Int, at start: Int) -> Int {
    var end = start
    for _ in 0..<count where end < self.count {
      end += 1
      while end < self.count, self[end] & 0xC0 == 0x80 { end += 1 }
    }
    return end - start
  }
}
