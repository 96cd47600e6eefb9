import Postmortem

/// Words and phrases by what a text with them smells of.
///
/// Words are known by a hash of their letters in either case, hyphens and apostrophes included; phrases by their
/// first three words, whatever marks stand between.
struct ScentTable: Sendable {
  /// A word, or the words that a phrase begins with.
  struct Entry: Sendable {
    /// Zero marks a free place.
    fileprivate(set) var key: UInt32 = 0
    fileprivate(set) var scent: Scent = []
    /// Whether a phrase goes on behind it.
    fileprivate(set) var isOpening = false
  }

  /// What a scent sees in a byte.
  enum ByteKind: UInt8, Sendable { case other, letter, bracket, at }

  private let kinds = (UInt8.min...UInt8.max).map { byte -> ByteKind in
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "<"): .bracket
    case UInt8(ascii: "@"): .at
    default: byte.isASCIILetter ? .letter : .other
    }
  }
  /// A power of two of them, three quarters free at least.
  private var entries = [Entry](repeating: Entry(), count: 64)
  private var count = 0
  /// What every text smells of: there are words that only reading it tells.
  private(set) var everywhere: Scent = []

  init() {}

  /// Adds a phrase; of a word counts what a scent reads of it, up to the first odd byte.
  mutating func insert(_ phrase: some Collection<UInt8>, _ scent: Scent) {
    let words = phrase.split(separator: 0x20).prefix(3)
    var opening: UInt32?
    for (index, word) in words.enumerated() {
      guard let key = WordHash.key(ofFirstWordIn: Array(word)) else {
        everywhere.formUnion(scent)
        return
      }
      let phrase = opening.map { WordHash.joined($0, key) } ?? key
      let isWhole = index == words.count - 1
      update(phrase) { entry in
        if isWhole { entry.scent.formUnion(scent) } else { entry.isOpening = true }
      }
      opening = phrase
    }
  }

  private mutating func update(_ key: UInt32, _ change: (inout Entry) -> Void) {
    if count * 4 >= entries.count { grow() }
    let place = entries.withUnsafeBufferPointer { Self.place(of: key, in: $0) }
    if entries[place].key == 0 { count += 1 }
    entries[place].key = key
    change(&entries[place])
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: old.count * 2)
    for entry in old where entry.key != 0 {
      entries[entries.withUnsafeBufferPointer { Self.place(of: entry.key, in: $0) }] = entry
    }
  }

  /// Where a key stands, or the free place where it belongs.
  static func place(of key: UInt32, in entries: UnsafeBufferPointer<Entry>) -> Int {
    var place = Int(truncatingIfNeeded: key ^ key >> 15) & (entries.count - 1)
    while entries[place].key != 0, entries[place].key != key { place = (place &+ 1) & (entries.count - 1) }
    return place
  }

  /// What a text smells of.
  ///
  /// - Parameters:
  ///   - text: the bytes of the text in `range`, and what stands around it.
  ///   - unspoken: what gives no words, in order; a word may begin right behind it.
  /// - Complexity: O(n) in the bytes of the text, without allocating.
  func scent(
    of text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, unspoken: some Sequence<Range<Int>>
  ) -> Scent {
    entries.withUnsafeBufferPointer { entries in
      kinds.withUnsafeBufferPointer { kinds in
        var reader = ScentReader(
          text: text, of: range, entries: entries, kinds: kinds, found: everywhere)
        var start = range.lowerBound
        for silence in unspoken {
          reader.read(start..<silence.lowerBound)
          start = silence.upperBound
        }
        reader.read(start..<range.upperBound)
        return reader.found
      }
    }
  }
}
