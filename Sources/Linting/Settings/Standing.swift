import Postmortem

/// What of an incident decides how much a rule weighs in it: the worst severity that it reached, and how far its
/// writing has come.
struct Standing: Sendable {
  let severity: Severity?
  let status: Status?

  /// Every standing there is, each at its `index`.
  static let all: [Standing] = (Severity.allCases + [nil] as [Severity?]).flatMap { severity in
    (Status.allCases + [nil] as [Status?]).map { Standing(severity: severity, status: $0) }
  }

  init(_ incident: Incident) {
    self.init(severity: incident.governingSeverity, status: incident.status?.value)
  }

  private init(severity: Severity?, status: Status?) {
    self.severity = severity
    self.status = status
  }

  /// Its place in `all`.
  var index: Int {
    let column =
      switch status {
      case .active: 0
      case .draft: 1
      case .inReview: 2
      case .published: 3
      case .cancelled: 4
      case nil: 5
      }
    return (severity.map { $0.rawValue - 1 } ?? Severity.allCases.count) * (Status.allCases.count + 1)
      + column
  }
}

extension RuleDescription {
  /// What a level of this rule comes to in an incident of that standing.
  func level(_ level: RuleLevel, at standing: Standing) -> RuleLevel {
    if let severity = standing.severity, !severities.contains(severity) { return .off }
    switch standing.status {
    case .active, .cancelled: return holdsAlways ? level : .off
    case .draft: return group.waitsForPublication ? min(level, .note) : level
    case .inReview: return group.waitsForPublication ? min(level, .warning) : level
    case .published, nil: return level
    }
  }
}
