/// The words that the subject test knows, found by walking a tree of their lower-cased bytes.
struct Lexicon: Sendable {
  /// Rows of `width` successors each; zero means that no word goes on this way.
  private var next: [Int32]
  /// The word that ends at each row; -1 where none does.
  private var wordAt: [Int32]
  private(set) var classes: [WordClass] = []
  /// Words that a team has set, lower case; they go before the lexicon's own.
  private(set) var own: [[UInt8]: WordClass] = [:]
  private static let width = 28
  private static let row = [Int32](repeating: 0, count: width)

  init() {
    next = Self.row
    wordAt = [-1]
  }

  /// Adds words, or further classes to words that are known; anything but letters, `'` and `-` is left out.
  mutating func add(_ words: String, _ added: WordClass) {
    for word in words.utf8.split(separator: 0x20) {
      guard let id = insert(word) else { continue }
      classes[id].formUnion(added)
    }
  }

  /// Takes classes from words again.
  mutating func remove(_ words: String, _ taken: WordClass) {
    for word in words.utf8.split(separator: 0x20) {
      guard let id = insert(word) else { continue }
      classes[id].subtract(taken)
    }
  }

  /// The number of a word, adding it where it is new; nil for a word that cannot be written in the tree.
  mutating func insert(_ word: some Sequence<UInt8>) -> Int? {
    var row = 0
    for byte in word {
      guard let symbol = Self.symbol(byte) else { return nil }
      let slot = row * Self.width + symbol
      if next[slot] == 0 {
        next[slot] = Int32(wordAt.count)
        wordAt.append(-1)
        next.append(contentsOf: Self.row)
      }
      row = Int(next[slot])
    }
    if wordAt[row] < 0 {
      wordAt[row] = Int32(classes.count)
      classes.append([])
    }
    return Int(wordAt[row])
  }

  /// Calls `body` with every word and its classes, in the order of the alphabet.
  func forEachWord(_ body: ([UInt8], WordClass) -> Void) {
    var word: [UInt8] = []
    walk(from: 0, &word, body)
  }

  private func walk(from row: Int, _ word: inout [UInt8], _ body: ([UInt8], WordClass) -> Void) {
    if wordAt[row] >= 0 { body(word, classes[Int(wordAt[row])]) }
    for symbol in 0..<Self.width where next[row * Self.width + symbol] != 0 {
      word.append(Self.byte(of: symbol))
      walk(from: Int(next[row * Self.width + symbol]), &word, body)
      word.removeLast()
    }
  }

  /// Gives a word of the team's a meaning, whatever it meant before.
  mutating func set(_ word: String, _ meaning: WordClass) {
    own[Array(word.lowercased().utf8)] = meaning
  }

  /// What the team has set for a word; nil where it has not.
  func ownMeaning(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> WordClass? {
    own.isEmpty ? nil : own[text[range].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }]
  }

  /// The number of the word that the bytes are, case aside; nil where it is unknown.
  ///
  /// - Complexity: O(n) in the bytes, and no more than the longest word known.
  func find(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    next.withUnsafeBufferPointer { find(text, range, $0) }
  }

  private func find(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ next: UnsafeBufferPointer<Int32>
  ) -> Int? {
    var row = 0
    var index = range.lowerBound
    while index < range.upperBound {
      var byte = text[index]
      if byte == 0xE2, index + 2 < range.upperBound, text[index + 1] == 0x80, text[index + 2] == 0x99 {
        byte = UInt8(ascii: "'")
        index += 2
      }
      guard let symbol = Self.symbol(byte) else { return nil }
      row = Int(next[row * Self.width + symbol])
      if row == 0 { return nil }
      index += 1
    }
    return wordAt[row] < 0 ? nil : Int(wordAt[row])
  }

  private static func byte(of symbol: Int) -> UInt8 {
    switch symbol {
    case 26: UInt8(ascii: "'")
    case 27: UInt8(ascii: "-")
    default: UInt8(ascii: "a") + UInt8(symbol)
    }
  }

  private static func symbol(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "'"): 26
    case UInt8(ascii: "-"): 27
    default: nil
    }
  }
}
