/// The bytes on which the scan of a line's text stops: whatever may make the library look at a text more than once.
enum WatchedBytes {
  /// Where the next one stands from `start` on; the end where there is none.
  ///
  /// - Parameter stopsAtBlanks: whether blanks count as well.
  static func next(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, stopsAtBlanks: Bool
  ) -> Int {
    let low = stopsAtBlanks ? marks | blanks : marks
    let high = highMarks
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      // Two masks of bits, for a table would cost twice as much.
      let mask = byte < 64 ? low : byte < 128 ? high : 0
      if mask >> UInt64(byte & 63) & 1 != 0 { break }
      index += 1
    }
    return index
  }

  private static let marks = mask(of: "\n\r!<*):", above: 0)
  private static let blanks = mask(of: "\t\u{B}\u{C} ", above: 0)
  private static let highMarks = mask(of: "|@]_~w", above: 64)

  private static func mask(of characters: StaticString, above base: UInt8) -> UInt64 {
    characters.withUTF8Buffer { $0.reduce(0) { $0 | 1 << UInt64($1 - base) } }
  }
}
