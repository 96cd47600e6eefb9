/// A change of a file as the bytes that are new.
package struct ChangedBytes: Sendable {
  private let isWhole: Bool
  /// In the order of the file; empty where lines were taken out.
  private let ranges: [Range<Int>]

  /// - Parameters:
  ///   - change: what git says of the file.
  ///   - source: the bytes of the file. Should it be shorter by now, lines behind its end count as none.
  /// - Complexity: linear in the size of the file.
  package init(_ change: Change, in source: [UInt8]) {
    switch change {
    case .whole:
      isWhole = true
      ranges = []
    case .lines(let lines):
      isWhole = false
      // Git ends lines with LF alone; a lone CR, which ends a line of Markdown, is a character to it.
      var starts = [0]
      for (offset, byte) in source.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
      func offset(_ line: Int) -> Int { line < starts.count ? starts[max(0, line)] : source.count }
      ranges = lines.map { offset($0.lowerBound)..<offset($0.upperBound) }
    }
  }

  private init(isWhole: Bool, ranges: [Range<Int>]) {
    self.isWhole = isWhole
    self.ranges = ranges
  }

  /// The same change once parts of the file were replaced: what was replaced is new as well.
  ///
  /// - Parameter edits: the parts, in the order of the file and apart, with the bytes that each has afterwards.
  package func following(_ edits: [(range: Range<Int>, length: Int)]) -> ChangedBytes {
    let moved = ranges.map { range in
      let start = Self.start(range.lowerBound, after: edits)
      return start..<(range.isEmpty ? start : max(start, Self.end(range.upperBound, after: edits)))
    }
    let replaced = edits.map { edit in
      let start = Self.start(edit.range.lowerBound, after: edits)
      return start..<start + edit.length
    }
    return ChangedBytes(isWhole: isWhole, ranges: (moved + replaced).sorted { $0.lowerBound < $1.lowerBound })
  }

  /// Where a range begins afterwards; one that began within a replaced part begins with what came there.
  private static func start(_ offset: Int, after edits: [(range: Range<Int>, length: Int)]) -> Int {
    var shift = 0
    for edit in edits where edit.range.lowerBound < offset {
      if edit.range.upperBound > offset { return edit.range.lowerBound + shift }
      shift += edit.length - edit.range.count
    }
    return offset + shift
  }

  /// Where a range ends afterwards; one that ended within a replaced part ends with what came there.
  private static func end(_ offset: Int, after edits: [(range: Range<Int>, length: Int)]) -> Int {
    var shift = 0
    for edit in edits where edit.range.lowerBound < offset {
      if edit.range.upperBound > offset { return edit.range.lowerBound + shift + edit.length }
      shift += edit.length - edit.range.count
    }
    return offset + shift
  }

  /// Whether what stands at `range` is new, at least in part, or something was taken out of its middle.
  ///
  /// - Complexity: linear in the number of changed places.
  package func touch(_ range: Range<Int>) -> Bool {
    if isWhole { return true }
    return ranges.contains { changed in
      if changed.isEmpty {
        range.lowerBound < changed.lowerBound && changed.lowerBound < range.upperBound
      } else if range.isEmpty {
        changed.lowerBound <= range.lowerBound && range.lowerBound <= changed.upperBound
      } else {
        changed.overlaps(range)
      }
    }
  }
}
