import Reporting
import Testing

/// Where offsets stand, in lines of any length.
@Suite struct SourceFileTests {
  /// What stands in the lines: characters of one to four bytes, of one to seven code points.
  static let pieces = ["a", "é", "語", "🚒", "👩‍👩‍👧‍👦", "🇩🇪", "e\u{301}", " ", "\t", "x"]

  /// A line of many pieces, in an order that repeats itself late.
  static func line(_ count: Int, _ seed: Int) -> String {
    (0..<count).map { pieces[($0 * $0 + $0 / 7 + seed) % pieces.count] }.joined()
  }

  @Test(
    "Columns in long lines are those that counting from the beginning gives", arguments: [0, 3, 700, 5000])
  func columns(count: Int) {
    let first = Self.line(count, 1)
    let text = first + "\n" + Self.line(count, 2) + "\r\n" + Self.line(count / 2, 3)
    let file = SourceFile(Array(text.utf8))
    var lineNumber = 1
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var index = line.startIndex
      var step = 0
      while index <= line.endIndex {
        if step % 97 == 0 || line.count < 200 {
          let before = line[..<index]
          let place = file.position(at: text.utf8.distance(from: text.startIndex, to: index))
          #expect(place.line == lineNumber)
          #expect(place.character == before.count + 1)
          #expect(place.codePoint == before.unicodeScalars.count + 1)
          #expect(place.utf16 == before.utf16.count + 1)
          #expect(place.byte == before.utf8.count + 1)
        }
        guard index < line.endIndex else { break }
        line.formIndex(after: &index)
        step += 1
      }
      lineNumber += 1
    }
  }
}
