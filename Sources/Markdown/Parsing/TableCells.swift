/// Splits the source of one table row into its cells, as cmark-gfm does.
struct TableCells {
  /// What stands between the pipes, blanks cut off; empty at its place for an empty cell.
  private(set) var ranges: ContiguousArray<Range<Int>> = []

  /// - Parameter row: the row's bytes in the file, without container prefix and line end.
  mutating func split(_ source: UnsafeBufferPointer<UInt8>, row: Range<Int>) {
    ranges.removeAll(keepingCapacity: true)
    var position = row.lowerBound
    if position < row.upperBound, source[position] == UInt8(ascii: "|") { position += 1 }
    position = skipBlanks(source, position, row.upperBound)
    while position < row.upperBound {
      let start = position
      position = pipe(source, start..<row.upperBound)
      while position < row.upperBound, position > start, source[position - 1] == UInt8(ascii: "\\") {
        position = pipe(source, position + 1..<row.upperBound)
      }
      ranges.append(trimmed(source, start..<position))
      guard position < row.upperBound else { return }
      position = skipBlanks(source, position + 1, row.upperBound)
    }
  }

  /// Puts an empty cell before the others: a blank before the first pipe makes one in a lazy header.
  mutating func prependEmpty() {
    guard let first = ranges.first else { return }
    ranges.insert(first.lowerBound..<first.lowerBound, at: 0)
  }

  /// The next pipe, escaped or not; the end where there is none.
  private func pipe(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    source.place(of: UInt8(ascii: "|"), in: range) ?? range.upperBound
  }

  private func skipBlanks(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end, source[position].isBlank { position += 1 }
    return position
  }

  private func trimmed(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let start = skipBlanks(source, range.lowerBound, range.upperBound)
    var end = range.upperBound
    while end > start, source[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}
