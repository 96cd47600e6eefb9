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
