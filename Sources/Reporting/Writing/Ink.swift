import Linting

/// Colours of a terminal, or none.
package struct Ink: Sendable {
  package let isColoured: Bool

  package init(isColoured: Bool) { self.isColoured = isColoured }

  /// What a stretch of text is.
  package enum Role: String, Sendable {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case strong = "1"
    case faint = "2"
  }

  /// The text in the colour of its role.
  package func callAsFunction(_ text: String, _ role: Role) -> String {
    isColoured ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Ink.Role {
  /// The colour of a level.
  init(_ level: RuleLevel) {
    switch level {
    case .error: self = .error
    case .warning: self = .warning
    case .note, .off: self = .note
    }
  }
}
