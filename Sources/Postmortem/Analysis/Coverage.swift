/// Which actions of an incident speak of which causes.
///
/// An action covers the factors that it names (`F2`). One that names none covers those with which it shares words
/// that tell it from the other factors. A word counts the more, the fewer factors and actions use it; neighbouring words that both hold count
/// once more. An action rarely covers all: what it says of one factor by the way is dropped where it speaks of another
/// one clearly.
package struct Coverage: Sendable {
  /// For each factor the indices of the actions that cover it, strongest first.
  package let factors: [[Int]]
  private let causes: [Text]
  private let actions: [Text]
  private let frequency: TermCounts
  /// How many factors use a term, all that is said of them.
  private let spread: TermCounts

  /// What an action or a cause says.
  private struct Text {
    let terms: [Term]
    let phrases: [Term]

    init(_ text: String) {
      var text = text
      let occurrences = text.withUTF8 { TermText.occurrences(of: $0) }
      terms = occurrences.terms
      phrases = occurrences.phrases
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

  package init(_ incident: Incident) {
    let actions = incident.actions.map { action in
      Text(action.group.map { "\(action.text) \($0)" } ?? action.text)
    }
    let titles = incident.factors.map { Text($0.text) }
    let hasDetail = incident.factors.contains { $0.detail != nil }
    let causes =
      hasDetail
      ? incident.factors.enumerated().map { $1.detail == nil ? titles[$0] : Text($1.wholeText) } : titles
    let frequency = TermCounts(actions.lazy.map(\.terms))
    let spread = TermCounts(titles.lazy.map(\.terms))
    let wholeSpread = hasDetail ? TermCounts(causes.lazy.map(\.terms)) : spread
    self.causes = causes
    self.actions = actions
    self.frequency = frequency
    self.spread = wholeSpread
    let names = incident.factors.map { Term($0.id.lowercased().utf8) }
    let named = names.map { name in
      frequency[name] == 0 ? [] : actions.indices.filter { actions[$0].terms.contains(name) }
    }
    let byTitle = Coverage.covering(
      titles.map { title in actions.map { Coverage.score(title, $0, frequency, spread) } }, named)
    // What stands below a factor's heading counts where the heading alone says too little.
    let isTooLittle = incident.factors.indices.contains {
      byTitle[$0].isEmpty && incident.factors[$0].detail != nil
    }
    let byWhole =
      isTooLittle
      ? Coverage.covering(
        causes.map { cause in actions.map { Coverage.score(cause, $0, frequency, wholeSpread) } }, named)
      : byTitle
    factors = byTitle.indices.map { byTitle[$0].isEmpty ? byWhole[$0] : byTitle[$0] }
  }

  /// For each factor the actions that name it, and then those that speak of it, strongest first.
  ///
  /// - Parameters:
  ///   - scores: by factor and action.
  ///   - named: for each factor the actions that name it. What an action says by name holds; it is not guessed at
  ///     any more.
  private static func covering(_ scores: [[Double]], _ named: [[Int]]) -> [[Int]] {
    let best = (scores.first ?? []).indices.map { action in scores.lazy.map { $0[action] }.max() ?? 0 }
    let naming = Set(named.joined())
    return zip(scores, named).map { scores, named in
      let most = scores.max() ?? 0
      let free = scores.indices.filter { !naming.contains($0) }
      var chosen = free.filter { scores[$0] >= strong && scores[$0] >= share * max(most, best[$0]) }
      if chosen.isEmpty, named.isEmpty {
        let only = free.first {
          scores[$0] >= weak && scores[$0] == most && scores[$0] == best[$0]
        }
        chosen = only.map { [$0] } ?? []
      }
      return named + chosen.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    }
  }

  /// Whether some action shares a telling word with a factor, whatever other factor it speaks of more clearly: then it
  /// cannot be said that nothing addresses the factor.
  package func isTouched(factor index: Int) -> Bool {
    actions.contains { Coverage.score(causes[index], $0, frequency, spread) >= Coverage.telling }
  }

  /// Whether a factor says anything that an action could speak of.
  package func speaks(ofFactor index: Int) -> Bool { !causes[index].terms.isEmpty }

  /// The actions that speak of `text`, strongest first; at most three.
  ///
  /// - Parameter isEnd: whether a chain of causes ends here: then one telling word is enough where nothing says more.
  package func actions(covering text: String, isEnd: Bool = false) -> [Int] {
    let cause = Text(text)
    let scores = actions.map { Coverage.score(cause, $0, frequency, TermCounts([])) }
    let most = scores.max() ?? 0
    var chosen = scores.indices.filter {
      scores[$0] >= Coverage.strong && scores[$0] >= Coverage.share * most
    }
    if chosen.isEmpty, isEnd, most >= Coverage.weak {
      chosen = Array(scores.indices.filter { scores[$0] == most }.prefix(1))
    }
    let ordered = chosen.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    return Array(ordered.prefix(Coverage.most))
  }

  /// What two texts share, summed in the order of the terms.
  ///
  /// - Parameters:
  ///   - frequency: how many actions use a term.
  ///   - spread: how many factors do.
  private static func score(
    _ cause: Text, _ action: Text, _ frequency: TermCounts, _ spread: TermCounts
  ) -> Double {
    var sum = 0.0
    Shared.forEach(cause.terms, action.terms) { term in
      sum += 1 / Double(max(1, frequency[term]) * max(1, spread[term])).squareRoot()
    }
    var phrases = 0
    Shared.forEach(cause.phrases, action.phrases) { _ in phrases += 1 }
    return sum + 0.5 * Double(phrases)
  }
}

/// How many texts use each term.
private struct TermCounts: Sendable {
  /// Sorted, each once.
  private var terms: [Term] = []
  private var counts: [Int] = []

  /// - Parameter texts: the terms of each, every term once.
  init(_ texts: some Collection<[Term]>) {
    terms.reserveCapacity(texts.reduce(0) { $0 + $1.count })
    for text in texts { terms += text }
    terms.sort()
    counts.reserveCapacity(terms.count)
    // Each is kept where it stands first; what has been read is written over.
    for index in terms.indices {
      if index > 0, terms[index] == terms[counts.count - 1] {
        counts[counts.count - 1] += 1
      } else {
        terms[counts.count] = terms[index]
        counts.append(1)
      }
    }
    terms.removeLast(terms.count - counts.count)
  }

  /// Zero where none does.
  subscript(term: Term) -> Int {
    var low = 0
    var high = terms.count
    while low < high {
      let middle = (low + high) / 2
      if terms[middle] < term { low = middle + 1 } else { high = middle }
    }
    return low < terms.count && terms[low] == term ? counts[low] : 0
  }
}

/// What two sorted lists have in common.
enum Shared {
  static func forEach<Value: Comparable>(
    _ left: [Value], _ right: [Value], _ body: (Value) -> Void
  ) {
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        body(left[i])
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
  }
}
