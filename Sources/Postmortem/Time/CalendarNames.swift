/// The months, or the days of the week, by the names that dates call them.
struct CalendarNames {
  private let names: [StaticString]
  /// The first three letters of each name, which no two of them share.
  private let openings: [UInt32]
  /// One bit for each letter that a name begins with, by its place in the alphabet.
  private let initials: UInt32

  /// - Parameter names: in lower case, of three letters or more.
  init(_ names: [StaticString]) {
    self.names = names
    initials = names.reduce(0) { $0 | 1 << UInt32($1.utf8Start[0] & 31) }
    openings = names.map { name in
      UInt32(name.utf8Start[0]) << 16 | UInt32(name.utf8Start[1]) << 8 | UInt32(name.utf8Start[2])
    }
  }

  /// Whether a name may begin with `byte`.
  func mayBegin(with byte: UInt8) -> Bool {
    byte.isASCIILetter && initials >> UInt32(byte & 31) & 1 != 0
  }

  /// Which of the names stands at `cursor`, in full or in one of its usual abbreviations: three letters, or four
  /// ("Sept", "Tues"), and how long it is; nil where none does.
  func name(at cursor: borrowing TextCursor) -> (place: Int, length: Int)? {
    // One letter, and then three, tell nearly every other word apart.
    let first = cursor.peek().asciiLowercased
    guard mayBegin(with: first) else { return nil }
    let opening =
      UInt32(first) << 16 | UInt32(cursor.peek(1).asciiLowercased) << 8
      | UInt32(cursor.peek(2).asciiLowercased)
    guard let place = openings.firstIndex(of: opening) else { return nil }
    let name = names[place]
    var length = 3
    while cursor.peek(length).isASCIILetter {
      guard length < name.utf8CodeUnitCount,
        cursor.peek(length).asciiLowercased == name.utf8Start[length]
      else { return nil }
      length += 1
    }
    return length <= 4 || length == name.utf8CodeUnitCount ? (place, length) : nil
  }
}
