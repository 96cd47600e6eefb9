/// How much a document may ask of cmark-gfm.
///
/// The library has inputs that it cannot bear: they take minutes, or so much memory that the process is ended. Each
/// limit lies far above what people write (of 143 real postmortems and their like none comes within a tenth of it)
/// and low enough that a document of the full size is parsed and rendered in about a second.
package struct MarkdownLimits: Sendable, Equatable {
  /// Bytes of a body.
  package var documentSize = 1_048_576
  /// Quotes and list items that one line may open.
  package var nesting = 100
  /// Containers that may be open, summed over the lines.
  package var nestingWork = 20_000_000
  /// Cells of all tables.
  package var tableArea = 200_000
  /// Bytes read over and over.
  package var runLength = 100_000_000
  /// Bytes of the longest link definition, times the brackets that may use it.
  package var referenceExpansion = 20_000_000

  package init() {}

  /// Generous enough for every document that a person wrote.
  package static let `default` = MarkdownLimits()

  /// The first limit that the body passes; nil where cmark-gfm may see it.
  ///
  /// - Parameter lines: those of the whole file.
  /// - Complexity: one pass over the body, a small part of what parsing costs; a fraction of that for a body whose
  ///   lines and paragraphs alone show that it is harmless.
  func refusal(of source: UnsafeBufferPointer<UInt8>, from bodyStart: Int, lines: LineIndex) -> LimitExceeded?
  {
    let size = source.count - bodyStart
    guard size <= documentSize else {
      return LimitExceeded(
        measure: .documentSize, range: bodyStart..<source.count, found: size, allowed: documentSize)
    }
    if HostilityBounds(source, from: bodyStart, lines: lines).lie(within: self) { return nil }
    var scan = HostilityScan(source, from: bodyStart, limits: self)
    return scan.run()
  }
}
