import Markdown

/// One block of prose, cut into words; what is exempt has become a single opaque word or nothing at all.
struct Passage: Sendable {
  let text: [UInt8]
  let lexicon: Lexicon
  var tokens: ContiguousArray<Token> = []
  /// The tokens of each sentence.
  var sentences: [Range<Int>] = []

  /// A word or a mark.
  struct Token: Sendable {
    let range: Range<Int>
    let kind: Kind
    /// The word's number in the lexicon; -1 where it is unknown.
    var word = -1
    var classes: WordClass = []
    var traits: Traits = []

    enum Kind: UInt8, Sendable {
      case word
      /// A number, an amount, a time.
      case number
      case comma
      /// `; : —` and a spaced hyphen: one clause ends, the sentence goes on.
      case clauseEnd
      case sentenceEnd
      case opening, closing
    }

    struct Traits: OptionSet, Sendable {
      let rawValue: UInt8
      static let capital = Traits(rawValue: 1)
      /// `engineer's`, `engineers'`.
      static let possessive = Traits(rawValue: 2)
      static let handle = Traits(rawValue: 4)
      /// A name of the roster.
      static let name = Traits(rawValue: 8)
      /// Code, a quotation, a path: nothing inside is looked at.
      static let opaque = Traits(rawValue: 16)
      static let ed = Traits(rawValue: 32)
      static let ing = Traits(rawValue: 64)
      static let question = Traits(rawValue: 128)
    }

    func isA(_ wanted: WordClass) -> Bool { !classes.isDisjoint(with: wanted) }

    /// Whether a clause ends here.
    var isStop: Bool { kind == .clauseEnd || kind == .sentenceEnd }
  }

  /// - Complexity: O(n) in the bytes of the text.
  init(_ prose: Prose, lexicon: Lexicon) {
    text = prose.text
    self.lexicon = lexicon
    tokens = prose.text.withUnsafeBufferPointer { text in
      var reader = TokenReader(text: text, veil: Veil(prose), lexicon: lexicon)
      return reader.read()
    }
    var start = 0
    for index in tokens.indices where tokens[index].kind == .sentenceEnd {
      if index > start { sentences.append(start..<index + 1) }
      start = index + 1
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
  }

  /// The bytes of some tokens as text.
  func words(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let bytes = text[tokens[first].range.lowerBound..<tokens[last].range.upperBound]
    return String(decoding: bytes.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
