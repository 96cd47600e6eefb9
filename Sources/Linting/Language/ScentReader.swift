import Postmortem

/// Reads a text once from front to back and looks up its words. It lives no longer than what it is lent.
struct ScentReader {
  /// The text and what stands around it.
  private let text: UnsafeBufferPointer<UInt8>
  private let bounds: Range<Int>
  private let entries: UnsafeBufferPointer<ScentTable.Entry>
  private let kinds: UnsafeBufferPointer<ScentTable.ByteKind>
  private(set) var found: Scent
  /// What phrases may have begun with: the word before, and the two words before; zero where none did.
  private var openings: (word: UInt32, pair: UInt32) = (0, 0)

  init(
    text: UnsafeBufferPointer<UInt8>, of bounds: Range<Int>,
    entries: UnsafeBufferPointer<ScentTable.Entry>, kinds: UnsafeBufferPointer<ScentTable.ByteKind>,
    found: Scent
  ) {
    self.text = text
    self.bounds = bounds
    self.entries = entries
    self.kinds = kinds
    self.found = found
  }

  /// Reads a stretch of the text; phrases go on from the stretch before.
  mutating func read(_ range: Range<Int>) {
    var index = range.lowerBound
    let end = range.upperBound
    while true {
      while index < end, kinds[Int(text[index])] == .other { index &+= 1 }
      guard index < end else { break }
      switch kinds[Int(text[index])] {
      case .letter:
        index = readWord(from: index, to: end)
        continue
      case .bracket: found.insert(.blank)
      case .at: if isHandle(at: index) { found.insert(.name) }
      case .other: break
      }
      index &+= 1
    }
    // The rest of a word may stand in code.
    if end > range.lowerBound, end < bounds.upperBound, text[end - 1].isASCIILetter { found.insert(.blank) }
  }

  private func isHandle(at index: Int) -> Bool {
    guard index + 1 < bounds.upperBound, Veil.isLetter(text[index + 1]) else { return false }
    return index == bounds.lowerBound || !Veil.isLetter(text[index - 1])
  }

  private mutating func readWord(from start: Int, to end: Int) -> Int {
    var hash = WordHash()
    let index = hash.addLetters(of: text, at: start, to: end)
    if index < end {
      switch text[index] {
      case UInt8(ascii: "'"), UInt8(ascii: "-"), 0xE2:
        if let joint = WordJoint(at: index, end, text) {
          return readJoined(hash, joint, from: start, at: index, to: end)
        }
      default: break
      }
    }
    take(hash.key, from: start)
    return index
  }

  /// Reads on behind the first part of "didn't", "no-one", "engineer's".
  ///
  /// The rules know such a word as a whole, else by what stands before its apostrophe, else by its last part.
  private mutating func readJoined(
    _ head: WordHash, _ joint: WordJoint, from start: Int, at index: Int, to end: Int
  ) -> Int {
    var (whole, index, next) = (head, index, Optional(joint))
    var stem: UInt32?
    while let joint = next {
      if joint.byte == UInt8(ascii: "'") {
        stem = whole.key
        meet(whole.key, from: start)
      }
      whole.add(joint)
      index += joint.width
      var part = WordHash()
      _ = part.addLetters(of: text, at: index, to: end)
      meet(part.key, from: index)
      index = whole.addLetters(of: text, at: index, to: end)
      next = WordJoint(at: index, end, text)
    }
    take(whole.key, or: stem, from: start)
    return index
  }

  private func entry(_ key: UInt32) -> ScentTable.Entry {
    entries[ScentTable.place(of: key, in: entries)]
  }

  /// Takes a word for what it is by itself.
  private mutating func meet(_ key: UInt32, from start: Int) {
    found.formUnion(scent(of: entry(key), from: start))
  }

  /// What a word smells of; names are written with a capital.
  private func scent(of entry: ScentTable.Entry, from start: Int) -> Scent {
    text[start] & 0x20 == 0 ? entry.scent : entry.scent.subtracting(.name)
  }

  /// Takes the next word: by itself, as the next of a phrase, and as the first of others.
  private mutating func take(_ key: UInt32, or stem: UInt32? = nil, from start: Int) {
    let before = openings
    openings = (0, 0)
    if let stem { take(stem, after: before, from: start) }
    take(key, after: before, from: start)
  }

  private mutating func take(_ key: UInt32, after before: (word: UInt32, pair: UInt32), from start: Int) {
    let own = entry(key)
    if own.key != 0 {
      found.formUnion(scent(of: own, from: start))
      if own.isOpening { openings.word = key }
    }
    if before.word != 0 {
      let pair = entry(WordHash.joined(before.word, key))
      found.formUnion(pair.scent)
      if pair.isOpening { openings.pair = pair.key }
    }
    if before.pair != 0 { found.formUnion(entry(WordHash.joined(before.pair, key)).scent) }
  }
}
