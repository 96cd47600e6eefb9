/// Some documents, by patterns as in an ignore file: the last one that matches decides, and one that begins with `!`
/// takes documents out again. A pattern that matches a folder stands for all that lies in it.
package struct PathSelection: Sendable, Equatable {
  private var lines: [(text: Located<String>, line: IgnoreLine)] = []

  /// - Parameters:
  ///   - texts: one pattern each.
  ///   - faults: gets those that nothing can match.
  package init(reading texts: [Located<String>], faults: inout [Fault]) {
    for text in texts {
      if let line = IgnoreLine(Array(text.value.utf8)[...], number: lines.count + 1) {
        lines.append((text, line))
      } else {
        faults.append(
          Fault(
            .invalidValue, at: text.range,
            "nothing can match \"\(text.value)\"; write a pattern such as content/incidents/2019/**"))
      }
    }
  }

  /// Whether a document is one of them.
  ///
  /// - Parameter path: relative to the root.
  package func contains(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    return lines.last { Self.matches($0.line, bytes) }.map { !$0.line.isNegated } ?? false
  }

  /// The patterns that match none of `paths`.
  ///
  /// - Complexity: O(patterns × paths).
  package func idle(among paths: [String]) -> [Located<String>] {
    let paths = paths.map { Array($0.utf8) }
    return lines.filter { line in !paths.contains { Self.matches(line.line, $0) } }.map(\.text)
  }

  /// Whether a line matches a path, or a folder on the way to it.
  private static func matches(_ line: IgnoreLine, _ path: [UInt8]) -> Bool {
    var start = 0
    for end in path.indices where path[end] == UInt8(ascii: "/") {
      if line.matches(path[..<end], name: path[start..<end], isFolder: true) { return true }
      start = end + 1
    }
    return line.matches(path[...], name: path[start...], isFolder: false)
  }

  package static func == (left: PathSelection, right: PathSelection) -> Bool {
    left.lines.elementsEqual(right.lines) { $0.text == $1.text && $0.line == $1.line }
  }
}
