extension TokenReader {
  /// What a word is: as the lexicon knows it, else by its form.
  mutating func addWord(_ range: Range<Int>) {
    var token = Token(range: range, kind: .word)
    if Self.isUpper(text[range.lowerBound]) { token.traits.insert(.capital) }
    if let id = lexicon.find(text, range) {
      token.word = id
      token.classes = lexicon.classes[id]
    } else if let (stem, isPossessive) = stem(of: range), let id = lexicon.find(text, stem) {
      token.word = id
      token.classes = lexicon.classes[id]
      if isPossessive { token.traits.insert(.possessive) }
    } else {
      judgeByForm(&token)
    }
    if let own = lexicon.ownMeaning(text, range) { token.classes = own }
    if range.count > 4 {
      if ends(range, "ed") { token.traits.insert(.ed) }
      if ends(range, "ing"), !token.isA(.system) { token.traits.insert(.ing) }
      if ends(range, "ly"), token.classes.isEmpty { token.classes.insert(.adverb) }
    }
    tokens.append(token)
  }

  /// The word before `'s`, `'ve`, `'d`, `'re`, `'ll`, `'m`, and whether it owns something.
  private func stem(of range: Range<Int>) -> (Range<Int>, isPossessive: Bool)? {
    for index in range.reversed().prefix(6) {
      if text[index] == UInt8(ascii: "'") {
        return (range.lowerBound..<index, ends(range, "s"))
      }
      if text[index] == 0xE2 { return (range.lowerBound..<index, ends(range, "s")) }
    }
    return nil
  }

  /// Unknown words: identifiers are systems, compounds are what their last part is.
  private func judgeByForm(_ token: inout Token) {
    var range = token.range
    if let (stem, isPossessive) = stem(of: range) {
      range = stem
      if isPossessive { token.traits.insert(.possessive) }
    }
    if text[range].allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) {
      token = Token(range: token.range, kind: .number)
      return
    }
    if let hyphen = text[range].lastIndex(of: UInt8(ascii: "-")) {
      let last = lexicon.find(text, hyphen + 1..<range.upperBound).map { lexicon.classes[$0] } ?? []
      let isRole = last.contains(.person) && !last.contains(.doubleMeaning)
      token.classes = isRole ? .person : .system
      return
    }
    var capitals = 0
    var digits = 0
    var lowers = 0
    var isCamel = false
    for index in range {
      let byte = text[index]
      if Self.isUpper(byte) {
        capitals += 1
        isCamel = isCamel || lowers > 0
      } else if byte <= UInt8(ascii: "9") {
        digits += 1
      } else {
        lowers += 1
      }
    }
    if isCamel || digits > 0 || (capitals >= 2 && lowers <= 1) { token.classes = .system }
  }

  private func ends(_ range: Range<Int>, _ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard range.count > count else { return false }
    return suffix.withUTF8Buffer { bytes in
      for offset in 0..<count where text[range.upperBound - count + offset] | 0x20 != bytes[offset] {
        return false
      }
      return true
    }
  }

  private static func isUpper(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }
}
