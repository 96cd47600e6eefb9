import Postmortem

/// The words of one update to stakeholders, for the rules that ask what it says.
struct UpdateText: Sendable {
  /// The words of one sentence; those of one message share their memory.
  typealias Sentence = ArraySlice<PackedWord>

  /// None is empty.
  let sentences: [Sentence]

  init(_ message: String) {
    var message = message
    var words: [PackedWord] = []
    var ends: [Int] = []
    message.withUTF8 { bytes in
      words.reserveCapacity(bytes.count / 5 + 1)
      var start = 0
      for index in 0...bytes.count where index == bytes.count || Self.endsSentence(bytes, at: index) {
        PackedWord.append(wordsOf: start..<index, in: bytes, to: &words)
        if words.count > ends.last ?? 0 { ends.append(words.count) }
        start = index + 1
      }
    }
    var start = 0
    sentences = ends.map { end in
      defer { start = end }
      return words[start..<end]
    }
  }

  /// How many words there are.
  var count: Int { sentences.reduce(0) { $0 + $1.count } }

  /// Whether any of the words stands anywhere.
  func contains(_ words: WordTable) -> Bool { sentences.contains { $0.contains(where: words.contains) } }

  /// Whether one of `openings` is followed by one of `words` within `distance` words of its sentence.
  func contains(_ openings: WordTable, before words: WordTable, within distance: Int) -> Bool {
    sentences.contains { sentence in
      sentence.indices.contains { index in
        openings.contains(sentence[index])
          && sentence[(index + 1)...].prefix(distance).contains(where: words.contains)
      }
    }
  }

  /// How many times of day stand in a message: "14:06".
  static func clockTimes(in message: String) -> Int {
    let bytes = Array(message.utf8)
    return bytes.indices.count { index in
      bytes[index] == UInt8(ascii: ":") && index > 0 && bytes[index - 1].isASCIIDigit
        && index + 2 < bytes.count
        && bytes[index + 1].isASCIIDigit && bytes[index + 2].isASCIIDigit
    }
  }

  /// A full stop ends a sentence where a blank follows; the one of "14.06" does not.
  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), 0x0A: true
    case UInt8(ascii: "."): index + 1 < bytes.count && bytes[index + 1] <= 0x20
    default: false
    }
  }
}
