/// Reads the words and marks of a text, once from front to back. It lives no longer than the bytes that it is lent.
struct TokenReader {
  typealias Token = Passage.Token

  let text: UnsafeBufferPointer<UInt8>
  private let veil: Veil
  let lexicon: Lexicon
  var tokens: ContiguousArray<Token> = []

  init(text: UnsafeBufferPointer<UInt8>, veil: Veil, lexicon: Lexicon) {
    self.text = text
    self.veil = veil
    self.lexicon = lexicon
    tokens.reserveCapacity(text.count / 5 + 4)
  }

  /// All tokens, in the order of the text.
  mutating func read() -> ContiguousArray<Token> {
    var index = 0
    while index < text.count {
      let mark = veil[index]
      if mark != .open {
        let end = text.indices[index...].first { veil[$0] != mark } ?? text.count
        if mark != .gone { add(.word, index..<end, mark == .code ? .system : [], .opaque) }
        index = end
      } else if text[index] == 0x0A {
        add(.sentenceEnd, index..<index + 1)
        index += 1
      } else if text[index] <= 0x20 {
        index += 1
      } else {
        index = readChunk(from: index)
      }
    }
    return tokens
  }

  private mutating func add(
    _ kind: Token.Kind, _ range: Range<Int>, _ classes: WordClass = [], _ traits: Token.Traits = []
  ) {
    tokens.append(Token(range: range, kind: kind, classes: classes, traits: traits))
  }

  /// Reads up to the next white space; returns where that stands.
  private mutating func readChunk(from start: Int) -> Int {
    var end = start
    var isOpaque = text[start] == UInt8(ascii: "/") || text[start] == UInt8(ascii: "~")
    while end < text.count, text[end] > 0x20, veil[end] == .open {
      if !Veil.isLetter(text[end]) {
        // A no-break space parts words as well.
        if text[end] == 0xC2, end + 1 < text.count, text[end + 1] == 0xA0 { break }
        isOpaque = isOpaque || joinsIdentifier(at: end)
      }
      end += 1
    }
    if end == start { return start + 2 }
    if isOpaque { readOpaque(start..<end) } else { readWords(start..<end) }
    return end
  }

  /// `a.b`, `a_b`, `a://b`, `a::b`, `a@b`: what stands there is one name, not several words.
  private func joinsIdentifier(at index: Int) -> Bool {
    guard index + 1 < text.count, text[index + 1] > 0x20 else { return false }
    let before = index > 0 && Veil.isLetter(text[index - 1])
    switch text[index] {
    case UInt8(ascii: "_"), UInt8(ascii: "="): return true
    case UInt8(ascii: "."), UInt8(ascii: "@"): return before && Veil.isLetter(text[index + 1])
    case UInt8(ascii: ":"): return before && (text[index + 1] == UInt8(ascii: ":") || isPath(index + 1))
    default: return false
    }
  }

  private func isPath(_ index: Int) -> Bool {
    text[index] == UInt8(ascii: "/") && index + 1 < text.count && text[index + 1] == UInt8(ascii: "/")
  }

  private mutating func readOpaque(_ chunk: Range<Int>) {
    var end = chunk.upperBound
    while end > chunk.lowerBound, !Veil.isLetter(text[end - 1]), text[end - 1] < 0x80 { end -= 1 }
    if end > chunk.lowerBound { add(.word, chunk.lowerBound..<end, .system, .opaque) }
    readWords(end..<chunk.upperBound)
  }

  private mutating func readWords(_ chunk: Range<Int>) {
    var index = chunk.lowerBound
    while index < chunk.upperBound {
      let byte = text[index]
      let isHandle = byte == UInt8(ascii: "@")
      if isHandle, index + 1 < chunk.upperBound, Veil.isLetter(text[index + 1]) {
        index = readHandle(from: index, to: chunk.upperBound)
      } else if let width = wordWidth(at: index, chunk.upperBound, isFirst: true) {
        var end = index + width
        while end < chunk.upperBound, let more = wordWidth(at: end, chunk.upperBound, isFirst: false) {
          end += more
        }
        addWord(index..<end)
        index = end
      } else {
        index = readMark(at: index, to: chunk.upperBound)
      }
    }
  }

  /// Bytes of the part of a word at `index`: letters, digits, bytes beyond ASCII that are no punctuation, and
  /// apostrophes and hyphens between letters.
  private func wordWidth(at index: Int, _ end: Int, isFirst: Bool) -> Int? {
    let byte = text[index]
    if Veil.isLetter(byte) { return 1 }
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "-"):
      return !isFirst && index + 1 < end && Veil.isLetter(text[index + 1]) ? 1 : nil
    case 0xE2 where index + 2 < end && text[index + 1] == 0x80:
      let isApostrophe = text[index + 2] == 0x99 && !isFirst
      return isApostrophe && index + 3 < end && Veil.isLetter(text[index + 3]) ? 3 : nil
    case 0xE2 where index + 2 < end && text[index + 1] < 0x84: return nil
    case 0xE3 where index + 2 < end && text[index + 1] == 0x80: return nil
    case 0xEF where index + 2 < end && text[index + 1] >= 0xBC: return nil
    case 0xC2: return nil
    case 0x80...0xFF: return 1
    default: return nil
    }
  }

  private mutating func readHandle(from start: Int, to limit: Int) -> Int {
    var end = start + 1
    while end < limit, Veil.isLetter(text[end]) || text[end] == UInt8(ascii: "-") { end += 1 }
    while end > start + 1, text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    let isPackage = end < limit && text[end] == UInt8(ascii: "/")
    let isBroadcast = ["here", "channel", "everyone", "all", "oncall", "on-call", "latest", "team"].contains {
      text[(start + 1)..<end].elementsEqual($0.utf8)
    }
    let isGroup = text[start..<end].contains(UInt8(ascii: "-")) && endsWithGroup(start..<end)
    if isPackage {
      add(.word, start..<limit, .system, .opaque)
      return limit
    }
    add(.word, start..<end, isBroadcast || isGroup ? .group : .person, isBroadcast || isGroup ? [] : .handle)
    return end
  }

  private func endsWithGroup(_ range: Range<Int>) -> Bool {
    ["team", "oncall", "on-call", "bot", "admins", "dev"].contains { suffix in
      range.count > suffix.utf8.count && text[range].suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }
  }

  private mutating func readMark(at index: Int, to limit: Int) -> Int {
    switch text[index] {
    case UInt8(ascii: ","): add(.comma, index..<index + 1)
    case UInt8(ascii: ";"), UInt8(ascii: ":"): add(.clauseEnd, index..<index + 1)
    case UInt8(ascii: "("), UInt8(ascii: "["): add(.opening, index..<index + 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): add(.closing, index..<index + 1)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      let isQuestion = text[index] == UInt8(ascii: "?")
      add(.sentenceEnd, index..<index + 1, [], isQuestion ? .question : [])
    case UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ">"): add(.clauseEnd, index..<index + 1)
    case UInt8(ascii: "'"): markPossessive(before: index)
    case 0xE2 where index + 2 < limit:
      let mark = (text[index + 1], text[index + 2])
      if mark == (0x80, 0x99) { markPossessive(before: index) }
      if mark == (0x80, 0x93) || mark == (0x80, 0x94) || mark.0 == 0x86 {
        add(.clauseEnd, index..<index + 3)
      }
      return index + 3
    case 0xE3 where index + 2 < limit, 0xEF where index + 2 < limit:
      let isComma = (text[index + 1], text[index + 2]) == (0x80, 0x81) || text[index + 2] == 0x8C
      add(isComma ? .comma : .sentenceEnd, index..<index + 3)
      return index + 3
    default: break
    }
    return index + 1
  }

  private mutating func markPossessive(before index: Int) {
    guard let last = tokens.indices.last, tokens[last].range.upperBound == index else { return }
    if text[index - 1] | 0x20 == UInt8(ascii: "s") { tokens[last].traits.insert(.possessive) }
  }
}
