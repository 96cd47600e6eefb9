/// A word that carries meaning, by the hash of its stem: "connections" and "connected" are one term.
///
/// Hashes depend on the text alone, so that their order is the same on every run. Two different stems share one
/// by a chance of one in 2^64 for each pair.
struct Term: Hashable, Comparable, Sendable {
  let hash: UInt64

  static func < (left: Term, right: Term) -> Bool { left.hash < right.hash }

  /// Two terms in this order, as one.
  func followed(by next: Term) -> Term {
    Term(hash: Term.mixed(Term.mixed(hash) ^ (next.hash &+ 0x9E37_79B9_7F4A_7C15)))
  }

  /// FNV-1a with its bits spread.
  init(_ bytes: some Sequence<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.hash = Term.mixed(hash)
  }

  private init(hash: UInt64) { self.hash = hash }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }
}

/// The terms of a text, one after the other.
struct TermText {
  /// A term where it stands.
  struct Occurrence {
    let term: Term
    /// The bytes of the word in the text.
    let word: Range<Int>
    /// Whether nothing but a blank or a hyphen parts it from the term before: both make a phrase.
    let isJoined: Bool
  }

  let bytes: [UInt8]
  let occurrences: [Occurrence]

  /// - Complexity: linear in the text.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var occurrences: [Occurrence] = []
    var word: [UInt8] = []
    var start = 0
    var lastEnd = -2
    for index in 0...bytes.count {
      let byte = index < bytes.count ? TermText.lower(bytes[index]) : 0
      if TermText.isWordByte(byte) {
        if word.isEmpty { start = index }
        word.append(byte)
        continue
      }
      if TermText.hasMeaning(word) {
        Stem.cut(&word)
        let isJoined =
          start == lastEnd + 1 && (bytes[lastEnd] == UInt8(ascii: " ") || bytes[lastEnd] == UInt8(ascii: "-"))
        occurrences.append(Occurrence(term: Term(word), word: start..<index, isJoined: isJoined))
        lastEnd = index
      }
      word.removeAll(keepingCapacity: true)
    }
    self.bytes = bytes
    self.occurrences = occurrences
  }

  /// Every term once, sorted.
  var terms: [Term] { occurrences.map(\.term).sortedOnce }

  /// Every pair of neighbours once, sorted.
  var phrases: [Term] {
    var phrases: [Term] = []
    for index in occurrences.indices.dropFirst() where occurrences[index].isJoined {
      phrases.append(occurrences[index - 1].term.followed(by: occurrences[index].term))
    }
    return phrases.sortedOnce
  }

  /// The word as a reader sees it, in lower case.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map(TermText.lower), as: UTF8.self)
  }

  /// Letters and digits; every byte of another script counts as a letter.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
    default: false
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// Whether a word says what a text is about: numbers, single letters and common words do not.
  private static func hasMeaning(_ word: [UInt8]) -> Bool {
    guard word.count > 1, word.contains(where: { $0 >= UInt8(ascii: "a") }) else { return false }
    return !CommonWords.words.contains(PackedWord(bytes: word))
  }
}

/// Cuts the endings of English words.
enum Stem {
  /// Leaves what "retry", "retries", "retried" and "retrying" have in common; words of other scripts stay whole.
  static func cut(_ word: inout [UInt8]) {
    guard word.count > 3, word.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
      return
    }
    plural(&word)
    for (ending, kept) in endings where word.count - ending.utf8.count >= kept && word.ends(in: ending) {
      word.removeLast(ending.utf8.count)
      undouble(&word)
      // "validat" of "validating" is the stem of "validation".
      if word.count > 5, word.ends(in: "at") { word.removeLast(2) }
      break
    }
    if word.count > 3, word.last == UInt8(ascii: "e") { word.removeLast() }
    if word.last == UInt8(ascii: "y") { word[word.count - 1] = UInt8(ascii: "i") }
  }

  private static func plural(_ word: inout [UInt8]) {
    guard word.last == UInt8(ascii: "s"), !word.ends(in: "ss"), !word.ends(in: "us"), !word.ends(in: "is")
    else { return }
    word.removeLast()
    if word.ends(in: "ie") {
      word.removeLast(2)
      word.append(UInt8(ascii: "y"))
    } else if word.ends(in: "sse") || word.ends(in: "xe") || word.ends(in: "che") || word.ends(in: "she") {
      word.removeLast()
    }
  }

  /// "stopp" becomes "stop"; "pass" and "call" stay.
  private static func undouble(_ word: inout [UInt8]) {
    guard word.count > 3, let last = word.last, word[word.count - 2] == last,
      !"aeiouls".utf8.contains(last)
    else { return }
    word.removeLast()
  }

  /// Endings with the letters that must stay in front of them, longer ones first.
  private static let endings: [(ending: String, kept: Int)] = [
    ("isation", 3), ("ization", 3), ("ation", 4), ("ition", 4), ("ment", 4), ("ness", 4), ("able", 4),
    ("ible", 4), ("ally", 4), ("ing", 3), ("ion", 4), ("ity", 4), ("ize", 4), ("ise", 4),
    ("ate", 4), ("ive", 4), ("ed", 3), ("ly", 4),
  ]
}

extension [UInt8] {
  /// Whether the word has this ending.
  fileprivate func ends(in ending: String) -> Bool {
    let ending = ending.utf8
    return count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}

extension [Term] {
  /// Every one once, sorted.
  fileprivate var sortedOnce: [Term] {
    let all = sorted()
    return all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
  }
}
