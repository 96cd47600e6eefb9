import Markdown

extension ActionMarks {
  mutating func findStates() {
    if phrase.contains(0xE2) || phrase.contains(UInt8(ascii: ":")) {
      for tick in StatePhrase.ticks {
        guard let at = firstIndex(of: tick) else { continue }
        if let found = StatePhrase.read(phrase, at: at, end: phrase.count, near: hint) { note(found) }
        return
      }
    }
    var found: StatePhrase?
    phrase.lower.withUnsafeBufferPointer { text in
      StatePhrase.openings.forEachPlace(in: text) { index in
        found = isStateStart(index) ? state(at: index) : nil
        return found == nil ? index + 1 : text.count
      }
    }
    if let found { note(found) }
  }

  /// The state that begins at `index` and is no part of a sentence.
  private func state(at index: Int) -> StatePhrase? {
    // Within brackets a state ends with them.
    let opening = index > 0 ? phrase.byte(index - 1) : 0
    let closing: UInt8? =
      opening == UInt8(ascii: "(")
      ? UInt8(ascii: ")") : opening == UInt8(ascii: "[") ? UInt8(ascii: "]") : nil
    let end =
      closing.flatMap { byte in
        (index..<min(phrase.count, index + Self.longestBracket)).first { phrase.byte($0) == byte }
      } ?? phrase.count
    guard let found = StatePhrase.read(phrase, at: index, end: end, near: hint),
      isBounded(found, from: index, isBracketed: closing != nil, end: end)
    else { return nil }
    return found
  }

  /// Whether a state may stand at `index`: at the start, behind a separator, or as the start of bold text.
  private func isStateStart(_ index: Int) -> Bool {
    let byte = phrase.byte(index)
    guard byte.isASCIILetter, phrase.isWordStart(index) || phrase.byte(index - 1) >= 0x80 else {
      return false
    }
    var before = index
    while before > 0, phrase.byte(before - 1) <= 0x20 { before -= 1 }
    if before == 0 { return true }
    if phrase.prose.style(at: index).contains(.strong), !phrase.prose.style(at: index - 1).contains(.strong) {
      return true
    }
    if phrase.byte(before - 1) == UInt8(ascii: ".") || phrase.separator(at: before - 1) > 0 { return true }
    if before >= 3, phrase.separator(at: before - 3) == 3 { return true }
    // "… DONE" in capitals needs no separator.
    return phrase.prose.text[index].isASCIIUppercase && phrase.prose.text.indices.contains(index + 1)
      && phrase.prose.text[index + 1].isASCIIUppercase
  }

  /// Whether nothing follows that makes the word part of a sentence.
  private func isBounded(_ found: StatePhrase, from start: Int, isBracketed: Bool, end: Int) -> Bool {
    let behind = phrase.skipBlanks(found.range.upperBound)
    if isBracketed { return behind >= end }
    let isStrong = phrase.prose.style(at: start).contains(.strong)
    let stopsBold = isStrong && !phrase.prose.style(at: found.range.upperBound).contains(.strong)
    if phrase.skipBlanks(0) == start {
      if phrase.byte(behind) == UInt8(ascii: ":") || stopsBold { return true }
      return behind == phrase.count
    }
    if behind == phrase.count || stopsBold { return true }
    let byte = phrase.byte(behind)
    if byte == UInt8(ascii: "."), phrase.skipBlanks(behind + 1) == phrase.count { return true }
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ")")
  }

  mutating func note(_ found: StatePhrase) {
    guard state == nil else { return }
    state = (found.state, phrase.prose.source(of: found.range))
    marks.append(Mark(range: found.range))
  }

  private func firstIndex(of word: StaticString) -> Int? {
    (0..<phrase.count).first { phrase.end(of: word, at: $0) != nil }
  }
}
