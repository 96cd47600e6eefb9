/// Something in a file that could not be understood, and where.
///
/// The loader stores faults; rules turn them into findings, so that levels and suppressions apply to them as to
/// every other finding.
package struct Fault: Sendable, Equatable {
  package let kind: Kind
  package let range: Range<Int>
  /// What is wrong and what is accepted, as a phrase for people: lower case, without a full stop.
  package let message: String
  /// The key, value or name that was probably meant.
  package let suggestion: String?

  package enum Kind: String, Sendable {
    case yamlSyntax, tomlFrontMatter, frontMatterMissing
    case unknownKey, invalidValue
    case timeWithoutZone, unreadableTime
    case limitExceeded
    case unclosedInternal
  }

  package init(_ kind: Kind, at range: Range<Int>, _ message: String, suggestion: String? = nil) {
    self.kind = kind
    self.range = range
    self.message = message
    self.suggestion = suggestion
  }
}
