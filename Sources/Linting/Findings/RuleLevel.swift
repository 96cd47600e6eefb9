/// How much a finding weighs; `off` means that a rule is not applied.
package enum RuleLevel: String, Sendable, CaseIterable, Comparable {
  case off, note, warning, error

  /// Heavier levels are greater: `off` is the least, `error` the greatest.
  package static func < (left: RuleLevel, right: RuleLevel) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .off: 0
    case .note: 1
    case .warning: 2
    case .error: 3
    }
  }
}
