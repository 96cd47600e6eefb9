/// The line that a finding speaks of, with carets under the very text.
struct Excerpt {
  /// The line's number, from one.
  let line: Int
  let text: String
  /// Columns of the terminal in front of the carets, and under them; at least one caret.
  let indent: Int
  let width: Int

  /// - Parameter columns: how wide the line may become; a longer one is cut around the text it is about.
  init(_ range: Range<Int>, in file: SourceFile, columns: Int) {
    let start = file.position(at: range.lowerBound)
    line = start.line
    let bytes = file.text(ofLine: start.line)
    let lower = min(max(range.lowerBound, bytes.startIndex), bytes.endIndex)
    let upper = min(max(range.upperBound, lower), bytes.endIndex)
    // No more of a very long line is looked at than could be shown.
    let reach = columns * Self.bytesPerColumn
    let first = Self.boundary(max(bytes.startIndex, lower - reach), in: bytes)
    let before = DisplayWidth.shown(String(decoding: bytes[first..<lower], as: UTF8.self))
    let marked = DisplayWidth.shown(
      String(decoding: bytes[lower..<Self.boundary(min(upper, lower + reach), in: bytes)], as: UTF8.self),
      from: before.columns)
    let after = DisplayWidth.shown(
      String(
        decoding: bytes[upper..<Self.boundary(min(bytes.endIndex, upper + reach), in: bytes)], as: UTF8.self),
      from: before.columns + marked.columns)
    var left = before.text
    var leftColumns = before.columns
    // Keep some of what stands in front, and as much as fits of the rest.
    let kept = max(20, columns - max(1, marked.columns) - 20)
    if leftColumns > kept || first > bytes.startIndex {
      (left, leftColumns) = Self.tail(of: left, columns: kept)
    }
    indent = leftColumns
    let room = max(10, columns - leftColumns)
    let rest = Self.head(of: marked.text + after.text, columns: room)
    text = left + rest
    width = max(1, min(marked.columns, room))
  }

  /// A character seldom takes more for each column that it fills.
  private static let bytesPerColumn = 8

  /// The nearest place at or behind `index` at which a code point begins.
  private static func boundary(_ index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var index = index
    while index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  private static func tail(of text: String, columns: Int) -> (String, Int) {
    var taken: [Character] = []
    var used = 1
    for character in text.reversed() {
      let width = DisplayWidth.columns(of: character)
      guard used + width <= columns else { break }
      taken.append(character)
      used += width
    }
    return ("…" + String(taken.reversed()), used)
  }

  private static func head(of text: String, columns: Int) -> String {
    var used = 0
    for index in text.indices {
      used += DisplayWidth.columns(of: text[index])
      if used > columns { return String(text[..<index].dropLast()) + "…" }
    }
    return text
  }
}
