import ArgumentParser
import Linting
import Reporting

/// The level from which findings fail a run.
enum FailingLevel: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note, never

  /// The lightest level that fails; `off` where none does.
  var level: RuleLevel {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case .never: .off
    }
  }

  /// Whether any finding weighs as much.
  func isReached(by outcome: LintOutcome) -> Bool {
    level != .off && outcome.findings.contains { $0.level >= level }
  }
}
