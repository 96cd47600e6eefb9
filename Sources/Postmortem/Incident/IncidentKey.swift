/// The keys of an incident's front matter, as `FrontMatterKeys.incident` describes them.
enum IncidentKey: String {
  case id, title, kind, severity
  case severityHistory = "severity-history"
  case status
  case cancelledReason = "cancelled-reason"
  case mergedInto = "merged-into"
  case audience, services, tags, timezone, date
  case started, detected, declared, acknowledged, mitigated, contained, resolved
  case customerFacing = "customer-facing"
  case impact, channel, ticket, roles, review

  /// The key that `name` stands for, whatever its spelling.
  static func named(_ name: String) -> IncidentKey? { table[name] }

  private static let table = NameTable(FrontMatterKeys.incident) { IncidentKey(rawValue: $0.name) }
}

/// The keys inside of `review`.
enum ReviewKey: String {
  case scheduled, circulated, held, shared, facilitator
  case severityAccurate = "severity-accurate"
  case criteriaChange = "criteria-change"

  /// The key that `name` stands for, whatever its spelling.
  static func named(_ name: String) -> ReviewKey? { table[name] }

  private static let table = NameTable(FrontMatterKeys.review) { ReviewKey(rawValue: $0.name) }
}
