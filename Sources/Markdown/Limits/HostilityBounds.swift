/// What `HostilityScan` can find at most, told from the lengths of lines and paragraphs and from a few counts.
///
/// Lines and paragraphs that people write are so short that even the worst bytes in them would be borne: for nearly
/// every document the bounds lie within the limits, and the scan is spared.
struct HostilityBounds {
  /// Markers in a row at the beginning of a line.
  private var nesting = 0
  /// Steps through open containers: a line may leave all that it opens to every line behind it, blank ones included.
  private var nestingWork = 0
  private var tableArea = 0
  private var work = 0
  private var referenceExpansion = 0
  /// Bytes of the longest paragraph.
  private var longest = 0
  /// Whether the sums above cannot have overflowed.
  private let areExact: Bool

  /// Lines with no empty one between them: the scan's paragraphs are parts of these.
  private struct Paragraph {
    var bytes = 0
    var lines = 0
    /// Lines that may delimit the header of a table.
    var delimiters = 0
    /// The longest of those.
    var columns = 0
  }

  /// - Parameters:
  ///   - start: where the body begins.
  ///   - lines: those of the whole file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, lines: LineIndex) {
    areExact = bytes.count - start <= 1 << 20
    guard areExact else { return }
    addLines(of: bytes, from: start, lines)
    addMarks(of: bytes, from: start)
  }

  /// Whether nothing that is bounded can pass its limit.
  func lie(within limits: MarkdownLimits) -> Bool {
    areExact && nesting <= limits.nesting && nestingWork <= limits.nestingWork
      && tableArea <= limits.tableArea && work <= limits.runLength
      && referenceExpansion <= limits.referenceExpansion
  }

  private mutating func addLines(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ lines: LineIndex) {
    var paragraph = Paragraph()
    var lineStart = start
    let firstLine = lines.line(at: start)
    var line = firstLine
    while lineStart < bytes.count {
      line += 1
      let next = line < lines.starts.count ? lines.starts[line] : bytes.count
      let length = next - lineStart
      if bytes[lineStart] == 0x0A || bytes[lineStart] == 0x0D {
        add(paragraph)
        paragraph = Paragraph()
      } else {
        paragraph.bytes += length
        paragraph.lines += 1
        // Pipes, and marks of addresses, each times the bytes of the line.
        work += 2 * length * length
        addPrefix(of: bytes, lineStart, length)
        if isDelimiter(bytes, lineStart..<next) {
          paragraph.delimiters += 1
          paragraph.columns = max(paragraph.columns, length)
        }
      }
      lineStart = next
    }
    add(paragraph)
    // Of a tab's four columns every two may be those of an item; no other byte is worth more.
    nestingWork = 2 * nesting * (line - firstLine)
  }

  private mutating func add(_ paragraph: Paragraph) {
    longest = max(longest, paragraph.bytes)
    guard paragraph.delimiters > 0 else { return }
    tableArea += paragraph.lines * (paragraph.columns + 1)
    // The text of the paragraph sixteen times, and each of its lines read back to the first byte.
    work += paragraph.delimiters * paragraph.bytes * (16 + paragraph.lines)
  }

  /// Counts every byte that a marker may consist of, where the line is long enough to matter.
  private mutating func addPrefix(of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) {
    var count = min(length, 64)
    if length > 64 {
      count = 0
      while count < length, bytes[start + count].mayBelongToMarker { count += 1 }
    }
    nesting = max(nesting, count)
  }

  /// Whether a line holds nothing but what delimits the header of a table.
  private func isDelimiter(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    for index in line {
      switch bytes[index] {
      case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09...0x0D:
        break
      default: return false
      }
    }
    return true
  }

  /// Counts marks that cost the length of their paragraph each, as if all stood in the longest, and every byte of that
  /// were a delimiter.
  private mutating func addMarks(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var closings = 0
    var hasDefinition = false
    bytes.forEachPlace(of: UInt8(ascii: "]"), from: start) { index in
      closings += 1
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ":") { hasDefinition = true }
    }
    var others = 0
    bytes.forEachPlace(of: UInt8(ascii: "<"), from: start) { _ in others += 1 }
    bytes.forEachPlace(of: UInt8(ascii: "@"), from: start) { _ in others += 1 }
    work += (4 * closings + others) * longest
    if hasDefinition { referenceExpansion = closings * (bytes.count - start) }
  }
}

extension UInt8 {
  /// Blanks, and what quotes and list items begin with.
  fileprivate var mayBelongToMarker: Bool {
    switch self {
    case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ")"):
      true
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Calls `body` with every place of a byte, from front to back.
  fileprivate func forEachPlace(of byte: UInt8, from start: Int, _ body: (Int) -> Void) {
    var index = start
    while let place = place(of: byte, in: index..<count) {
      body(place)
      index = place + 1
    }
  }
}
