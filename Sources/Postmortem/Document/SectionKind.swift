/// The parts of a postmortem that Afterword knows by name, in the agreed order.
package enum SectionKind: String, Sendable, CaseIterable {
  case summary, background, impact, detection, timeline, communications
  case rootCause = "root-cause"
  case contributingFactors = "contributing-factors"
  case fiveWhys = "five-whys"
  case resolution
  case lessons = "lessons-learned"
  case wentWell = "what-went-well"
  case wentBadly = "what-went-badly"
  case lucky = "where-we-got-lucky"
  case actions = "action-items"
  case roles, supporting = "supporting-information"

  /// Hashed as the case that it is: the standard way hashes the words.
  package func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: self) { hasher.combine(bytes: $0) }
  }
}
