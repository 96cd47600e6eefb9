/// One line of an ignore file: which paths it speaks of, and whether it ignores them or takes that back.
package struct IgnoreLine: Sendable, Equatable {
  /// Counts from one.
  package let number: Int
  /// Whether the line begins with `!`: what it matches is not ignored.
  package let isNegated: Bool
  /// Whether the line ends with a slash: files do not match.
  private let isForFolders: Bool
  /// Whether the pattern holds no slash: it is compared with the name alone, at any depth.
  private let isForNames: Bool
  private let pattern: PathPattern

  /// Reads a line without its end; nil for a blank line, a remark, and a pattern that nothing can match.
  package init?(_ line: ArraySlice<UInt8>, number: Int) {
    guard line.first != UInt8(ascii: "#") else { return nil }
    var text = Self.trimmed(line.prefix { $0 != 0 })
    isNegated = text.first == UInt8(ascii: "!")
    if isNegated { text = text.dropFirst() }
    isForFolders = text.last == UInt8(ascii: "/")
    if isForFolders { text = text.dropLast() }
    isForNames = !text.contains(UInt8(ascii: "/"))
    if text.first == UInt8(ascii: "/") { text = text.dropFirst() }
    guard !text.isEmpty, let pattern = PathPattern(text) else { return nil }
    self.pattern = pattern
    self.number = number
  }

  /// Whether the line speaks of a path.
  ///
  /// - Parameters:
  ///   - path: relative to the folder that the line's file lies in.
  ///   - name: the part of `path` behind its last slash.
  func matches(_ path: ArraySlice<UInt8>, name: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    if isForFolders, !isFolder { return false }
    return pattern.matches(isForNames ? name : path)
  }

  /// Without the blanks at the end, save those behind a backslash.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      let isEscape = line[index] == UInt8(ascii: "\\")
      if line[index] != UInt8(ascii: " ") { end = min(line.endIndex, index + (isEscape ? 2 : 1)) }
      index += isEscape ? 2 : 1
    }
    return line[..<end]
  }
}

extension IgnoreLine {
  /// The lines of a file that say something, in their order. A byte-order mark may precede them.
  ///
  /// - Complexity: O(n).
  static func lines(of file: [UInt8]) -> [IgnoreLine] {
    let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines: [IgnoreLine] = []
    for (index, text) in file[start...].split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      let text = text.last == 0x0D ? text.dropLast() : text
      if let line = IgnoreLine(text, number: index + 1) { lines.append(line) }
    }
    return lines
  }
}
