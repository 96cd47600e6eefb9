import Postmortem

/// A sentence cut into words and figures, for rules that compare what is stated in two places.
struct FigureText {
  /// A word or a figure.
  struct Token {
    let range: Range<Int>
    /// In lower case; none for a figure.
    let word: PackedWord
    /// `4,600` is 4600; nil for a word and for a time of day.
    let number: Double?
    /// The minute of the day that `14:10` means; nil for anything else.
    let minuteOfDay: Int?
    /// Whether `%` follows.
    let isPercent: Bool
  }

  /// Those of the sentence; the sentences of one text share their memory.
  let tokens: ArraySlice<Token>

  /// The sentences of a text, each with its tokens.
  ///
  /// - Complexity: O(n) in the bytes.
  static func sentences(of text: [UInt8]) -> [FigureText] {
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count / 5 + 1)
    var ends: [Int] = []
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let byte = text[index]
        if byte.isASCIIDigit {
          let token = figure(at: index, in: text)
          tokens.append(token)
          index = token.range.upperBound
        } else if isLetter(byte) {
          let start = index
          while index < text.count, isLetter(text[index]) { index += 1 }
          tokens.append(
            Token(
              range: start..<index, word: PackedWord(lowerCasing: start..<index, of: text), number: nil,
              minuteOfDay: nil, isPercent: false))
        } else {
          let isStop = byte == UInt8(ascii: ".") && (index + 1 == text.count || text[index + 1] <= 0x20)
          if isStop || byte == 0x0A || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ";"),
            tokens.count > ends.last ?? 0
          {
            ends.append(tokens.count)
          }
          index += 1
        }
      }
    }
    if tokens.count > ends.last ?? 0 { ends.append(tokens.count) }
    var start = 0
    return ends.map { end in
      defer { start = end }
      return FigureText(tokens: tokens[start..<end])
    }
  }

  /// `4,600`, `12.5`, `33%`, and the hour and the minute of `14:10` as one token.
  private static func figure(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Token {
    var end = start
    var reader = FigureReader()
    while end < text.count {
      let byte = text[end]
      let isFollowed = end + 1 < text.count && text[end + 1].isASCIIDigit
      guard byte.isASCIIDigit || isFollowed, reader.take(byte) else { break }
      end += 1
    }
    let isPercent = end < text.count && text[end] == UInt8(ascii: "%")
    return Token(
      range: start..<end + (isPercent ? 1 : 0), word: .none,
      number: reader.isExact ? reader.number : Double(written(start..<end, in: text)),
      minuteOfDay: reader.minuteOfDay, isPercent: isPercent)
  }

  /// A figure as it stands in its text, without commas and the percent sign.
  static func written(_ range: Range<Int>, in text: some Collection<UInt8>) -> String {
    let figure = text.dropFirst(range.lowerBound).prefix(range.count)
    return String(
      decoding: figure.filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "%") }, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 }

  /// The word at `index`; none for a figure, and beyond either end.
  func word(_ index: Int) -> PackedWord { tokens.indices.contains(index) ? tokens[index].word : .none }

  /// The figure at `index`; nil for a word.
  func number(_ index: Int) -> Double? { tokens.indices.contains(index) ? tokens[index].number : nil }

  /// Whether one of some words stands among the `within` tokens before `index`.
  func has(_ words: WordTable, before index: Int, within: Int) -> Bool {
    (index - within..<index).contains { words.contains(word($0)) }
  }
}

/// Reads a figure digit by digit.
private struct FigureReader {
  private var value: Int64 = 0
  private var digits = 0
  /// How many of them stand behind the point.
  private var fraction = 0
  private var points = 0
  private var hour: Int64 = 0
  private var colons = 0

  /// Takes a digit, or a mark that a digit follows; false for any other byte.
  mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39:
      // What is longer is no figure that is written out, and no time.
      if value < 1_000_000_000_000_000_000 / 10 { value = value * 10 + Int64(byte - 0x30) }
      digits += 1
      if points > 0 { fraction += 1 }
    case UInt8(ascii: ":"):
      colons += 1
      hour = value
      value = 0
    case UInt8(ascii: "."): points += 1
    case UInt8(ascii: ","): break
    default: return false
    }
    return true
  }

  /// Whether `number` is what the digits say: up to fifteen of them are a `Double` without loss, and so are the
  /// powers of ten that it is divided by.
  var isExact: Bool { colons > 0 || points > 1 || digits <= 15 }

  /// Nil for a time of day and for `1.2.3`.
  var number: Double? {
    guard colons == 0, points < 2 else { return nil }
    var divisor = 1.0
    for _ in 0..<fraction { divisor *= 10 }
    return Double(value) / divisor
  }

  var minuteOfDay: Int? {
    colons == 1 && points == 0 && hour < 24 && value < 60 ? Int(hour * 60 + value) : nil
  }
}

extension FigureText {
  /// A length of time as it is written.
  struct Length {
    let minutes: Double
    /// How far the writer may have rounded, in minutes.
    let tolerance: Double
    let range: Range<Int>

    /// For readers; no matter how large.
    var wholeMinutes: Int { Int(exactly: minutes.rounded(.towardZero)) ?? .max }
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
    while let number = number(index), let minutes = Self.minutes(of: word(index + 1)),
      !(unit > 0 && minutes >= unit)
    {
      total += number * minutes
      unit = minutes
      index += 2
      if word(index) == Self.and, self.number(index + 1) != nil, Self.minutes(of: word(index + 2)) != nil {
        index += 1
      }
    }
    guard unit > 0, index > first else { return nil }
    let rounding = unit >= 60 ? unit / 2 : 1
    return Length(
      minutes: total, tolerance: max(rounding, isRough ? total * 0.15 : 0),
      range: tokens[first].range.lowerBound..<tokens[index - 1].range.upperBound)
  }

  /// How many minutes a unit of time has; nil for any other word.
  private static func minutes(of unit: PackedWord) -> Double? {
    if ofMinutes.contains(unit) { return 1 }
    if ofHours.contains(unit) { return 60 }
    return ofDays.contains(unit) ? 1440 : nil
  }

  private static let and = PackedWord("and")
  private static let rough: WordTable = [
    "about", "around", "roughly", "approximately", "some", "nearly", "almost", "for",
  ]
  private static let bounds: WordTable = ["over", "more", "up", "at", "less", "under", "between", "longer"]
  private static let ofMinutes: WordTable = ["minute", "minutes", "min", "mins", "m"]
  private static let ofHours: WordTable = ["hour", "hours", "hr", "hrs", "h"]
  private static let ofDays: WordTable = ["day", "days"]
}
