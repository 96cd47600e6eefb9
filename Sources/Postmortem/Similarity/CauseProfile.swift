/// What an incident was about, ready to be compared with others; its terms by their numbers.
struct CauseProfile: Sendable {
  /// A term with the weightiest place where it stands.
  struct Placed: Sendable {
    let term: Int32
    let place: CausalPlace
  }

  /// Sorted, each once.
  let services: [String]
  let factors: [FactorTerms]
  /// Sorted by number, each once; without the names of the incident's services.
  let terms: [Placed]

  /// The terms of a factor, sorted, each once; without the names of the incident's services.
  struct FactorTerms: Sendable {
    let all: [Int32]
    /// Those of its first sentence, which says what the condition is; the rest explains it.
    let lead: [Int32]
  }
}
