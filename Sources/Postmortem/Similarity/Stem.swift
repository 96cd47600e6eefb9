/// Cuts the endings of English words.
enum Stem {
  /// Leaves in front what "retry", "retries", "retried" and "retrying" have in common.
  ///
  /// - Parameter word: lower-case ASCII letters alone; its end may be written over.
  /// - Returns: how many bytes the stem has.
  static func cut(_ word: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = word.count
    guard count > 3 else { return count }
    plural(word, &count)
    if lastLetters & 1 << UInt32(word[count - 1] & 31) != 0 {
      let tail = Ending.tail(of: word, count)
      for ending in endings where ending.closes(tail) && count - ending.count >= ending.kept {
        count -= ending.count
        undouble(word, &count)
        // "validat" of "validating" is the stem of "validation".
        if count > 5, ends(word, count, "at") { count -= 2 }
        break
      }
    }
    if count > 3, word[count - 1] == UInt8(ascii: "e") { count -= 1 }
    if word[count - 1] == UInt8(ascii: "y") { word[count - 1] = UInt8(ascii: "i") }
    return count
  }

  private static func plural(_ word: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
    guard word[count - 1] == UInt8(ascii: "s"), !ends(word, count, "ss"), !ends(word, count, "us"),
      !ends(word, count, "is")
    else { return }
    count -= 1
    if ends(word, count, "ie") {
      count -= 1
      word[count - 1] = UInt8(ascii: "y")
    } else if ends(word, count, "sse") || ends(word, count, "xe") || ends(word, count, "che")
      || ends(word, count, "she")
    {
      count -= 1
    }
  }

  /// "stopp" becomes "stop"; "pass" and "call" stay.
  private static func undouble(_ word: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
    guard count > 3, word[count - 2] == word[count - 1] else { return }
    switch word[count - 1] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "l"), UInt8(ascii: "s"):
      return
    default: count -= 1
    }
  }

  private static func ends(
    _ word: UnsafeMutableBufferPointer<UInt8>, _ count: Int, _ ending: StaticString
  ) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard count >= length else { return false }
    for offset in 0..<length where word[count - length + offset] != ending.utf8Start[offset] { return false }
    return true
  }

  /// The letters that endings end with, each by its place in the alphabet: most words end with another.
  private static let lastLetters: UInt32 = endings.reduce(0) { $0 | 1 << UInt32($1.lastLetter & 31) }

  /// Longer ones first.
  private static let endings: [Ending] = [
    Ending("isation", 3), Ending("ization", 3), Ending("ation", 4), Ending("ition", 4), Ending("ment", 4),
    Ending("ness", 4), Ending("able", 4), Ending("ible", 4), Ending("ally", 4), Ending("ing", 3),
    Ending("ion", 4), Ending("ity", 4), Ending("ize", 4), Ending("ise", 4), Ending("ate", 4),
    Ending("ive", 4), Ending("ed", 3), Ending("ly", 4),
  ]
}

/// An ending of at most eight letters, packed into a number: a word is held against all of them without a loop over
/// letters.
private struct Ending: Sendable {
  let count: Int
  /// Letters that must stay in front of it.
  let kept: Int
  private let bits: UInt64
  private let mask: UInt64

  init(_ ending: StaticString, _ kept: Int) {
    count = ending.utf8CodeUnitCount
    self.kept = kept
    bits = ending.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
    mask = (1 << UInt64(8 * ending.utf8CodeUnitCount)) - 1
  }

  var lastLetter: UInt8 { UInt8(truncatingIfNeeded: bits) }

  /// Whether a word with this tail ends so.
  func closes(_ tail: UInt64) -> Bool { tail & mask == bits }

  /// The last letters of a word, eight at most, the very last in the lowest byte.
  static func tail(of word: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> UInt64 {
    var tail: UInt64 = 0
    for index in max(0, count - 8)..<count { tail = tail << 8 | UInt64(word[index]) }
    return tail
  }
}
