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

  package init(bytes: [UInt8], lines: LineIndex) {
    var bytes = bytes
    for range in SecretSearch.ranges(in: bytes) { SecretSearch.mask(range, in: &bytes) }
    self.bytes = bytes
    self.lines = lines
  }

  package init(_ bytes: [UInt8]) { self.init(bytes: bytes, lines: LineIndex(bytes)) }

  /// Where `offset` stands; offsets beyond the end count as the end.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(0, offset), bytes.count)
    let line = lines.line(at: offset)
    let before = String(decoding: bytes[lines.starts[line]..<offset], as: UTF8.self)
    return SourcePosition(
      offset: offset, line: line + 1, character: before.count + 1, codePoint: before.unicodeScalars.count + 1)
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
}
