/// Text cut to a length for places that can't wrap.
enum Shortened {
  /// What stands between two blanks, and how many characters it has.
  struct Word {
    var text: Substring
    var length: Int

    /// Takes off the first characters, at most `count`.
    mutating func removeFirst(_ count: Int) -> Substring {
      let taken = text.prefix(count)
      text = text[taken.endIndex...]
      length = max(0, length - count)
      return taken
    }
  }

  /// At most `limit` characters, cut between words, with an ellipsis where something was cut; breaks become spaces.
  static func text(_ text: String, limit: Int) -> String {
    var text = text
    if let line = text.withUTF8({ asciiText($0, limit: limit) }) { return line }
    var line = ""
    line.reserveCapacity(min(text.utf8.count, limit + 4))
    var count = 0
    for word in words(of: text, upTo: limit) {
      if count + word.length + (count == 0 ? 0 : 1) > limit {
        if count == 0 { line += word.text.prefix(limit - 1) }
        return line + "\u{2026}"
      }
      if count > 0 { line += " " }
      line += word.text
      count += word.length + (count == 0 ? 0 : 1)
    }
    return line
  }

  /// The same where all that has to be looked at is ASCII, as nearly all texts are; else nil.
  private static func asciiText(_ text: UnsafeBufferPointer<UInt8>, limit: Int) -> String? {
    var line: [UInt8] = []
    line.reserveCapacity(min(text.count, limit + 3))
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, index - start <= limit, !isBlank(text[index]) {
        guard text[index] < 0x80 else { return nil }
        index += 1
      }
      if line.count + index - start + (line.isEmpty ? 0 : 1) > limit {
        if line.isEmpty { line += text[start..<start + max(0, limit - 1)] }
        return String(decoding: line, as: UTF8.self) + "\u{2026}"
      }
      if index > start {
        if !line.isEmpty { line.append(0x20) }
        line += text[start..<index]
      }
      index += 1
    }
    return String(decoding: line, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The words of a text, as far as they begin within its first `limit` characters, blanks between them not counted.
  ///
  /// - Complexity: O(n), and in `limit` alone where the text is ASCII up to there.
  static func words(of text: String, upTo limit: Int) -> [Word] {
    asciiWords(of: text.utf8, upTo: limit)
      ?? text.split(whereSeparator: \.isWhitespace).map { Word(text: $0, length: $0.count) }
  }

  /// Nil where a byte is not ASCII: only there characters have to be looked up.
  private static func asciiWords(of text: String.UTF8View, upTo limit: Int) -> [Word]? {
    var words: [Word] = []
    var total = 0
    var length = 0
    var start = text.startIndex
    var index = start
    while index < text.endIndex, total <= limit {
      let byte = text[index]
      guard byte < 0x80 else { return nil }
      let next = text.index(after: index)
      if isBlank(byte) {
        if length > 0 { words.append(Word(text: Substring(text[start..<index]), length: length)) }
        total += length
        length = 0
        start = next
      } else {
        length += 1
      }
      index = next
    }
    if length > 0 { words.append(Word(text: Substring(text[start..<index]), length: length)) }
    return words
  }
}
