internal import CCMarkGFM

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Blocks that hold inlines or bytes.
extension TreeReader {
  /// A paragraph; link definitions at its beginning have left it, so that it may begin on a later line.
  mutating func readParagraph(_ block: OpaquePointer, line: Int, start: Int, parent: Int) {
    let content = content(of: block)
    let count = lineCount(content)
    var (line, start) = (line, start)
    var last = Int(cmark_node_get_end_line(block))
    let isAboveTable = line == 0
    if isAboveTable, let table = cmark_node_next(block) {
      // The library gives such a paragraph no place; the table has kept its first line.
      line = Int(cmark_node_get_start_line(table))
      start = lines.offset(line: line, column: Int(cmark_node_get_start_column(table)))
      last = headerLine(of: table) - 1
    }
    let first = max(1, last - count + 1)
    let isMapped = map.lay(
      content, firstLine: first, start: first == line ? start : nil, unescapesPipes: isAboveTable)
    let lower = isMapped ? map.lower(0) : start
    let range = lower..<max(lower, lines.trimmedEnd(last))
    append(.paragraph, range, parent: parent)
    readInlines(of: block, content, isMapped: isMapped)
  }

  /// A heading, with its underline where it has one.
  mutating func readHeading(_ block: OpaquePointer, line: Int, start: Int, parent: Int) {
    let content = content(of: block)
    let level = cmark_node_get_heading_level(block)
    if source.count > start, source[start] == UInt8(ascii: "#"), let text = atxText(at: start, level: level) {
      let end = lines.trimmedEnd(line)
      let isMapped = layHeading(content, text..<max(text, end))
      append(.heading(level: level), start..<max(start, end), parent: parent)
      readInlines(of: block, content, isMapped: isMapped)
      return
    }
    // Link definitions before the text are gone from the content: try each line in turn.
    let count = lineCount(content)
    var first = line
    var isMapped = false
    while !isMapped, first + count <= lines.last {
      isMapped =
        map.lay(content, firstLine: first, start: first == line ? start : nil)
        && isUnderline(first + count, level: level)
      if !isMapped { first += 1 }
    }
    if !isMapped { first = line }
    let lower = isMapped ? map.lower(0) : start
    append(.heading(level: level), lower..<max(lower, lines.trimmedEnd(first + count)), parent: parent)
    readInlines(of: block, content, isMapped: isMapped)
  }

  /// The content of a heading is its line up to closing hashes.
  private mutating func layHeading(_ content: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var end = content.count
    while end > 0, content[end - 1].isSpaceOrLineEnd { end -= 1 }
    let text = UnsafeBufferPointer(rebasing: content[..<end])
    var upper = range.lowerBound
    var left = text.count
    while upper < range.upperBound, left > 0 {
      left -= source[upper] == 0 ? 3 : 1
      upper += 1
    }
    return map.lay(text, over: range.lowerBound..<upper, unescapesPipes: false)
  }

  /// Where the text of an ATX heading begins; nil where the hashes at `start` are none.
  private func atxText(at start: Int, level: Int32) -> Int? {
    var position = start
    while position < source.count, source[position] == UInt8(ascii: "#") { position += 1 }
    guard position - start == Int(level) else { return nil }
    guard position == source.count || source[position].isSpaceOrLineEnd else { return nil }
    while position < source.count, source[position] == 0x20 || source[position] == 0x09 { position += 1 }
    return position
  }

  private func isUnderline(_ line: Int, level: Int32) -> Bool {
    let end = lines.trimmedEnd(line)
    let byte = UInt8(ascii: level == 1 ? "=" : "-")
    var position = lines.textStart(line, quotes: .max)
    guard position < end else { return false }
    while position < end, source[position] == byte { position += 1 }
    return position == end
  }

  /// A fenced or indented code block.
  mutating func readCodeBlock(_ block: OpaquePointer, line: Int, start: Int, parent: Int, quotes: Int) {
    let code = literal(of: block)
    var fenceLength: Int32 = 0
    var fenceOffset: Int32 = 0
    var fence: CChar = 0
    let isFenced = cmark_node_get_fenced(block, &fenceLength, &fenceOffset, &fence) != 0
    let count = lineCount(code)
    let firstCodeLine = isFenced ? line + 1 : line
    var last = min(firstCodeLine + count - 1, lines.last)
    if isFenced,
      isClosingFence(last + 1, of: block, fence: UInt8(bitPattern: fence), length: Int(fenceLength), quotes)
    {
      last += 1
    }
    let end = max(start, isFenced && last == line ? lines.trimmedEnd(line) : lines.trimmedEnd(last))
    let stored = store(
      code, at: count == 1 ? lines.end(firstCodeLine) + 1 - code.count : lines.start(firstCodeLine))
    if isFenced, let info = cmark_node_get_fence_info(block), info.pointee != 0 {
      infos[nodes.count] = text(info)
    }
    append(.codeBlock(isFenced: isFenced), start..<end, stored, parent: parent)
  }

  /// Whether `line` closes the fenced `block` rather than opening what follows it.
  private func isClosingFence(_ line: Int, of block: OpaquePointer, fence: UInt8, length: Int, _ quotes: Int)
    -> Bool
  {
    guard line <= lines.last else { return false }
    let end = lines.trimmedEnd(line)
    var position = lines.textStart(line, quotes: quotes)
    let start = position
    while position < end, source[position] == fence { position += 1 }
    guard position == end, position - start >= max(3, length) else { return false }
    var current: OpaquePointer? = block
    while let node = current {
      if let next = cmark_node_next(node) { return Int(cmark_node_get_start_line(next)) != line }
      current = cmark_node_parent(node)
    }
    return true
  }

  /// A block of raw HTML, its indentation excluded.
  mutating func readHTMLBlock(_ block: OpaquePointer, line: Int, start: Int, parent: Int) {
    let html = literal(of: block)
    var count = html.count
    while count > 0, html[count - 1].isSpaceOrLineEnd { count -= 1 }
    let last = line + max(1, lineCount(UnsafeBufferPointer(rebasing: html[..<count]))) - 1
    var indentation = 0
    while indentation < html.count, html[indentation].isBlank { indentation += 1 }
    let stored = store(html, at: start - indentation)
    append(.htmlBlock, start..<max(start, lines.trimmedEnd(last)), stored, parent: parent)
  }

  // MARK: Bytes of the library

  /// The bytes that the inlines of a block were parsed from; lent while the tree lives.
  func content(of block: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    bytes(cmark_node_get_string_content(block))
  }

  /// The decoded bytes of a leaf; lent while the tree lives.
  func literal(of node: OpaquePointer) -> UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(node)) }

  /// A copy of a text of the library.
  func text(_ text: UnsafePointer<CChar>?) -> String {
    let bytes = bytes(text)
    return bytes.isEmpty ? "" : String(decoding: bytes, as: UTF8.self)
  }

  private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    let count = strlen(text)
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
  }

  /// Refers to `bytes` in the file where they stand at `position`, else copies them.
  mutating func store(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> MarkupNode.Literal {
    if position >= 0, position + bytes.count <= source.count, let base = source.baseAddress,
      let start = bytes.baseAddress, memcmp(base + position, start, bytes.count) == 0
    {
      return .source(position..<position + bytes.count)
    }
    let start = pool.count
    pool.append(contentsOf: bytes)
    return .pool(start..<pool.count)
  }

  /// Lines of content, a last one without line end included.
  func lineCount(_ content: UnsafeBufferPointer<UInt8>) -> Int {
    guard let last = content.last else { return 0 }
    var count = last == 0x0A ? 0 : 1
    var offset = 0
    while let newline = content.place(of: 0x0A, in: offset..<content.count) {
      count += 1
      offset = newline + 1
    }
    return count
  }
}
