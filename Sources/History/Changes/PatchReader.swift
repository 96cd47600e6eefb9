/// Reads from a patch without context which lines of each file are new.
///
/// It takes the patch in pieces of any size and keeps the heads of files and hunks alone, so that memory does not grow
/// with the patch. How many lines belong to a hunk is counted: no text of a document can pass for a head.
struct PatchReader {
  /// The new lines by path from the top of the work tree, as `Change.lines` has them.
  private(set) var lines: [String: [Range<Int>]] = [:]
  private var path: String?
  /// What is left of the hunk at hand.
  private var left = (old: 0, new: 0)
  /// The line at hand: whole outside of hunks, inside them its first byte.
  private var line: [UInt8] = []

  /// Longer lines outside of hunks are no heads: a path has at most 4,096 bytes, and four times that when quoted.
  private static let longestHead = 1 << 15

  /// Takes the next piece.
  mutating func read(_ piece: some Sequence<UInt8>) {
    for byte in piece {
      if byte == UInt8(ascii: "\n") {
        endLine()
        line.removeAll(keepingCapacity: true)
      } else if line.isEmpty || !isInHunk && line.count < Self.longestHead {
        line.append(byte)
      }
    }
  }

  private var isInHunk: Bool { left.old > 0 || left.new > 0 }

  private mutating func endLine() {
    if isInHunk {
      switch line.first {
      case UInt8(ascii: "+"): left.new -= 1
      case UInt8(ascii: "-"): left.old -= 1
      // "\ No newline at end of file"
      case UInt8(ascii: "\\"): break
      default: left = (left.old - 1, left.new - 1)
      }
      left = (max(0, left.old), max(0, left.new))
    } else if line.starts(with: "diff ".utf8) {
      path = nil
    } else if line.starts(with: "+++ ".utf8) {
      path = Self.path(in: line.dropFirst(4))
    } else if line.starts(with: "@@ ".utf8), let path, let hunk = HunkHead(line) {
      left = (hunk.old.count, hunk.new.count)
      lines[path, default: []].append(hunk.lines)
    }
  }

  /// The path of a head, without the letter of its side; nil for a file that is gone.
  private static func path(in text: ArraySlice<UInt8>) -> String? {
    var bytes = QuotedPath.plain(text)
    // Behind a path with a space stands a tab, so that other programs see its end.
    if text.first != UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\t") { bytes.removeLast() }
    guard bytes.starts(with: "b/".utf8) else { return nil }
    return String(decoding: bytes.dropFirst(2), as: UTF8.self)
  }
}

/// The head of a hunk: `@@ -12,2 +14,3 @@`, where a count of one is left out.
struct HunkHead: Equatable {
  let old: (first: Int, count: Int)
  let new: (first: Int, count: Int)

  /// Nil where the line is none.
  init?(_ line: [UInt8]) {
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
    guard words.count >= 3, words[0].elementsEqual("@@".utf8),
      let old = Self.side(words[1], UInt8(ascii: "-")), let new = Self.side(words[2], UInt8(ascii: "+"))
    else { return nil }
    self.old = old
    self.new = new
  }

  /// The new lines, from zero. Where there are none, `first` is the line in front of those taken out.
  var lines: Range<Int> {
    new.count == 0 ? new.first..<new.first : new.first - 1..<new.first - 1 + new.count
  }

  static func == (left: HunkHead, right: HunkHead) -> Bool { left.old == right.old && left.new == right.new }

  private static func side(_ word: ArraySlice<UInt8>, _ sign: UInt8) -> (first: Int, count: Int)? {
    guard word.first == sign else { return nil }
    let parts = word.dropFirst().split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { number($0) }
    guard parts.count == 1 || parts.count == 2, let first = parts[0] else { return nil }
    guard let count = parts.count == 1 ? 1 : parts[1] else { return nil }
    return first == 0 && count > 0 ? nil : (first, count)
  }

  /// Up to nine digits: more lines than a file that is read can have.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
