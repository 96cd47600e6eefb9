import ArgumentParser
import Linting
import Reporting

/// The level from which findings fail a run.
enum FailingLevel: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note, never

  /// Whether any finding weighs as much.
  func isReached(by outcome: LintOutcome) -> Bool {
    let least: RuleLevel
    switch self {
    case .error: least = .error
    case .warning: least = .warning
    case .note: least = .note
    case .never: return false
    }
    return outcome.findings.contains { $0.level >= least }
  }
}
