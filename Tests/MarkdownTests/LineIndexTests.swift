import Markdown
import Testing

@Suite struct LineIndexTests {
  @Test("Every kind of line end begins a line, and CR LF counts once")
  func startsOfLines() {
    #expect(LineIndex(Array("a\nb\r\nc\rd".utf8)).starts == [0, 2, 5, 7])
    #expect(LineIndex([]).starts == [0])
  }

  @Test("An offset belongs to the line that holds it", arguments: [(0, 0), (1, 0), (2, 1), (4, 1), (5, 2)])
  func lineOfOffset(offset: Int, line: Int) {
    #expect(LineIndex(Array("a\nb\r\nc".utf8)).line(at: offset) == line)
  }
}
