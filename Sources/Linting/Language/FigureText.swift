/// A sentence cut into words and figures, for rules that compare what is stated in two places.
struct FigureText {
  /// A word in lower case, or a figure.
  struct Token {
    let range: Range<Int>
    let word: String
    /// `4,600` is 4600; nil for a word.
    let number: Double?
    /// Whether `%` follows.
    let isPercent: Bool
  }

  let tokens: [Token]

  /// The sentences of a text, each with its tokens.
  ///
  /// - Complexity: O(n) in the bytes.
  static func sentences(of text: [UInt8]) -> [FigureText] {
    var sentences: [FigureText] = []
    var tokens: [Token] = []
    var index = 0
    while index < text.count {
      let byte = text[index]
      if isDigit(byte) {
        let token = figure(at: index, in: text)
        tokens.append(token)
        index = token.range.upperBound
      } else if isLetter(byte) {
        let start = index
        while index < text.count, isLetter(text[index]) { index += 1 }
        let word = String(lowerCasing: text[start..<index])
        tokens.append(Token(range: start..<index, word: word, number: nil, isPercent: false))
      } else {
        let isStop = byte == UInt8(ascii: ".") && (index + 1 == text.count || text[index + 1] <= 0x20)
        if isStop || byte == 0x0A || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ";") {
          if !tokens.isEmpty { sentences.append(FigureText(tokens: tokens)) }
          tokens = []
        }
        index += 1
      }
    }
    if !tokens.isEmpty { sentences.append(FigureText(tokens: tokens)) }
    return sentences
  }

  /// `4,600`, `12.5`, `33%`, and the hour and the minute of `14:10` as one token of their own word.
  private static func figure(at start: Int, in text: [UInt8]) -> Token {
    var end = start
    var digits: [UInt8] = []
    var clock = false
    while end < text.count {
      let byte = text[end]
      let isFollowed = end + 1 < text.count && isDigit(text[end + 1])
      if isDigit(byte) {
        digits.append(byte)
      } else if byte == UInt8(ascii: ":"), isFollowed {
        clock = true
        digits.append(byte)
      } else if byte == UInt8(ascii: "."), isFollowed {
        digits.append(byte)
      } else if !(byte == UInt8(ascii: ",") && isFollowed) {
        break
      }
      end += 1
    }
    let word = String(decoding: digits, as: UTF8.self)
    let isPercent = end < text.count && text[end] == UInt8(ascii: "%")
    return Token(
      range: start..<end + (isPercent ? 1 : 0), word: word, number: clock ? nil : Double(word),
      isPercent: isPercent)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

  /// The word at `index`; empty beyond either end.
  func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].word : "" }

  /// The figure at `index`; nil for a word.
  func number(_ index: Int) -> Double? { tokens.indices.contains(index) ? tokens[index].number : nil }

  /// Whether one of some words stands among the `within` tokens before `index`.
  func has(_ words: Set<String>, before index: Int, within: Int) -> Bool {
    (max(0, index - within)..<max(0, index)).contains { words.contains(word($0)) }
  }
}

extension FigureText {
  /// A length of time as it is written.
  struct Length {
    let minutes: Double
    /// How far the writer may have rounded, in minutes.
    let tolerance: Double
    let range: Range<Int>
  }

  /// The duration that begins at `index` or behind a word such as "about"; nil for one that is only a bound.
  func length(at start: Int) -> Length? {
    var index = start
    var isRough = false
    while Self.rough.contains(word(index)), index < start + 2 {
      isRough = true
      index += 1
    }
    guard !Self.bounds.contains(word(index)) else { return nil }
    let first = index
    var total = 0.0
    var unit = 0.0
    while let number = number(index), let minutes = Self.units[word(index + 1)],
      !(unit > 0 && minutes >= unit)
    {
      total += number * minutes
      unit = minutes
      index += 2
      if word(index) == "and", self.number(index + 1) != nil, Self.units[word(index + 2)] != nil {
        index += 1
      }
    }
    guard unit > 0, index > first else { return nil }
    let rounding = unit >= 60 ? unit / 2 : 1
    return Length(
      minutes: total, tolerance: max(rounding, isRough ? total * 0.15 : 0),
      range: tokens[first].range.lowerBound..<tokens[index - 1].range.upperBound)
  }

  private static let rough: Set<String> = [
    "about", "around", "roughly", "approximately", "some", "nearly", "almost", "for",
  ]
  private static let bounds: Set<String> = ["over", "more", "up", "at", "less", "under", "between", "longer"]
  private static let units: [String: Double] = [
    "minute": 1, "minutes": 1, "min": 1, "mins": 1, "hour": 60, "hours": 60, "hr": 60, "hrs": 60, "h": 60,
    "m": 1,
    "day": 1440, "days": 1440,
  ]
}
