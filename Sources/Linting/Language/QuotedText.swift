/// Where a text speaks with somebody else's words.
package enum QuotedText {
  /// The ranges between quotation marks that open and close within the text, marks included.
  ///
  /// - Complexity: O(n).
  package static func ranges(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (mark: Mark, at: Int)?
    var index = 0
    while index < text.count {
      guard let mark = Mark(at: index, in: text) else {
        index += 1
        continue
      }
      if let current = open {
        if mark.closes(current.mark) {
          found.append(current.at..<index + mark.width)
          open = nil
        }
      } else if mark.opens {
        open = (mark, index)
      }
      index += mark.width
    }
    return found
  }

  /// One quotation mark.
  private struct Mark {
    let code: UInt32
    let width: Int

    /// The mark at `index`; nil for every other character.
    init?(at index: Int, in text: [UInt8]) {
      let byte = text[index]
      if byte == UInt8(ascii: "\"") {
        (code, width) = (0x22, 1)
      } else if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xAB || text[index + 1] == 0xBB {
        (code, width) = (UInt32(text[index + 1]), 2)
      } else if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80,
        (0x98...0x9E).contains(text[index + 2])
      {
        // U+2019 inside a word is an apostrophe.
        let next = index + 3 < text.count ? text[index + 3] | 0x20 : 0x20
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next)
        if text[index + 2] == 0x99, isLetter { return nil }
        (code, width) = (0x2000 + UInt32(text[index + 2] & 0x3F), 3)
      } else {
        return nil
      }
    }

    var opens: Bool { [0x22, 0xAB, 0x2018, 0x201C, 0x201E].contains(code) }

    /// Whether this mark ends what `other` began.
    func closes(_ other: Mark) -> Bool {
      switch other.code {
      case 0x22: code == 0x22
      case 0xAB: code == 0xBB
      case 0x2018: code == 0x2019
      case 0x201C: code == 0x201D
      case 0x201E: code == 0x201C || code == 0x201D
      default: false
      }
    }
  }
}
