/// Which lines of a text were replaced to make another.
///
/// A line ends with LF; what stands behind the last one is a line as well, where it is not empty.
struct LineDifference {
  let old: [ArraySlice<UInt8>]
  let new: [ArraySlice<UInt8>]
  /// Replaced lines, in order: of the old text and of the new one, by index.
  let changes: [Change]

  /// Lines that were taken out, and those that came in their place; one of them may be empty.
  struct Change: Equatable {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// - Complexity: O((n + m) × d) in the lines and the number of differences; equal lines at both ends cost nothing.
  init(from old: [UInt8], to new: [UInt8]) {
    self.old = Self.lines(of: old)
    self.new = Self.lines(of: new)
    changes = Self.changes(from: self.old, to: self.new)
  }

  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in text.indices where text[index] == UInt8(ascii: "\n") {
      lines.append(text[start...index])
      start = index + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  private static func changes(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Change] {
    var head = 0
    while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    let (inner, outer) = (Array(old[head..<old.count - tail]), Array(new[head..<new.count - tail]))
    let difference = outer.difference(from: inner)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var changes: [Change] = []
    var (left, right) = (0, 0)
    while left < inner.count || right < outer.count {
      let (start, other) = (left, right)
      while removed.contains(left) { left += 1 }
      while inserted.contains(right) { right += 1 }
      if left == start, right == other {
        left += 1
        right += 1
      } else {
        changes.append(Change(old: head + start..<head + left, new: head + other..<head + right))
      }
    }
    return changes
  }
}
