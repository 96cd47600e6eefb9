/// What stands before the first word of a line of whys and says nothing: pictures, arrows, `1.`, `(2)`, `a)`.
enum WhyOpening {
  /// Where the first word of a line begins.
  static func end(in phrase: Phrase, _ range: Range<Int>) -> Int {
    var place = skipSymbols(phrase, range)
    place = skipNumber(phrase, place..<range.upperBound)
    return skipSymbols(phrase, place..<range.upperBound)
  }

  /// Length of the picture or arrow at a place; zero where there is none.
  static func symbol(in phrase: Phrase, at index: Int) -> Int {
    switch (phrase.byte(index), phrase.byte(index + 1)) {
    // U+2180 to U+2BFF: arrows, signs and older pictures; U+FE0F, which asks for colour.
    case (0xE2, 0x86...0xAF): 3
    case (0xEF, 0xB8): phrase.byte(index + 2) == 0x8F ? 3 : 0
    // U+1F000 to U+1FFFF.
    case (0xF0, 0x9F): 4
    case (UInt8(ascii: "-"), UInt8(ascii: ">")), (UInt8(ascii: "="), UInt8(ascii: ">")): 2
    default: 0
    }
  }

  private static func skipSymbols(_ phrase: Phrase, _ range: Range<Int>) -> Int {
    var place = range.lowerBound
    while place < range.upperBound {
      let length = symbol(in: phrase, at: place)
      guard length > 0 else { break }
      place = phrase.skipBlanks(min(place + length, range.upperBound), upTo: range.upperBound)
    }
    return place
  }

  /// Skips one or two digits, or a single letter in front of a bracket; a letter with a full stop begins a sentence.
  private static func skipNumber(_ phrase: Phrase, _ range: Range<Int>) -> Int {
    var place = range.lowerBound
    if phrase.byte(place) == UInt8(ascii: "(") { place += 1 }
    let start = place
    while phrase.byte(place).isASCIIDigit, place - start < 2 { place += 1 }
    let isNumber = place > start
    if !isNumber, phrase.byte(place).isASCIILetter { place += 1 }
    let close = phrase.byte(place)
    guard place > start, close == UInt8(ascii: ")") || isNumber && close == UInt8(ascii: "."),
      place + 1 < range.upperBound, phrase.byte(place + 1) <= 0x20
    else { return range.lowerBound }
    return phrase.skipBlanks(place + 1, upTo: range.upperBound)
  }
}
