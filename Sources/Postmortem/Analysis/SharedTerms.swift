/// How much each of several causes shares with each of several actions, for all pairs at once.
///
/// A word counts the more, the fewer causes and actions use it: one over the root of how many do, of either kind.
/// Neighbouring words that both hold count half a point more.
struct SharedTerms {
  let actionCount: Int
  /// By cause and then by action.
  private var scores: [Double]

  /// - Complexity: O(n log n) in the terms that stand on both sides, and linear in the pairs that share one.
  init(causes: [[TermText.Occurrence]], actions: [[TermText.Occurrence]]) {
    self.init(wordsOf: causes, and: actions)
    addPhrases(of: causes, and: actions)
  }

  /// Without phrases, which only make a score higher.
  init(wordsOf causes: [[TermText.Occurrence]], and actions: [[TermText.Occurrence]]) {
    actionCount = actions.count
    scores = [Double](repeating: 0, count: causes.count * actions.count)
    guard !scores.isEmpty else { return }
    // Words are summed in the order of their terms, so that the sum is the same to the last bit on every run.
    SharedTerms.forEachShared(causes, actions, arePhrases: false) { causes, actions in
      let worth = 1 / Double(actions.count * causes.count).squareRoot()
      for cause in causes {
        for action in actions { scores[cause.text * actionCount + action.text] += worth }
      }
    }
  }

  /// Adds what phrases are worth to the scores of words.
  mutating func addPhrases(of causes: [[TermText.Occurrence]], and actions: [[TermText.Occurrence]]) {
    guard !scores.isEmpty else { return }
    var phrases = [Int32](repeating: 0, count: scores.count)
    SharedTerms.forEachShared(causes, actions, arePhrases: true) { causes, actions in
      for cause in causes {
        for action in actions { phrases[cause.text * actionCount + action.text] += 1 }
      }
    }
    for index in scores.indices { scores[index] += 0.5 * Double(phrases[index]) }
  }

  subscript(cause: Int, action: Int) -> Double { scores[cause * actionCount + action] }

  /// Actions by how much they share with a cause.
  func strongestFirst(_ actions: [Int], for cause: Int) -> [Int] {
    guard actions.count > 1 else { return actions }
    return actions.sorted { left, right in
      self[cause, left] != self[cause, right] ? self[cause, left] > self[cause, right] : left < right
    }
  }

  /// A term, or a phrase, and the text that uses it.
  private struct Use: Equatable {
    let term: Term
    let text: Int
  }

  /// Calls `body` for each term that stands on both sides with its uses in either, each text once, in the order of
  /// the terms.
  private static func forEachShared(
    _ causes: [[TermText.Occurrence]], _ actions: [[TermText.Occurrence]], arePhrases: Bool,
    _ body: (ArraySlice<Use>, ArraySlice<Use>) -> Void
  ) {
    var (left, right): ([Use], [Use]) = ([], [])
    let causeSketch = collect(causes, arePhrases: arePhrases, into: &left)
    let actionSketch = collect(actions, arePhrases: arePhrases, into: &right)
    left.removeAll { !actionSketch.mayHold($0.term) }
    right.removeAll { !causeSketch.mayHold($0.term) }
    sortOnce(&left)
    sortOnce(&right)
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i].term == right[j].term {
        let (ends, others) = (end(of: left, from: i), end(of: right, from: j))
        body(left[i..<ends], right[j..<others])
        (i, j) = (ends, others)
      } else if left[i].term < right[j].term {
        i += 1
      } else {
        j += 1
      }
    }
  }

  /// Adds all terms or phrases of some texts, and makes a sketch of them.
  private static func collect(
    _ texts: [[TermText.Occurrence]], arePhrases: Bool, into uses: inout [Use]
  ) -> TermSketch {
    var sketch = TermSketch()
    uses.reserveCapacity(texts.reduce(0) { $0 + $1.count })
    for text in texts.indices {
      let occurrences = texts[text]
      for index in occurrences.indices {
        var term = occurrences[index].term
        if arePhrases {
          guard index > 0, occurrences[index].isJoined else { continue }
          term = occurrences[index - 1].term.followed(by: term)
        }
        sketch.insert(term)
        uses.append(Use(term: term, text: text))
      }
    }
    return sketch
  }

  /// Sorts by term and then by text, and leaves each use once.
  private static func sortOnce(_ uses: inout [Use]) {
    uses.sort { $0.term != $1.term ? $0.term < $1.term : $0.text < $1.text }
    var kept = 0
    for index in uses.indices where kept == 0 || uses[kept - 1] != uses[index] {
      uses[kept] = uses[index]
      kept += 1
    }
    uses.removeLast(uses.count - kept)
  }

  private static func end(of uses: [Use], from start: Int) -> Int {
    var end = start + 1
    while end < uses.count, uses[end].term == uses[start].term { end += 1 }
    return end
  }
}

/// Tells of most terms at once that they are not in a set, from a few bits of their hashes: of the words of causes and
/// actions few stand on both sides, and only those have to be put in order.
private struct TermSketch {
  private var bits = [UInt64](repeating: 0, count: 16)

  mutating func insert(_ term: Term) { bits[Int(term.hash >> 6 & 15)] |= 1 << (term.hash & 63) }

  /// False only where the term was not inserted.
  func mayHold(_ term: Term) -> Bool { bits[Int(term.hash >> 6 & 15)] >> (term.hash & 63) & 1 != 0 }
}
