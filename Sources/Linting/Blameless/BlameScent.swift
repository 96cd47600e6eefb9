import Markdown

/// Tells in one quick pass whether a text can hold blame at all; most texts can't, and need not be cut into words.
///
/// It may be wrong in one direction only: a text without a scent has no hit. Words are known by a hash of the letters
/// they begin with, phrases by their first two words, whatever stands between.
struct BlameScent: Sendable {
  /// A set of hashes, one bit each; different words may share a bit.
  private struct Bits: Sendable {
    private var words = [UInt64](repeating: 0, count: 1024)

    mutating func insert(_ hash: UInt32) { words[Int(hash >> 22)] |= 1 << UInt64((hash >> 16) & 63) }

    func contains(_ hash: UInt32) -> Bool { words[Int(hash >> 22)] & (1 << UInt64((hash >> 16) & 63)) != 0 }
  }

  private var single = Bits()
  private var first = Bits()
  private var pair = Bits()
  private var names = Bits()
  /// A name begins with a letter beyond ASCII: only reading the text tells.
  private var hasForeignName = false

  init(phrases: [(BlameRule, Trigger.Shape, String)], names: some Sequence<[UInt8]>) {
    for (_, _, list) in phrases {
      for phrase in list.split(separator: ",") {
        let words = phrase.split(separator: " ").map { Self.hash(ofWord: $0.utf8) }
        guard let opening = words.first else { continue }
        if words.count == 1 {
          single.insert(opening)
        } else {
          first.insert(opening)
          pair.insert(Self.joined(opening, words[1]))
        }
      }
    }
    for name in names {
      let isForeign = name.first.map { $0 >= 0x80 } ?? false
      hasForeignName = hasForeignName || isForeign
      self.names.insert(Self.hash(ofWord: name))
    }
  }

  /// Whether the text may hold a trigger, or in an analysis somebody's name or handle.
  ///
  /// - Complexity: O(n) in the bytes of the text, without allocating.
  func isFound(in prose: Prose, isAnalysis: Bool) -> Bool {
    if isAnalysis, hasForeignName { return true }
    return prose.text.withUnsafeBufferPointer { text in
      var start = 0
      for run in prose.runs where run.style.isUnspoken {
        // What is veiled gives no words, and a word may begin right behind it.
        if isFound(in: text, start..<run.range.lowerBound, isAnalysis) { return true }
        start = run.range.upperBound
      }
      return isFound(in: text, start..<text.count, isAnalysis)
    }
  }

  /// The same for a text of which every byte is spoken.
  func isFound(in text: UnsafeBufferPointer<UInt8>, isAnalysis: Bool) -> Bool {
    isAnalysis && hasForeignName || isFound(in: text, 0..<text.count, isAnalysis)
  }

  private func isFound(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ isAnalysis: Bool
  ) -> Bool {
    var index = range.lowerBound
    let end = range.upperBound
    var previous: UInt32 = 0
    while index < end {
      let byte = text[index]
      guard Self.isLetter(byte) else {
        if isAnalysis, byte == UInt8(ascii: "@") { return true }
        index += 1
        continue
      }
      let hash = Self.hash(ofLettersAt: &index, end, text)
      if single.contains(hash) || isAnalysis && byte & 0x20 == 0 && names.contains(hash) { return true }
      if previous != 0, pair.contains(Self.joined(previous, hash)) { return true }
      previous = first.contains(hash) ? hash : 0
      // The rest of "didn't" and "no-one" belongs to the word, unless the mark ends a quotation.
      while let width = Self.connector(at: index, end, text) {
        index += width
        let rest = Self.hash(ofLettersAt: &index, end, text)
        if single.contains(rest) || first.contains(rest) { return true }
      }
    }
    return false
  }

  /// Bytes of an apostrophe or hyphen with a letter behind it; nil for anything else.
  private static func connector(at index: Int, _ end: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard index < end else { return nil }
    switch text[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "-"):
      return index + 1 < end && isLetter(text[index + 1]) ? 1 : nil
    case 0xE2 where index + 3 < end && text[index + 1] == 0x80 && text[index + 2] == 0x99:
      return isLetter(text[index + 3]) ? 3 : nil
    default: return nil
    }
  }

  private static let seed: UInt32 = 0x811C_9DC5

  /// A step of FNV-1a over letters of either case.
  private static func hash(_ hash: UInt32, _ letter: UInt8) -> UInt32 {
    (hash ^ UInt32(letter | 0x20)) &* 0x0100_0193
  }

  private static func hash(
    ofLettersAt index: inout Int, _ end: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    var hash = seed
    while index < end, isLetter(text[index]) {
      hash = Self.hash(hash, text[index])
      index += 1
    }
    return hash
  }

  private static func hash(ofWord word: some Sequence<UInt8>) -> UInt32 {
    word.prefix(while: isLetter).reduce(seed, hash)
  }

  private static func joined(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first &* 31 ^ second) &* 0x9E37_79B1
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}
