import Linting
package import Markdown

/// A file that findings point into: its bytes, and where its lines begin.
///
/// Its secrets are written over as soon as it is made, whatever rules were applied: no report can show one, be it in
/// the excerpt of another finding on the same line.
package struct SourceFile: Sendable {
  /// With asterisks in the place of secrets; as long as the file.
  package let bytes: [UInt8]
  package let lines: LineIndex
  /// Where secrets were written over.
  private let masked: [Range<Int>]
  private let landmarks: LineLandmarks

  package init(bytes: [UInt8], lines: LineIndex) {
    var bytes = bytes
    masked = SecretSearch.ranges(in: bytes)
    for range in masked { SecretSearch.mask(range, in: &bytes) }
    self.bytes = bytes
    self.lines = lines
    landmarks = LineLandmarks(bytes, lines)
  }

  package init(_ bytes: [UInt8]) { self.init(bytes: bytes, lines: LineIndex(bytes)) }

  /// Where `offset` stands; offsets beyond the end count as the end.
  ///
  /// - Complexity: O(log n) in the size of the file.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(0, offset), bytes.count)
    let line = lines.line(at: offset)
    let known = landmarks.landmark(before: offset, lineStart: lines.starts[line])
    let before = String(decoding: bytes[known.offset..<offset], as: UTF8.self)
    return SourcePosition(
      offset: offset, line: line + 1, character: known.characters + before.count + 1,
      codePoint: known.codePoints + before.unicodeScalars.count + 1,
      utf16: known.utf16 + before.utf16.count + 1, byte: offset - lines.starts[line] + 1)
  }

  /// `afterword.yml:5:13`: where `offset` stands in the file at `path`, as editors take it.
  package func place(_ offset: Int, in path: String) -> String {
    let position = position(at: offset)
    return "\(path):\(position.line):\(position.character)"
  }

  /// Where a range begins and ends; the end stands behind its last character.
  package func region(of range: Range<Int>) -> SourceRegion {
    SourceRegion(start: position(at: range.lowerBound), end: position(at: range.upperBound))
  }

  /// The text that stands in `range` once a fix was applied; nil where a secret stands between its edits, which
  /// nothing may repeat.
  func text(after fix: Fix, in range: Range<Int>) -> String? {
    var text: [UInt8] = []
    var index = range.lowerBound
    for edit in fix.edits {
      let kept = index..<edit.range.lowerBound
      if masked.contains(where: { $0.overlaps(kept) }) { return nil }
      text += bytes[kept]
      text += edit.replacement.utf8
      index = edit.range.upperBound
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The text of a line counted from one, without its end.
  package func text(ofLine line: Int) -> ArraySlice<UInt8> {
    var range = lines.range(ofLine: line - 1)
    while let last = bytes[range].last, last == 0x0A || last == 0x0D {
      range = range.lowerBound..<range.upperBound - 1
    }
    return bytes[range]
  }
}

/// A place in a file, in the units that outputs ask for.
package struct SourcePosition: Sendable, Equatable {
  /// Bytes from the start of the file, from zero.
  package let offset: Int
  /// From one.
  package let line: Int
  /// What a reader would count as characters (extended grapheme clusters), from one.
  package let character: Int
  /// Unicode code points, from one.
  package let codePoint: Int
  /// Code units of UTF-16, from one.
  package let utf16: Int
  /// Bytes of UTF-8, from one.
  package let byte: Int
}

/// A stretch of a file, in the units that outputs ask for.
package struct SourceRegion: Sendable, Equatable {
  package let start: SourcePosition
  /// Behind the last character.
  package let end: SourcePosition

  /// The line of the last character; an end at the beginning of a line belongs to the one before.
  package var lastLine: Int { end.byte == 1 && end.line > start.line ? end.line - 1 : end.line }
}
