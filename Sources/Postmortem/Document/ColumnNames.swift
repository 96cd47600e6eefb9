/// The names by which people call one column of a table.
struct ColumnNames: Sendable, ExpressibleByArrayLiteral {
  private let words: WordTable
  /// Those that are too long to be told apart by their packed bytes alone.
  private let long: [String]

  /// - Parameter names: in lower case.
  init(arrayLiteral names: String...) {
    long = names.filter { !PackedWord($0).isWhole }
    words = WordTable(names.filter { PackedWord($0).isWhole })
  }

  /// Whether the heading is one of the names.
  func contains(_ heading: ColumnHeading) -> Bool { contains(heading.word, heading.text) }

  /// Whether the heading begins with one of the names: in "owner (team)" and "due by" what stands before a space or
  /// a bracket decides.
  func containsBeginning(of heading: ColumnHeading) -> Bool {
    let text = heading.text
    return text.indices.contains { index in
      guard text[index] == 0x20 || text[index] == UInt8(ascii: "(") else { return false }
      return contains(PackedWord(lowerCasing: text[..<index]), text[..<index])
    }
  }

  private func contains(_ word: PackedWord, _ text: ArraySlice<UInt8>) -> Bool {
    if word.isWhole { return words.contains(word) }
    return long.contains { $0.utf8.elementsEqual(text.lazy.map { $0.asciiLowercased }) }
  }
}

/// The heading of a column, ready to be compared with many names.
struct ColumnHeading {
  /// As written, without blanks and colons around it.
  let text: ArraySlice<UInt8>
  fileprivate let word: PackedWord

  init(_ visible: ArraySlice<UInt8>) {
    let isEdge = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: ":") }
    let first = visible.firstIndex { !isEdge($0) } ?? visible.endIndex
    let last = visible.lastIndex { !isEdge($0) } ?? first - 1
    text = visible[first..<last + 1]
    word = PackedWord(lowerCasing: text)
  }
}
