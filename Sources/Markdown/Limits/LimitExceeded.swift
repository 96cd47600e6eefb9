/// Why a document was kept away from cmark-gfm.
package struct LimitExceeded: Error, Sendable, Equatable {
  package enum Measure: String, Sendable {
    /// Bytes of the body.
    case documentSize
    /// Quotes and lists within each other on one line, or summed over all lines.
    case nesting
    /// Cells of the document's tables, those included that short rows leave out.
    case tableArea
    /// Bytes that the library would read over and over: of repeated openings that nothing closes.
    case runLength
    /// Bytes that the uses of link definitions would copy.
    case referenceExpansion
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
