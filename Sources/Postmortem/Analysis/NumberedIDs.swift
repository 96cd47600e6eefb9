import Markdown

/// Gives every element of a list an id: its written one, else the lowest that is free.
struct NumberedIDs {
  private let letter: String
  private let taken: Set<String>
  private var used: Set<String> = []
  private var next = 1

  /// - Parameter written: the ids that stand in the document, for all elements in their order.
  init(_ letter: String, written: [String?]) {
    self.letter = letter
    taken = Set(written.compactMap { $0 })
  }

  /// The id of the next element; an id that was given before is not given again.
  mutating func id(written: String?) -> String {
    if let written, used.insert(written).inserted { return written }
    while true {
      // Numbers only rise, and none is given that was written: no list of them has to be kept.
      let id = letter + String(next)
      next += 1
      if !taken.contains(id) { return id }
    }
  }

  /// The id that a text begins with, `A2:` or `**A2**`, and where the text goes on.
  static func leading(_ letter: UInt8, in phrase: Phrase) -> (id: String, end: Int)? {
    let start = phrase.skipBlanks(0)
    guard phrase.byte(start) == letter.asciiLowercased, phrase.prose.text[start] == letter else { return nil }
    var end = start + 1
    if letter == UInt8(ascii: "A"), phrase.byte(end) == UInt8(ascii: "i") { end += 1 }
    if phrase.byte(end) == UInt8(ascii: "-") { end += 1 }
    let digits = end
    while phrase.byte(end).isASCIIDigit, end - digits < 4 { end += 1 }
    guard end > digits, !phrase.byte(end).isWordByte else { return nil }
    let isStrong = phrase.prose.style(at: start).contains(.strong)
    let behind = phrase.skipBlanks(end)
    let isMarked = phrase.separator(at: behind) > 0 || phrase.byte(end) == UInt8(ascii: ".")
    guard isMarked || (isStrong && !phrase.prose.style(at: end).contains(.strong)) || behind == phrase.count
    else { return nil }
    var rest = isMarked ? behind + max(1, phrase.separator(at: behind)) : behind
    rest = phrase.skipBlanks(rest)
    return (phrase.text(start..<end), min(rest, phrase.count))
  }
}
