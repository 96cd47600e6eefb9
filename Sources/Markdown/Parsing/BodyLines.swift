/// The lines of a body as cmark-gfm counts them, from one, over the bytes of the whole file.
struct BodyLines {
  let source: UnsafeBufferPointer<UInt8>
  let index: LineIndex
  let bodyStart: Int
  /// The line of the file, from zero, that the body begins in.
  private let first: Int

  init(source: UnsafeBufferPointer<UInt8>, index: LineIndex, bodyStart: Int) {
    self.source = source
    self.index = index
    self.bodyStart = bodyStart
    first = index.line(at: bodyStart)
  }

  /// Number of the last line; a line end at the end of the file begins one more, empty.
  var last: Int { index.starts.count - first }

  /// Where `line` begins; the end of the file for a line past the last.
  func start(_ line: Int) -> Int {
    if line <= 1 { return bodyStart }
    let position = first + line - 1
    return position < index.starts.count ? index.starts[position] : source.count
  }

  /// Where `line` ends, its line end excluded.
  func end(_ line: Int) -> Int {
    let start = start(line)
    var end = self.start(line + 1)
    if end > start, source[end - 1] == 0x0A { end -= 1 }
    if end > start, source[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// Where `line` ends, its line end and the blanks before it excluded.
  func trimmedEnd(_ line: Int) -> Int {
    let start = start(line)
    var end = end(line)
    while end > start, source[end - 1].isBlank { end -= 1 }
    return end
  }

  /// The byte at a column of `line`, both counted from one, held within the line.
  func offset(line: Int, column: Int) -> Int {
    min(start(line) + max(0, column - 1), end(line))
  }

  /// Where the text of `line` begins behind blanks and at most `quotes` block quote markers.
  func textStart(_ line: Int, quotes: Int) -> Int {
    let end = end(line)
    var position = start(line)
    var left = quotes
    while position < end {
      if source[position].isBlank {
        position += 1
      } else if left > 0, source[position] == UInt8(ascii: ">") {
        position += 1
        left -= 1
      } else {
        break
      }
    }
    return position
  }
}

extension UInt8 {
  /// Space and tab, and the two that cmark-gfm trims beside them.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0B || self == 0x0C }

  /// What cmark-gfm trims at the ends of content.
  var isSpaceOrLineEnd: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

  /// ASCII punctuation: what a backslash escapes.
  var isPunctuation: Bool {
    (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40) || (self >= 0x5B && self <= 0x60)
      || (self >= 0x7B && self <= 0x7E)
  }

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
