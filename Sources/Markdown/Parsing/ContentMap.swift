#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the bytes of a block's content, as cmark-gfm gathered it, stand in the file.
///
/// Content is the block's lines without container prefixes; two things differ byte for byte: a NUL became U+FFFD,
/// and `\|` in a table became `|`.
struct ContentMap {
  /// A stretch of content: verbatim bytes, or one piece that stands for other bytes.
  private struct Segment {
    let content: Int
    let source: Int
    /// End of the piece in the file; nil where the bytes are the file's own.
    let pieceEnd: Int?
  }

  let lines: BodyLines
  /// How far behind its place in the content each byte stands in the file, where all of it is one stretch of the file's
  /// own bytes; there are no segments then.
  private(set) var shift: Int?
  private var segments: ContiguousArray<Segment> = []
  private var current = 0

  init(lines: BodyLines) { self.lines = lines }

  // MARK: Asking

  /// The byte of the file where the content byte at `offset` begins.
  mutating func lower(_ offset: Int) -> Int {
    if let shift { return shift + offset }
    guard !segments.isEmpty else { return lines.bodyStart }
    seek(offset)
    let segment = segments[current]
    return segment.pieceEnd == nil ? segment.source + offset - segment.content : segment.source
  }

  /// The end in the file of content that ends before `offset`.
  mutating func upper(_ offset: Int) -> Int {
    if let shift { return shift + offset }
    guard offset > 0, !segments.isEmpty else { return lower(offset) }
    seek(offset - 1)
    let segment = segments[current]
    return segment.pieceEnd ?? segment.source + offset - segment.content
  }

  private mutating func seek(_ offset: Int) {
    while current + 1 < segments.count, segments[current + 1].content <= offset { current += 1 }
    while current > 0, segments[current].content > offset { current -= 1 }
  }

  // MARK: Laying out

  /// Lays out lines of content over lines of the file; false where they do not match.
  ///
  /// - Parameters:
  ///   - firstLine: the line that the content begins in.
  ///   - start: where exactly it begins there; nil for behind the container prefix.
  ///   - unescapesPipes: whether `\|` became `|`.
  mutating func lay(
    _ content: UnsafeBufferPointer<UInt8>, firstLine: Int, start: Int?, unescapesPipes: Bool = false
  ) -> Bool {
    reset()
    var offset = 0
    var line = firstLine
    while offset < content.count {
      guard line <= lines.last else { return false }
      let end = content.place(of: 0x0A, in: offset..<content.count) ?? content.count
      let exactStart = line == firstLine ? start : nil
      if let place = verbatimPlace(content, offset..<end, line: line, start: exactStart) {
        if offset == 0, end + 1 >= content.count {
          shift = place
          return true
        }
        segments.append(Segment(content: offset, source: place, pieceEnd: nil))
      } else if !layPieces(
        content, offset..<end, line: line, start: exactStart, unescapesPipes: unescapesPipes)
      {
        return false
      }
      offset = end + 1
      line += 1
    }
    return true
  }

  /// Lays out content over a stretch of one line of the file, as in a heading or a cell.
  mutating func lay(
    _ content: UnsafeBufferPointer<UInt8>, over range: Range<Int>, unescapesPipes: Bool
  ) -> Bool {
    reset()
    if isVerbatim(content, 0..<content.count, from: range.lowerBound, to: range.upperBound, unescapesPipes),
      areBlank(range.lowerBound + content.count..<range.upperBound)
    {
      shift = range.lowerBound
      return true
    }
    return match(content, 0..<content.count, from: range.lowerBound, to: range.upperBound, unescapesPipes)
  }

  private mutating func reset() {
    shift = nil
    current = 0
    if !segments.isEmpty { segments.removeAll(keepingCapacity: true) }
  }

  /// Where a line of content stands in a line of the file, if it is the end of that, behind a container prefix.
  private func verbatimPlace(
    _ content: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, line: Int, start: Int?
  ) -> Int? {
    let source = lines.source
    let lineStart = start ?? lines.start(line)
    var end = lines.end(line)
    if !range.isEmpty, !content[range.upperBound - 1].isBlank {
      while end > lineStart, source[end - 1].isBlank { end -= 1 }
    }
    let candidate = end - range.count
    guard candidate >= lineStart, start == nil || candidate == start else { return nil }
    guard let sourceBase = source.baseAddress, let contentBase = content.baseAddress,
      memcmp(sourceBase + candidate, contentBase + range.lowerBound, range.count) == 0
    else { return nil }
    for index in lineStart..<candidate where !source[index].isBlank && source[index] != UInt8(ascii: ">") {
      return nil
    }
    return candidate
  }

  private mutating func layPieces(
    _ content: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, line: Int, start: Int?, unescapesPipes: Bool
  ) -> Bool {
    let source = lines.source
    let end = lines.end(line)
    if let start { return match(content, range, from: start, to: end, unescapesPipes) }
    // A lazy line keeps the blanks before its text, and a tab that a container took part of became spaces.
    var text = range.lowerBound
    while text < range.upperBound, content[text].isBlank { text += 1 }
    var position = lines.start(line)
    while position <= end {
      let blanks = position
      while position < end, source[position].isBlank { position += 1 }
      let index = segments.count
      if match(content, text..<range.upperBound, from: position, to: end, unescapesPipes) {
        let piece = max(blanks, position - (text - range.lowerBound))..<position
        segments.insert(
          Segment(content: range.lowerBound, source: piece.lowerBound, pieceEnd: piece.upperBound), at: index)
        return true
      }
      guard position < end, source[position] == UInt8(ascii: ">") else { return false }
      position += 1
    }
    return false
  }

  /// Reads `source` from `start` on against the content; what is left before `end` must be blank.
  private mutating func match(
    _ content: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, from start: Int, to end: Int,
    _ unescapesPipes: Bool
  ) -> Bool {
    let source = lines.source
    let kept = segments.count
    var position = start
    var offset = range.lowerBound
    segments.append(Segment(content: offset, source: position, pieceEnd: nil))
    if isVerbatim(content, range, from: start, to: end, unescapesPipes) {
      offset = range.upperBound
      position += range.count
    }
    while offset < range.upperBound {
      guard position < end else { break }
      let byte = source[position]
      if unescapesPipes, byte == UInt8(ascii: "\\"), position + 1 < end,
        source[position + 1] == UInt8(ascii: "|")
      {
        guard content[offset] == UInt8(ascii: "|") else { break }
        append(piece: position..<position + 2, content: offset..<offset + 1)
        offset += 1
        position += 2
      } else if byte == 0 {
        guard offset + 3 <= range.upperBound, content[offset] == 0xEF, content[offset + 1] == 0xBF,
          content[offset + 2] == 0xBD
        else { break }
        append(piece: position..<position + 1, content: offset..<offset + 3)
        offset += 3
        position += 1
      } else {
        guard content[offset] == byte else { break }
        offset += 1
        position += 1
      }
    }
    let isComplete = offset == range.upperBound && areBlank(position..<max(position, end))
    if !isComplete { segments.removeSubrange(kept...) }
    return isComplete
  }

  /// Whether the file holds the very bytes of the content, and none that may stand for another.
  private func isVerbatim(
    _ content: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, from start: Int, to end: Int,
    _ unescapesPipes: Bool
  ) -> Bool {
    guard start + range.count <= end, let base = content.baseAddress, let source = lines.source.baseAddress,
      memcmp(base + range.lowerBound, source + start, range.count) == 0
    else { return false }
    return !unescapesPipes || content.place(of: UInt8(ascii: "\\"), in: range) == nil
  }

  private func areBlank(_ range: Range<Int>) -> Bool {
    for index in range where !lines.source[index].isBlank { return false }
    return true
  }

  private mutating func append(piece: Range<Int>, content: Range<Int>) {
    segments.append(
      Segment(content: content.lowerBound, source: piece.lowerBound, pieceEnd: piece.upperBound))
    segments.append(Segment(content: content.upperBound, source: piece.upperBound, pieceEnd: nil))
  }
}
