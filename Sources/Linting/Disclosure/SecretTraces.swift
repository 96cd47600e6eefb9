/// Tells in one look whether a byte, with the one before it, betrays a credential or what introduces one.
///
/// What credentials begin with are common letters; the bytes that are watched come later in it and are rarer.
struct SecretTraces: Sendable {
  /// Whether any pair ends with a byte, by that byte: most bytes of a text are passed by with this look alone.
  private var isWatched = [Bool](repeating: false, count: 256)
  /// One bit for each pair, by its second byte and then its first.
  private var pairs = [UInt64](repeating: 0, count: 1024)

  /// Every trace: the marks of makers, a private key's first line, "Bearer", and the signs behind a name.
  static let all: SecretTraces = {
    var traces = SecretTraces()
    for mark in SecretMark.all {
      traces.insert(mark.opening.utf8Start[mark.trace - 1], mark.opening.utf8Start[mark.trace])
    }
    traces.insert(UInt8(ascii: "-"), UInt8(ascii: "B"))
    traces.insert(UInt8(ascii: "a"), UInt8(ascii: "r"))
    for sign in ":=".utf8 {
      for byte in UInt8.min...UInt8.max { traces.insert(byte, sign) }
    }
    return traces
  }()

  private mutating func insert(_ first: UInt8, _ second: UInt8) {
    isWatched[Int(second)] = true
    pairs[Int(second) * 4 + Int(first >> 6)] |= 1 << UInt64(first & 63)
  }

  /// Calls `body` with the places of the second bytes of pairs, from front to back.
  ///
  /// - Parameter body: gets a place and returns where to go on, which lies behind it.
  /// - Complexity: O(n) in the bytes, a few instructions each.
  func forEachPlace(in text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Int) {
    isWatched.withUnsafeBufferPointer { isWatched in
      pairs.withUnsafeBufferPointer { pairs in
        var index = 1
        while true {
          // Four at a time: seven of eight bytes are none of those.
          while index &+ 3 < text.count, !isWatched[Int(text[index])], !isWatched[Int(text[index &+ 1])],
            !isWatched[Int(text[index &+ 2])], !isWatched[Int(text[index &+ 3])]
          {
            index &+= 4
          }
          while index < text.count, !isWatched[Int(text[index])] { index &+= 1 }
          guard index < text.count else { break }
          let (first, second) = (text[index - 1], Int(text[index]))
          let isTrace = pairs[second * 4 + Int(first >> 6)] >> UInt64(first & 63) & 1 != 0
          index = isTrace ? body(index) : index + 1
        }
      }
    }
  }
}
