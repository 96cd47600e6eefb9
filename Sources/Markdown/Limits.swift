/// Why a document was kept away from cmark-gfm.
package struct LimitExceeded: Error, Sendable, Equatable {
  package enum Measure: String, Sendable {
    case documentSize, nesting, tableArea, runLength, referenceExpansion
  }
  package let measure: Measure
  /// Where in the file the limit was passed.
  package let range: Range<Int>
  /// What was found, and what is allowed; bytes, levels or cells as the measure says.
  package let found: Int
  package let allowed: Int

  package init(measure: Measure, range: Range<Int>, found: Int, allowed: Int) {
    self.measure = measure
    self.range = range
    self.found = found
    self.allowed = allowed
  }
}

/// How much a document may ask of cmark-gfm.
///
/// The library has inputs that it cannot bear: they take minutes, or so much memory that the process is ended.
package struct MarkdownLimits: Sendable, Equatable {
  /// Bytes of a body.
  package var documentSize = 4_000_000

  package init() {}

  /// Generous enough for every document that a person wrote.
  package static let `default` = MarkdownLimits()

  /// The first limit that the body passes; nil where cmark-gfm may see it.
  func refusal(of source: [UInt8], from bodyStart: Int) -> LimitExceeded? {
    let size = source.count - bodyStart
    guard size > documentSize else { return nil }
    return LimitExceeded(
      measure: .documentSize, range: bodyStart..<source.count, found: size, allowed: documentSize)
  }
}
