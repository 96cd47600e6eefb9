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
    guard heading.isCompound else { return false }
    let bytes = heading.text.utf8
    return bytes.indices.contains { index in
      guard ColumnHeading.isJoint(bytes[index]) else { return false }
      let beginning = heading.text[..<index]
      return contains(PackedWord(beginning), beginning)
    }
  }

  private func contains(_ word: PackedWord, _ text: some StringProtocol) -> Bool {
    word.isWhole ? words.contains(word) : long.contains { $0 == text }
  }
}

/// The heading of a column, ready to be compared with many names.
struct ColumnHeading {
  /// Lower case, without blanks and colons around it.
  let text: String
  fileprivate let word: PackedWord
  /// Whether it has a beginning that may be a name by itself.
  fileprivate let isCompound: Bool

  init(_ visible: ArraySlice<UInt8>) {
    let isEdge = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: ":") }
    if let first = visible.firstIndex(where: { !isEdge($0) }),
      let last = visible.lastIndex(where: { !isEdge($0) })
    {
      text = String(decoding: visible[first...last], as: UTF8.self).lowercased()
    } else {
      text = ""
    }
    word = PackedWord(text)
    isCompound = text.utf8.contains(where: Self.isJoint)
  }

  fileprivate static func isJoint(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: "(") }
}
