/// The months, or the days of the week, by the names that dates call them.
struct CalendarNames {
  private let names: [StaticString]
  /// The first three letters of each name, which no two of them share.
  private let openings: [UInt32]

  /// - Parameter names: in lower case, of three letters or more.
  init(_ names: [StaticString]) {
    self.names = names
    openings = names.map { name in
      UInt32(name.utf8Start[0]) << 16 | UInt32(name.utf8Start[1]) << 8 | UInt32(name.utf8Start[2])
    }
  }

  /// Which of the names `word` of `text` is, in full or in one of its usual abbreviations: three letters, or four
  /// ("Sept", "Tues"); nil where it is none.
  func place(of text: ArraySlice<UInt8>, _ word: Range<Int>) -> Int? {
    guard word.count >= 3 else { return nil }
    let start = word.lowerBound
    // Three letters tell nearly every other word apart.
    let opening =
      UInt32(text[start].asciiLowercased) << 16 | UInt32(text[start + 1].asciiLowercased) << 8
      | UInt32(text[start + 2].asciiLowercased)
    guard let place = openings.firstIndex(of: opening) else { return nil }
    let name = names[place]
    let length = name.utf8CodeUnitCount
    guard word.count == length || word.count <= 4, word.count <= length else { return nil }
    for offset in 3..<word.count where text[start + offset].asciiLowercased != name.utf8Start[offset] {
      return nil
    }
    return place
  }
}
