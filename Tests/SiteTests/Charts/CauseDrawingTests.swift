import Markdown
import Testing

@testable import Site

@Suite struct CauseDrawingTests {
  private func drawing(causes: Int, actions: Int, text: String) -> CauseDrawing {
    CauseDrawing(
      causes: (0..<causes).map { index in
        CauseDrawing.Cause(
          label: "F\(index + 1)", text: text,
          steps: index == 0
            ? [
              CauseDrawing.Step(text: text, actions: []),
              CauseDrawing.Step(text: "short", actions: actions > 1 ? [1] : []),
            ]
            : [],
          actions: actions == 0 ? [] : [index % actions], isEnd: index == 0, isOrphan: actions == 0)
      },
      actions: (0..<actions).map {
        CauseDrawing.Action(
          label: "A\($0 + 1), open", text: text, isOrphan: $0 >= causes, isGivenUp: $0 == 1)
      }, title: "Causes", description: "All <of> them.")
  }

  @Test(
    "A drawing stays within its frame, whatever the texts",
    arguments: [(1, 1), (1, 15), (12, 1), (12, 15), (3, 0)],
    ["", "short", String(repeating: "word ", count: 80), String(repeating: "x", count: 500), "<b>&\u{1F980}"])
  func staysInside(counts: (Int, Int), text: String) throws {
    let drawing = drawing(causes: counts.0, actions: counts.1, text: text)
    for (svg, width) in [(drawing.wide().string, 640.0), (drawing.narrow().string, 358.0)] {
      #expect(!svg.contains("nan") && !svg.contains("inf") && !svg.contains("<b>"))
      #expect(svg.contains("<desc>All &lt;of&gt; them.</desc>"))
      let frame = svg.split(separator: "viewBox=\"0 0 ")[1].prefix { $0 != "\"" }.split(separator: " ").map {
        Double($0)
      }
      let height = try #require(frame.last ?? nil)
      #expect(frame.first == width)
      for part in svg.split(separator: " y=\"").dropFirst() {
        let value = try #require(Double(part.prefix { $0 != "\"" }))
        #expect((0...height).contains(value))
      }
    }
  }

  @Test(
    "Text is wrapped between words, cut with an ellipsis, and never wider than its room",
    arguments: [
      ("one two three", 3, ["one two", "three"]), ("one two three four five", 2, ["one two", "three…"]),
      ("abcdefghijklmnop", 2, ["abcdefgh", "ijklmnop"]), ("", 2, []), ("  a  b ", 1, ["a b"]),
    ])
  func lines(text: String, most: Int, expected: [String]) {
    #expect(CauseDrawing.lines(text, room: 50, size: 10, most: most) == expected)
  }
}
