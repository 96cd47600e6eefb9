/// How bad an incident was: 1 critical, 2 high, 3 medium, 4 low.
package enum Severity: Int, Sendable, Comparable, CaseIterable {
  case critical = 1
  case high = 2
  case medium = 3
  case low = 4

  /// Lower numbers are worse and compare as smaller.
  package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  package var name: String {
    switch self {
    case .critical: "critical"
    case .high: "high"
    case .medium: "medium"
    case .low: "low"
    }
  }
}

/// A severity that an incident reached, and when.
package struct SeverityChange: Sendable, Equatable {
  package let severity: Severity
  package let at: Instant?
  package let reason: String?
  package let range: Range<Int>

  package init(severity: Severity, at: Instant?, reason: String?, range: Range<Int>) {
    self.severity = severity
    self.at = at
    self.reason = reason
    self.range = range
  }
}
