package import Postmortem

/// For whom a site is made.
package enum Edition: String, Sendable, CaseIterable {
  case `internal`

  /// As pages name it.
  package var name: String {
    switch self {
    case .internal: "Internal edition"
    }
  }

  /// Whether a document for these readers belongs to the edition: the one question that feeds and data ask.
  package func shows(_ audience: Audience) -> Bool {
    switch self {
    case .internal: true
    }
  }
}
