/// A place in a text that moves forward as a reader recognises things; the readers of dates and times share it.
///
/// Reading fails by returning nil or false without moving. Indices are those of the slice.
struct TextCursor {
  let text: ArraySlice<UInt8>
  var index: Int

  init(_ text: ArraySlice<UInt8>, at index: Int) {
    self.text = text
    self.index = max(text.startIndex, min(index, text.endIndex))
  }

  var isAtEnd: Bool { index >= text.endIndex }

  /// The byte `distance` places on, never back; zero behind the end, which is no byte of a text.
  func peek(_ distance: Int = 0) -> UInt8 {
    let place = index + distance
    return place < text.endIndex ? text[place] : 0
  }

  /// What `reading` finds; where that is nothing, the cursor stays where it is.
  mutating func attempt<Found>(_ reading: (inout TextCursor) -> Found?) -> Found? {
    let start = index
    if let found = reading(&self) { return found }
    index = start
    return nil
  }

  /// Steps over `byte` if it stands here.
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte, !isAtEnd else { return false }
    index += 1
    return true
  }

  /// Steps over an ASCII string if it stands here, case ignored; `lowercased` must be lower case.
  mutating func take(word lowercased: StaticString) -> Bool {
    let length = lowercased.utf8CodeUnitCount
    for offset in 0..<length where peek(offset).asciiLowercased != lowercased.utf8Start[offset] {
      return false
    }
    guard !peek(length).isASCIILetter else { return false }
    index += length
    return true
  }

  /// Steps over blanks: spaces, tabs, and the no-break spaces that editors leave behind.
  ///
  /// - Returns: how many there were.
  @discardableResult
  mutating func skipBlanks() -> Int {
    var count = 0
    while true {
      let byte = peek()
      if byte == 0x20 || byte == 0x09 {
        index += 1
      } else if byte == 0xC2, peek(1) == 0xA0 {
        index += 2
      } else if byte == 0xE2, peek(1) == 0x80, peek(2) == 0xAF {
        index += 3
      } else {
        return count
      }
      count += 1
    }
  }

  /// A number of `length` decimal digits that no further digit follows.
  mutating func number(_ length: ClosedRange<Int>) -> Int? {
    var value = 0
    var place = index
    // One digit more is enough to see that there are too many.
    let end = min(text.endIndex, index + length.upperBound + 1)
    while place < end {
      let byte = text[place]
      guard byte.isASCIIDigit else { break }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      place += 1
    }
    guard length.contains(place - index) else { return nil }
    index = place
    return value
  }

  /// The ASCII letters that stand here, as a range; nil where there are none.
  func word() -> Range<Int>? {
    var end = index
    while end < text.endIndex, text[end].isASCIILetter { end += 1 }
    return end > index ? index..<end : nil
  }
}
