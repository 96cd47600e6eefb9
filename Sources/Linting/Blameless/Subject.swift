/// Who a sentence speaks of, and why the engine thinks so.
struct Subject: Sendable, Equatable {
  let kind: Kind
  /// The tokens that name it; empty where none do.
  let tokens: Range<Int>
  let ground: Ground

  enum Kind: Sendable, Equatable {
    case person, group
    /// Customers and users.
    case outsider
    case ourselves
    case nobody
    case system
    case unknown
  }

  /// Why a phrase was taken for a person.
  package enum Ground: Sendable, Equatable {
    case role, pronoun, handle, roster
    /// They, standing for the person named before.
    case carried
    /// "by" an agent.
    case agent
  }

  static let unknown = Subject(kind: .unknown, tokens: 0..<0, ground: .role)

  /// Whether somebody in particular is meant: a role, a name, a team.
  var isSomebody: Bool { kind == .person || kind == .group }

  func by(_ ground: Ground) -> Subject { Subject(kind: kind, tokens: tokens, ground: ground) }
}
