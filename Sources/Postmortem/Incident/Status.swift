/// Where the writing of a postmortem stands.
package enum Status: String, Sendable, CaseIterable {
  case active, draft
  case inReview = "in-review"
  case published, cancelled
}

/// Who may read a document.
package enum Audience: String, Sendable, CaseIterable {
  case `internal`, `public`
}

/// What kind of event a document tells of.
package enum IncidentKind: String, Sendable, CaseIterable {
  case incident
  case nearMiss = "near-miss"
  case exercise
}
