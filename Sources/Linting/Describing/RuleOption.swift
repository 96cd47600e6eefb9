/// A threshold or a list that a team may set for a rule, under `rules:` in `afterword.yml`.
package struct RuleOption: Sendable, Equatable {
  package let name: String
  /// What holds where the settings say nothing.
  package let standard: Value
  /// What the option decides and in which unit.
  package let meaning: String

  /// What an option holds.
  package enum Value: Sendable, Equatable {
    case integer(Int)
    case flag(Bool)
    case words([String])

    /// The type as the reference names it.
    package var typeName: String {
      switch self {
      case .integer: "integer"
      case .flag: "true or false"
      case .words: "list of words"
      }
    }
  }

  /// A number of something; never negative.
  package static func integer(_ name: String, _ standard: Int, _ meaning: String) -> RuleOption {
    RuleOption(name: name, standard: .integer(standard), meaning: meaning)
  }

  /// A switch.
  package static func flag(_ name: String, _ standard: Bool, _ meaning: String) -> RuleOption {
    RuleOption(name: name, standard: .flag(standard), meaning: meaning)
  }

  /// A list of words or phrases.
  package static func words(_ name: String, _ standard: [String], _ meaning: String) -> RuleOption {
    RuleOption(name: name, standard: .words(standard), meaning: meaning)
  }
}
