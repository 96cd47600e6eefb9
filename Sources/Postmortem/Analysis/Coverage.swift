/// Which actions of an incident speak of which causes.
///
/// An action covers the factors that it names (`F2`). One that names none covers those with which it shares words
/// that tell it from the other factors. A word counts the more, the fewer factors and actions use it; neighbouring
/// words that both hold count once more. An action rarely covers all: what it says of one factor by the way is dropped
/// where it speaks of another one clearly.
package struct Coverage: Sendable {
  /// For each factor the indices of the actions that cover it, strongest first.
  package let factors: [[Int]]
  /// What each action says.
  private let actions: [[TermText.Occurrence]]

  /// What factors and actions of an incident say.
  private struct Texts {
    let actions: [[TermText.Occurrence]]
    let titles: [[TermText.Occurrence]]
    /// All that is said of each factor.
    let causes: [[TermText.Occurrence]]

    init(_ incident: Incident) {
      actions = incident.actions.map { action in
        TermText.occurrences(in: action.group.map { "\(action.text) \($0)" } ?? action.text)
      }
      let titles = incident.factors.map { TermText.occurrences(in: $0.text) }
      self.titles = titles
      causes = incident.factors.enumerated().map { index, factor in
        factor.detail == nil ? titles[index] : TermText.occurrences(in: factor.wholeText)
      }
    }
  }

  /// From here on the shared words are no coincidence: two that no other factor or action uses, or several others.
  private static let strong = 1.5
  /// One word that few others use; enough only for the factor that nothing covers better.
  private static let weak = 0.7
  /// One word that no other factor or action uses.
  private static let telling = 1.0
  /// What an action or factor must reach of its own best, so that a passing word does not count.
  private static let share = 0.55
  private static let most = 3

  /// Pairs of a factor and an action, at most. Nobody reviews thousands of each: of such an incident it is not said what
  /// covers what.
  private static let mostPairs = 4_000_000

  private static func isComparable(_ incident: Incident) -> Bool {
    incident.factors.count * incident.actions.count <= mostPairs
  }

  package init(_ incident: Incident) {
    self.init(incident, Coverage.isComparable(incident) ? Texts(incident) : nil)
  }

  private init(_ incident: Incident, _ texts: Texts?) {
    guard let texts else {
      factors = incident.factors.map { _ in [] }
      actions = []
      return
    }
    let actions = texts.actions
    self.actions = actions
    let names = incident.factors.map { Term($0.id.lowercased().utf8) }
    let named = names.map { name in
      actions.indices.filter { actions[$0].contains { $0.term == name } }
    }
    let byTitle = Coverage.covering(SharedTerms(causes: texts.titles, actions: actions), named)
    // What stands below a factor's heading counts where the heading alone says too little.
    let isTooLittle = incident.factors.indices.contains {
      byTitle[$0].isEmpty && incident.factors[$0].detail != nil
    }
    let byWhole =
      isTooLittle ? Coverage.covering(SharedTerms(causes: texts.causes, actions: actions), named) : byTitle
    factors = byTitle.indices.map { byTitle[$0].isEmpty ? byWhole[$0] : byTitle[$0] }
  }

  /// For each factor the actions that name it, and then those that speak of it, strongest first.
  ///
  /// - Parameter named: for each factor the actions that name it. What an action says by name holds; it is not
  ///   guessed at any more.
  private static func covering(_ shared: SharedTerms, _ named: [[Int]]) -> [[Int]] {
    let actions = 0..<shared.actionCount
    let best = actions.map { action in named.indices.lazy.map { shared[$0, action] }.max() ?? 0 }
    let naming = Set(named.joined())
    let free = naming.isEmpty ? Array(actions) : actions.filter { !naming.contains($0) }
    return named.enumerated().map { cause, named in
      let most = actions.lazy.map { shared[cause, $0] }.max() ?? 0
      var chosen = free.filter { action in
        shared[cause, action] >= strong && shared[cause, action] >= share * max(most, best[action])
      }
      if chosen.isEmpty, named.isEmpty {
        let only = free.first { action in
          shared[cause, action] >= weak && shared[cause, action] == most && most == best[action]
        }
        chosen = only.map { [$0] } ?? []
      }
      return named + shared.strongestFirst(chosen, for: cause)
    }
  }

  /// The factors that no action addresses: none covers them, and none shares a telling word with one, whatever other
  /// factor it speaks of more clearly. Of a factor that says nothing an action could not speak either; it is left out.
  package static func neglected(in incident: Incident) -> [Int] {
    guard isComparable(incident) else { return [] }
    let texts = Texts(incident)
    var shared = SharedTerms(wordsOf: texts.causes, and: texts.actions)
    func isTouched(_ factor: Int) -> Bool {
      texts.actions.indices.contains { shared[factor, $0] >= telling }
    }
    var untouched = incident.factors.indices.filter { !texts.causes[$0].isEmpty && !isTouched($0) }
    guard !untouched.isEmpty else { return [] }
    shared.addPhrases(of: texts.causes, and: texts.actions)
    untouched.removeAll(where: isTouched)
    guard !untouched.isEmpty else { return [] }
    let coverage = Coverage(incident, texts)
    return untouched.filter { coverage.factors[$0].isEmpty }
  }

  /// The actions that speak of `text`, strongest first; at most three.
  ///
  /// - Parameter isEnd: whether a chain of causes ends here: then one telling word is enough where nothing says more.
  package func actions(covering text: String, isEnd: Bool = false) -> [Int] {
    let shared = SharedTerms(causes: [TermText.occurrences(in: text)], actions: actions)
    let most = actions.indices.lazy.map { shared[0, $0] }.max() ?? 0
    var chosen = actions.indices.filter {
      shared[0, $0] >= Coverage.strong && shared[0, $0] >= Coverage.share * most
    }
    if chosen.isEmpty, isEnd, most >= Coverage.weak {
      chosen = Array(actions.indices.filter { shared[0, $0] == most }.prefix(1))
    }
    return Array(shared.strongestFirst(chosen, for: 0).prefix(Coverage.most))
  }
}
