/// Which actions of an incident speak of which causes.
///
/// An action covers a cause that it names (`F2`) or with which it shares words that carry meaning. One shared word
/// is a weak sign: it counts only where no action shares more.
package struct Coverage: Sendable {
  /// For each factor the indices of the actions that cover it, strongest first; at most three.
  package let factors: [[Int]]
  private let actions: [(index: Int, stems: Set<String>, words: Set<String>)]
  /// How many actions speak of a stem: what all speak of tells none apart.
  private let frequency: [String: Int]

  package init(_ incident: Incident) {
    var actions: [(index: Int, stems: Set<String>, words: Set<String>)] = []
    var frequency: [String: Int] = [:]
    for (index, action) in incident.actions.enumerated() {
      let words = Coverage.words(of: action.text + " " + (action.group ?? ""))
      let stems = Coverage.stems(of: words)
      for stem in stems { frequency[stem, default: 0] += 1 }
      actions.append((index, stems, Set(words)))
    }
    self.actions = actions
    self.frequency = frequency
    var factors: [[Int]] = []
    for factor in incident.factors {
      factors.append(
        Coverage.actions(actions, frequency, covering: factor.text, named: factor.id, weakest: 1))
    }
    self.factors = factors
  }

  /// The actions that speak of `text`, strongest first; at most three.
  ///
  /// - Parameter weakest: how many words must be shared.
  package func actions(covering text: String, weakest: Int = 2) -> [Int] {
    Coverage.actions(actions, frequency, covering: text, named: nil, weakest: weakest)
  }

  private static func actions(
    _ actions: [(index: Int, stems: Set<String>, words: Set<String>)], _ frequency: [String: Int],
    covering text: String, named name: String?, weakest: Int
  ) -> [Int] {
    let stems = stems(of: words(of: text))
    var scores: [(index: Int, shared: Int, weight: Double)] = []
    for action in actions {
      if let name, action.words.contains(name.lowercased()) {
        scores.append((action.index, .max, 0))
        continue
      }
      let shared = action.stems.intersection(stems)
      guard shared.count >= weakest else { continue }
      // Summed in order, so that the sum does not depend on the order of the set.
      let weight = shared.sorted().reduce(0.0) { $0 + 1 / Double(frequency[$1] ?? 1) }
      scores.append((action.index, shared.count, weight))
    }
    let isStrong = scores.contains { $0.shared > 1 }
    let chosen = isStrong ? scores.filter { $0.shared > 1 } : scores
    let ordered = chosen.sorted { left, right in
      if (left.shared == .max) != (right.shared == .max) { return left.shared == .max }
      if left.weight != right.weight { return left.weight > right.weight }
      return left.index < right.index
    }
    return ordered.prefix(isStrong ? 3 : 1).map(\.index)
  }

  /// Words in lower case: runs of letters and digits.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte + 32)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
        word.append(byte)
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// The first five bytes of every word of four letters or more that is not a common one.
  private static func stems(of words: [String]) -> Set<String> {
    Set(
      words.compactMap { word in
        word.utf8.count < 4 || common.contains(word)
          ? nil : String(decoding: word.utf8.prefix(5), as: UTF8.self)
      })
  }

  /// Words that say nothing about what an action or a cause is about.
  private static let common: Set<String> = [
    "about", "above", "after", "again", "against", "also", "although", "always", "another", "because", "been",
    "before", "being", "below", "between", "both", "cannot", "could", "does", "done", "during", "each",
    "either",
    "every", "everyone", "exactly", "first", "from", "have", "having", "here", "into", "itself", "just",
    "last",
    "less", "like", "made", "make", "makes", "many", "more", "most", "much", "must", "need", "needs", "never",
    "next", "nothing", "once", "only", "other", "others", "over", "part", "same", "several", "shall",
    "should",
    "since", "some", "such", "than", "that", "their", "them", "then", "there", "these", "they", "this",
    "those",
    "three", "through", "together", "under", "until", "very", "was", "well", "were", "what", "when", "where",
    "which", "while", "with", "within", "without", "would", "your",
    "technical", "process", "organisational", "organizational", "organization", "organisation",
  ]
}
