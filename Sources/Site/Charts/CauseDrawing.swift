import Markdown
import Postmortem

/// What a drawn cause graph shows: texts ready, places still to be found.
struct CauseDrawing: Sendable {
  /// A cause in the order of the drawing.
  struct Cause: Sendable {
    /// "F1, technical" or "End of the whys".
    let label: String
    let text: String
    /// The answers of the whys that lead to it; empty for a factor.
    let steps: [Step]
    /// Places in `actions`.
    let actions: [Int]
    let isEnd: Bool
    /// Whether no action covers it; one whose actions are only left out is covered.
    let isOrphan: Bool
  }

  /// A why on the way to the end of its chain, with the actions that cover nothing else.
  struct Step: Sendable {
    let text: String
    /// Places in the drawing's actions.
    let actions: [Int]
  }

  /// An action with what became of it.
  struct Action: Sendable {
    /// "A2, overdue 41 days".
    let label: String
    let text: String
    let isOrphan: Bool
    /// Whether it will not be done as it is written.
    let isGivenUp: Bool
  }

  let causes: [Cause]
  let actions: [Action]
  /// The name and the description of the drawing.
  let title: String
  let description: String

  /// More are told in the table and not drawn.
  static let mostFactors = 12
  static let mostActions = 15

  /// Lines of text no wider than `room`, at most `most`, the last one cut with an ellipsis.
  static func lines(_ text: String, room: Double, size: Double, most: Int) -> [String] {
    let perLine = max(8, Int(room / (size * 0.57)))
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in Shortened.words(of: text, upTo: perLine * (most + 1)) {
      var rest = word
      // A word longer than a line is broken where the line ends.
      while rest.length > 0 {
        let blank = length == 0 ? 0 : 1
        if length + blank + rest.length <= perLine {
          if blank > 0 { line += " " }
          line += rest.text
          length += blank + rest.length
          break
        }
        if length == 0 { line = String(rest.removeFirst(perLine)) }
        lines.append(line)
        (line, length) = ("", 0)
        if lines.count == most { return cut(lines, perLine: perLine) }
      }
    }
    return length > 0 ? lines + [line] : lines
  }

  /// The lines with an ellipsis at the end of the last one.
  private static func cut(_ lines: [String], perLine: Int) -> [String] {
    var lines = lines
    guard var last = lines.popLast() else { return lines }
    while last.count >= perLine, let space = last.lastIndex(of: " ") { last = String(last[..<space]) }
    return lines + [last.prefix(perLine - 1) + "\u{2026}"]
  }
}
