/// A way to write down what a run found.
package protocol FindingsReport: Sendable {
  /// Appends the report.
  func write(_ outcome: LintOutcome, into output: inout [UInt8])
}
