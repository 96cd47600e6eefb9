/// The head of a file, read: its front matter, and where the body begins.
package struct FrontMatterReading: Sendable, Equatable {
  package let frontMatter: FrontMatter?
  package let bodyStart: Int
  package let faults: [Fault]
}

/// Finds the block between `---` lines at the head of a file.
package enum FrontMatterReader {
  /// Reads the front matter of a whole file. A byte-order mark may precede it; blanks may follow the fences; the
  /// block may end with `...`. TOML between `+++` lines is stepped over with a fault.
  ///
  /// - Complexity: O(n) in the size of the front matter; in that of the file where a fence is never closed.
  package static func read(_ file: [UInt8]) -> FrontMatterReading {
    let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let opening = Line(file, at: start)
    if opening.isFence("---") { return readYAML(file, opening) }
    if opening.isFence("+++") { return stepOverTOML(file, opening) }
    return FrontMatterReading(frontMatter: nil, bodyStart: start, faults: [])
  }

  private static func readYAML(_ file: [UInt8], _ opening: Line) -> FrontMatterReading {
    guard
      let closing = firstLine(in: file, from: opening.next, where: { $0.isFence("---") || $0.isFence("...") })
    else {
      // A thematic break at the head of a document is no front matter.
      let isKey = Line(file, at: opening.next).beginsWithKey
      let message = "the front matter that begins here is never closed: end it with a line of '---'"
      let faults = isKey ? [Fault(.yamlSyntax, at: opening.text, message)] : []
      return FrontMatterReading(frontMatter: nil, bodyStart: opening.text.lowerBound, faults: faults)
    }
    let inner = opening.next..<closing.text.lowerBound
    let reading = YAMLReader.read(file[inner], limits: .frontMatter)
    var faults = reading.faults
    var root = YAMLValue.mapping([], range: inner)
    switch reading.root {
    case .mapping: root = reading.root ?? root
    case .scalar(_, _, let range) where reading.root?.text != nil:
      faults.append(Fault(.yamlSyntax, at: range, "front matter has to be lines of 'key: value'"))
    case .sequence(_, let range):
      faults.append(Fault(.yamlSyntax, at: range, "front matter has to be lines of 'key: value', not a list"))
    case .scalar, nil: break
    }
    let range = opening.text.lowerBound..<closing.text.upperBound
    return FrontMatterReading(
      frontMatter: FrontMatter(root: root, range: range), bodyStart: closing.next, faults: faults)
  }

  private static func stepOverTOML(_ file: [UInt8], _ opening: Line) -> FrontMatterReading {
    let closing = firstLine(in: file, from: opening.next) { $0.isFence("+++") }
    let end = closing ?? opening
    let fault = Fault(
      .tomlFrontMatter, at: opening.text.lowerBound..<end.text.upperBound,
      "TOML front matter is not read: write it as YAML between lines of '---'")
    let bodyStart = closing?.next ?? opening.text.lowerBound
    return FrontMatterReading(frontMatter: nil, bodyStart: bodyStart, faults: [fault])
  }

  private static func firstLine(in file: [UInt8], from start: Int, where isWanted: (Line) -> Bool) -> Line? {
    var offset = start
    while offset < file.count {
      let line = Line(file, at: offset)
      if isWanted(line) { return line }
      offset = line.next
    }
    return nil
  }

  /// One line of the file.
  private struct Line {
    private let file: [UInt8]
    /// Without the line's end.
    let text: Range<Int>
    /// Where the next line begins.
    let next: Int

    init(_ file: [UInt8], at start: Int) {
      self.file = file
      var end = start
      while end < file.count, file[end] != 0x0A, file[end] != 0x0D { end += 1 }
      text = start..<end
      if end + 1 < file.count, file[end] == 0x0D, file[end + 1] == 0x0A {
        next = end + 2
      } else {
        next = min(end + 1, file.count)
      }
    }

    /// Whether the line is these three bytes, with nothing but blanks behind them.
    func isFence(_ fence: StaticString) -> Bool {
      guard text.count >= 3, file[text.lowerBound] == fence.utf8Start[0] else { return false }
      return fence.equals(file[text].prefix(3))
        && file[text].dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// Whether the line looks like `key: value`.
    var beginsWithKey: Bool {
      let rest = file[text].drop { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x5F }
      return rest.startIndex > text.lowerBound && rest.first == UInt8(ascii: ":")
    }
  }
}
