/// Recognises input that cmark-gfm cannot bear, before it sees any.
///
/// The scan does not parse. It takes upper bounds: every run of lines without a blank one between them counts as a
/// paragraph, every opening as one that nothing closes. Only a fence at the first column hides what it holds, and
/// only as long as nothing came before that may have changed what a fence means.
struct HostilityScan {
  let bytes: UnsafeBufferPointer<UInt8>
  private let limits: MarkdownLimits
  private var position: Int
  private var lineStart: Int
  private var refusal: LimitExceeded?

  // What has been added up so far.
  private var containers = Containers()
  private var paragraph: Paragraph
  private var cells = 0
  private var work = 0
  private var closingBrackets = 0
  private var longestDefinition = 0
  private var definitionEnd = 0

  /// Whether fences at the first column still mean what they seem to.
  private var trustsFences = true

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limits: MarkdownLimits) {
    self.bytes = bytes
    self.limits = limits
    position = start
    lineStart = start
    paragraph = Paragraph(start: start)
  }

  mutating func run() -> LimitExceeded? {
    while position < bytes.count, refusal == nil {
      lineStart = position
      if trustsFences, skipFence() { continue }
      scanLine()
    }
    endParagraph()
    return refusal
  }

  // MARK: Lines

  private mutating func scanLine() {
    let prefix = LinePrefix(bytes, at: position)
    containers.add(prefix)
    if prefix.isBlank {
      endParagraph()
      position = afterLineEnd(prefix.end)
      paragraph = Paragraph(start: position)
    } else {
      let first = prefix.end < bytes.count ? bytes[prefix.end] : 0x0A
      if first == UInt8(ascii: "<") || ((first == 0x60 || first == 0x7E) && isFence(prefix.end)) {
        trustsFences = false
      }
      if prefix.opensItem { endInlines() }
      let columns = delimiterColumns(prefix.delimiterStart)
      position = prefix.delimiterStart
      let pipes = scanText()
      work += pipes * pipes
      endLine(pipes: pipes, columns: columns)
    }
    check(.nesting, prefix.markers, limits.nesting)
    check(.nesting, containers.work, limits.nestingWork)
    check(.tableArea, cells, limits.tableArea)
    check(.runLength, work, limits.runLength)
    let (expansion, overflows) = longestDefinition.multipliedReportingOverflow(by: closingBrackets)
    check(.referenceExpansion, overflows ? .max : expansion, limits.referenceExpansion)
  }

  /// Accounts for a line as text above a table, as its delimiters, and as one of its rows.
  private mutating func endLine(pipes: Int, columns: Int?) {
    if let columns {
      // The library splits the whole paragraph into cells again, and from each line without a pipe it reads back
      // to the last pipe.
      work += 16 * (position - paragraph.start) + paragraph.backtracking
      paragraph.columns = max(paragraph.columns, columns)
    }
    cells += paragraph.columns
    paragraph.backtracking += position - paragraph.lastPipe
  }

  private mutating func endParagraph() {
    endInlines()
    check(.runLength, work, limits.runLength)
  }

  /// Accounts for the inlines of a block.
  private mutating func endInlines() {
    let inlines = paragraph.inlines
    let length = position - inlines.start
    // Each link walks through the images that are open, and through all delimiters before it.
    work += inlines.closings * (inlines.images + 4 * inlines.delimiters)
    work += inlines.rawOpenings * length
    work += min(1000, inlines.ats) * length
    paragraph.inlines = Inlines(start: position)
  }

  private mutating func check(_ measure: LimitExceeded.Measure, _ found: Int, _ allowed: Int) {
    guard found > allowed, refusal == nil else { return }
    let start = min(lineStart, bytes.count)
    let end = min(max(start, position), bytes.count)
    refusal = LimitExceeded(measure: measure, range: start..<end, found: found, allowed: allowed)
  }

  private func afterLineEnd(_ end: Int) -> Int {
    guard end < bytes.count else { return end }
    return bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1
  }

  // MARK: Text

  /// Walks to behind the end of the line; yields its pipes.
  private mutating func scanText() -> Int {
    var pipes = 0
    let start = position
    /// Begins with the first byte that marks it; blanks count only as long as there is one.
    var run: Run?
    while true {
      position = WatchedBytes.next(in: bytes, from: position, stopsAtBlanks: run != nil)
      guard position < bytes.count else { break }
      let byte = bytes[position]
      switch byte {
      case 0x0A, 0x0D:
        work += run?.work(to: position) ?? 0
        position = afterLineEnd(position)
        return pipes
      case 0x09, 0x0B, 0x0C, 0x20:
        work += run?.work(to: position) ?? 0
        run = nil
      case UInt8(ascii: "|"):
        pipes += 1
        paragraph.lastPipe = position
      case UInt8(ascii: "@"):
        paragraph.inlines.ats += 1
        mark(&run, from: start) { $0.ats += 1 }
      case UInt8(ascii: "]"): noteClosingBracket()
      case UInt8(ascii: "!"): if ahead(1) == UInt8(ascii: "[") { paragraph.inlines.images += 1 }
      case UInt8(ascii: "<"):
        mark(&run, from: start) { $0.mayFail = true }
        if ahead(1) == UInt8(ascii: "?") || (ahead(1) == UInt8(ascii: "!") && ahead(2) != UInt8(ascii: "-")) {
          paragraph.inlines.rawOpenings += 1
        }
      case UInt8(ascii: "*"), UInt8(ascii: "~"): noteDelimiter(byte)
      case UInt8(ascii: "_"):
        mark(&run, from: start) { $0.mayFail = true }
        noteDelimiter(byte)
      case UInt8(ascii: ")"): mark(&run, from: start) { $0.parentheses += 1 }
      case UInt8(ascii: ":"):
        if ahead(1) == UInt8(ascii: "/"), ahead(2) == UInt8(ascii: "/") {
          mark(&run, from: start) { $0.starts += 1 }
        }
      default:
        if ahead(1) == UInt8(ascii: "w"), ahead(2) == UInt8(ascii: "w"), ahead(3) == UInt8(ascii: ".") {
          mark(&run, from: start) { $0.starts += 1 }
        }
      }
      position += 1
    }
    work += run?.work(to: position) ?? 0
    return pipes
  }

  /// Notes something in the run at hand, which begins behind the last blank of the line.
  private func mark(_ run: inout Run?, from lineStart: Int, _ note: (inout Run) -> Void) {
    var start = position
    while run == nil, start > lineStart, !bytes[start - 1].isBlank { start -= 1 }
    var marked = run ?? Run(start: start)
    note(&marked)
    run = marked
  }

  private func ahead(_ distance: Int) -> UInt8 {
    position + distance < bytes.count ? bytes[position + distance] : 0
  }

  private mutating func noteDelimiter(_ byte: UInt8) {
    if ahead(1) != byte { paragraph.inlines.delimiters += 1 }
  }

  private mutating func noteClosingBracket() {
    closingBrackets += 1
    paragraph.inlines.closings += 1
    guard ahead(1) == UInt8(ascii: ":"), position >= definitionEnd else { return }
    definitionEnd = endOfDefinition(position + 2)
    longestDefinition = max(longestDefinition, definitionEnd - position)
  }

  /// The end of what may be a target and a title; at most the end of the paragraph.
  private func endOfDefinition(_ start: Int) -> Int {
    var end = skipBlanksAndOneLineEnd(start)
    while end < bytes.count, !bytes[end].isSpaceOrLineEnd { end += 1 }
    let title = skipBlanksAndOneLineEnd(end)
    guard title < bytes.count else { return end }
    let closing: UInt8
    switch bytes[title] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = bytes[title]
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return end
    }
    end = title + 1
    while end < bytes.count, bytes[end] != closing || bytes[end - 1] == UInt8(ascii: "\\") { end += 1 }
    return end
  }

  private func skipBlanksAndOneLineEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    guard end < bytes.count, bytes[end] == 0x0A || bytes[end] == 0x0D else { return end }
    end = afterLineEnd(end)
    while end < bytes.count, bytes[end].isBlank || bytes[end] == UInt8(ascii: ">") { end += 1 }
    return end
  }

  /// Columns of a line that holds nothing but what delimits the header of a table.
  private func delimiterColumns(_ start: Int) -> Int? {
    var columns = 1
    var hasHyphen = false
    // Hyphens alone underline a heading, and are never looked at as a table.
    var hasOther = false
    var index = start
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
      switch bytes[index] {
      case UInt8(ascii: "|"):
        columns += 1
        hasOther = true
      case UInt8(ascii: ":"): hasOther = true
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: ">"), 0x20, 0x09, 0x0B, 0x0C: break
      default: return nil
      }
      index += 1
    }
    return hasHyphen && hasOther ? columns : nil
  }

  // MARK: Fences

  private func isFence(_ start: Int) -> Bool {
    start + 2 < bytes.count && bytes[start] == bytes[start + 1] && bytes[start] == bytes[start + 2]
  }

  /// Skips a fenced block that begins at the first column of the line at hand.
  private mutating func skipFence() -> Bool {
    let fence = bytes[position]
    guard fence == UInt8(ascii: "`") || fence == UInt8(ascii: "~"), isFence(position) else { return false }
    var index = position
    while index < bytes.count, bytes[index] == fence { index += 1 }
    let length = index - position
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
      // No fence at all: a code span in running text.
      if fence == UInt8(ascii: "`"), bytes[index] == fence { return false }
      index += 1
    }
    endParagraph()
    index = afterLineEnd(index)
    while index < bytes.count {
      let isClosing = isClosingFence(index, fence, length)
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      index = afterLineEnd(index)
      containers.addCodeLine()
      if isClosing { break }
    }
    position = index
    paragraph = Paragraph(start: position)
    return true
  }

  private func isClosingFence(_ start: Int, _ fence: UInt8, _ length: Int) -> Bool {
    var index = start
    while index < bytes.count, index - start < 3, bytes[index] == 0x20 { index += 1 }
    let first = index
    while index < bytes.count, bytes[index] == fence { index += 1 }
    guard index - first >= length else { return false }
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D
  }
}
