/// For whom a site is made.
package enum Edition: String, Sendable, CaseIterable {
  case `internal`

  /// As pages name it.
  package var name: String {
    switch self {
    case .internal: "Internal edition"
    }
  }
}
